import { readFileSync } from 'node:fs'
import path from 'node:path'
import { SaxesParser } from 'saxes'

export const root = path.join(__dirname, '../..')
export const inRoot = (...parts: string[]): string => path.join(root, ...parts)
export const text = (...parts: string[]): string => readFileSync(inRoot(...parts), 'utf8')

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** An XML document as a tree; names without prefixes. */
export function parseXml(source: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  const bare = (name: string): string => name.replace(/^.*:/, '')
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const named = Object.entries(attributes as Record<string, string>).map(([key, value]) => [bare(key), value])
    const element: Element = {
      name: bare(name),
      attributes: Object.fromEntries(named) as Record<string, string>,
      children: [],
      text: '',
    }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (chars) => (open.at(-1)!.text += chars.trim()))
  parser.write(source).close()
  return top.children[0]!
}

/** Every element of that name below, in the order of the document. */
export const all = (within: Element, name: string): readonly Element[] =>
  within.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])

export const one = (within: Element, name: string): Element => {
  const [found, ...more] = all(within, name)
  if (!found || more.length > 0) throw new Error(`${name}: ${1 + more.length} instead of one`)
  return found
}

export const child = (within: Element, name: string): Element => {
  const found = within.children.find((element) => element.name === name)
  if (!found) throw new Error(`${within.name} has no ${name}`)
  return found
}

/** A text or address of the resources: as it stands by default, and in English. */
export interface Resource {
  readonly id: string
  readonly kind: string
  readonly ja: string
  readonly en: string | null
}

const englishOf = (element: Element): string | null =>
  element.children.find((override) => override.name === 'Override' && override.attributes.Locale === 'en-US')
    ?.attributes.Value ?? null

export const inLanguages = (element: Element): { readonly ja: string; readonly en: string | null } => ({
  ja: element.attributes.DefaultValue!,
  en: englishOf(element),
})

export function resources(manifest: Element): ReadonlyMap<string, Resource> {
  const kinds = child(one(manifest, 'VersionOverrides'), 'Resources').children
  const list = kinds.flatMap((kind) =>
    kind.children.map((element) => ({ id: element.attributes.id!, kind: kind.name, ...inLanguages(element) })),
  )
  const ids = new Map(list.map((resource) => [resource.id, resource]))
  if (ids.size !== list.length) throw new Error('two resources of one id')
  return ids
}

/** Width and height as the picture itself says, and whether it has a transparent ground. */
export function pngSize(file: string): { readonly width: number; readonly height: number; readonly alpha: boolean } {
  const bytes = readFileSync(file)
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${file} is no PNG`)
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), alpha: bytes[25] === 6 }
}
