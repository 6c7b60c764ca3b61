import type { WorkingBook } from './book'
import { escapeAttribute, Splices } from './splice'
import { type Node, valueOf } from './tree'

const contentTypes = '[Content_Types].xml'

function relationsPartOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

function rewrite(book: WorkingBook, part: string, change: (root: Node, splices: Splices) => void): void {
  const tree = book.parts.tree(part)
  if (!tree) return
  const splices = new Splices(tree.bytes)
  change(tree.root, splices)
  if (!splices.isEmpty) book.write(part, splices.apply())
}

export function addOverride(book: WorkingBook, part: string, type: string): void {
  rewrite(book, contentTypes, (root, splices) => {
    splices.append(
      root,
      `<${root.prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${escapeAttribute(type)}"/>`,
    )
  })
}

function removeOverrides(book: WorkingBook, parts: ReadonlySet<string>): void {
  rewrite(book, contentTypes, (root, splices) => {
    for (const node of root.children)
      if (parts.has((valueOf(node, 'PartName') ?? '').replace(/^\//, ''))) splices.remove(node.from, node.to)
  })
}

/** Adds a relation of the kind another one has, so that both are spelled for the same edition of the format. */
export function addRelation(book: WorkingBook, part: string, like: string, usual: string, target: string): string {
  let id = ''
  rewrite(book, relationsPartOf(part), (root, splices) => {
    const taken = new Set(root.children.map((node) => valueOf(node, 'Id')))
    for (let n = root.children.length + 1; id === '' || taken.has(id); n++) id = `rId${n}`
    const type = root.children.map((node) => valueOf(node, 'Type') ?? '').find((one) => one.endsWith(`/${like}`))
    splices.append(
      root,
      `<${root.prefix}Relationship Id="${id}" Type="${type ?? usual}" Target="${escapeAttribute(target)}"/>`,
    )
  })
  return id
}

export function removeRelation(book: WorkingBook, part: string, id: string): void {
  rewrite(book, relationsPartOf(part), (root, splices) => {
    for (const node of root.children) if (valueOf(node, 'Id') === id) splices.remove(node.from, node.to)
  })
}

/** All parts that relations lead to from here, one after the other. */
export function reachable(book: WorkingBook, from: string): Set<string> {
  const seen = new Set<string>()
  const open = [from]
  for (const part of open)
    for (const { target } of book.relations(part))
      if (!seen.has(target) && book.parts.has(target)) {
        seen.add(target)
        open.push(target)
      }
  return seen
}

/** Takes parts out with their relations and content types. */
export function removeParts(book: WorkingBook, parts: ReadonlySet<string>): void {
  for (const part of parts) {
    book.parts.remove(part)
    if (book.parts.has(relationsPartOf(part))) book.parts.remove(relationsPartOf(part))
  }
  removeOverrides(book, parts)
}
