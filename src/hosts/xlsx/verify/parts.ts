import { END, Scanner } from '../scanner'
import type { WorkingParts } from '../patch/parts'
import { valueOf } from '../patch/tree'

const contentTypes = '[Content_Types].xml'

/** The package by itself: every part can be read, has a content type, and its relations lead to parts. */
export function verifyParts(parts: WorkingParts, faults: string[]): void {
  const names = parts.names
  const known = new Set(names.map((name) => name.toLowerCase()))
  if (known.size < names.length) faults.push('book: two parts of one name')
  verifyContentTypes(parts, names, known, faults)
  for (const name of names) {
    const bytes = parts.read(name)
    if (!bytes || !/\.(xml|rels)$/i.test(name)) continue
    const x = new Scanner(bytes, parts.limits.depth)
    while (x.next() !== END);
    if (/\.rels$/i.test(name)) verifyRelations(parts, name, known, faults)
  }
}

function verifyContentTypes(
  parts: WorkingParts,
  names: readonly string[],
  known: ReadonlySet<string>,
  faults: string[],
): void {
  const root = parts.tree(contentTypes)?.root
  if (!root) {
    faults.push(`${contentTypes}: missing`)
    return
  }
  const defaults = new Set<string>()
  const overrides = new Set<string>()
  for (const node of root.children) {
    const part = valueOf(node, 'PartName')?.replace(/^\//, '').toLowerCase()
    const extension = valueOf(node, 'Extension')?.toLowerCase()
    if (!valueOf(node, 'ContentType')) faults.push(`${contentTypes}: an entry without a type`)
    const [list, key] = part === undefined ? [defaults, extension ?? ''] : [overrides, part]
    if (list.has(key)) faults.push(`${contentTypes}: ${key} twice`)
    list.add(key)
    if (part !== undefined && !known.has(part)) faults.push(`${contentTypes}: ${part} is not there`)
  }
  for (const name of names) {
    if (name === contentTypes) continue
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
    if (!overrides.has(name.toLowerCase()) && !defaults.has(extension)) faults.push(`${name}: no content type`)
  }
}

function verifyRelations(parts: WorkingParts, name: string, known: ReadonlySet<string>, faults: string[]): void {
  const source = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, '$1$2')
  if (source !== '' && !known.has(source.toLowerCase())) faults.push(`${name}: ${source} is not there`)
  const root = parts.tree(name)?.root
  const ids = new Set<string>()
  for (const node of root?.children ?? []) {
    const id = valueOf(node, 'Id') ?? ''
    if (ids.has(id)) faults.push(`${name}: ${id} twice`)
    ids.add(id)
  }
  for (const { id, target } of parts.relations(source))
    if (!known.has(target.toLowerCase())) faults.push(`${name}: ${id} leads to ${target}, which is not there`)
}

/** The ids of all relations of a part, those that lead out of the book too. */
export function relationIds(parts: WorkingParts, part: string): Set<string> {
  const slash = part.lastIndexOf('/') + 1
  const root = parts.tree(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)?.root
  return new Set(root?.children.map((node) => valueOf(node, 'Id') ?? ''))
}
