import { XmlFault } from '../fault'
import { readNotes } from '../notes'
import type { WorkingBook } from './book'
import { reachable, removeParts, removeRelation } from './packageLists'
import { Splices } from './splice'
import { valueOf } from './tree'

/**
 * Takes our own notes out with what belongs to them alone; the custom parts of others stay.
 * @param names of the notes that go; null for all of them. A part in which nothing would stay goes as a whole.
 */
export function removeOwnNotes(book: WorkingBook, names: readonly string[] | null = null): void {
  for (const { id, kind, target } of book.relations(book.main)) {
    const notes = kind === 'customXml' ? notesIn(book, target) : null
    if (!notes) continue
    const kept = names === null ? [] : Object.keys(notes).filter((name) => !names.includes(name))
    if (kept.length > 0) {
      removeNotes(book, target, names!)
      continue
    }
    const own = [target, ...reachable(book, target)]
    removeRelation(book, book.main, id)
    const still = reachable(book, '')
    removeParts(book, new Set(own.filter((part) => !still.has(part))))
  }
}

function removeNotes(book: WorkingBook, part: string, names: readonly string[]): void {
  const tree = book.parts.tree(part)!
  const splices = new Splices(tree.bytes)
  for (const node of tree.root.children) {
    const name = node.name === 'note' ? valueOf(node, 'key') : undefined
    if (name !== undefined && names.includes(name)) splices.remove(node.from, node.to)
  }
  if (!splices.isEmpty) book.write(part, splices.apply())
}

function notesIn(book: WorkingBook, part: string): Record<string, string> | null {
  const bytes = book.parts.read(part)
  if (!bytes) return null
  try {
    return readNotes(bytes, book.parts.limits)
  } catch (error) {
    if (error instanceof XmlFault) return null
    throw error
  }
}
