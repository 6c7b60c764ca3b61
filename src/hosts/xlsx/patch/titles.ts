import type { WorkingBook } from './book'
import { escapeText, Splices } from './splice'
import { attribute, childOf, descendants, type Node, textOf } from './tree'

/**
 * The list of sheets in the file's properties, which file managers show. It is brought up to date where it looks
 * as Excel writes it: first of all the sheets, with their number; else it is left alone.
 */
export function addTitle(book: WorkingBook, name: string, after: string): void {
  change(book, (found, splices) => {
    const last = found.titles.find((node) => textOf(found.bytes, node) === after)
    if (!last) return
    splices.insert(last.to, `<${last.prefix}lpstr>${escapeText(name)}</${last.prefix}lpstr>`)
    count(found, 1, splices)
  })
}

export function removeTitle(book: WorkingBook, name: string): void {
  change(book, (found, splices) => {
    const own = found.titles.find((node) => textOf(found.bytes, node) === name)
    if (!own) return
    splices.remove(own.from, own.to)
    count(found, -1, splices)
  })
}

interface Titles {
  readonly bytes: Uint8Array
  readonly vector: Node
  readonly titles: readonly Node[]
  /** How many of the titles are sheets. */
  readonly number: Node
}

function change(book: WorkingBook, edit: (found: Titles, splices: Splices) => void): void {
  const part = book.relations('').find(({ kind }) => kind === 'extended-properties')?.target
  const tree = part === undefined ? undefined : book.parts.tree(part)
  if (part === undefined || !tree) return
  const pairs = childOf(tree.root, 'HeadingPairs')
  const vector = childOf(childOf(tree.root, 'TitlesOfParts') ?? tree.root, 'vector')
  const number = pairs && [...descendants(pairs)].find(({ name }) => name === 'i4')
  if (!vector || !number) return
  const sheets = Number(textOf(tree.bytes, number))
  const splices = new Splices(tree.bytes)
  edit({ bytes: tree.bytes, vector, titles: vector.children.slice(0, sheets), number }, splices)
  if (!splices.isEmpty) book.write(part, splices.apply())
}

function count({ bytes, vector, number }: Titles, by: number, splices: Splices): void {
  splices.setText(number, String(Number(textOf(bytes, number)) + by))
  const size = attribute(vector, 'size')
  if (size) splices.setAttribute(size, String(Number(size.value) + by))
}
