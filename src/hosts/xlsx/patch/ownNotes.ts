import { XmlFault } from '../fault'
import { readNotes } from '../notes'
import type { WorkingBook } from './book'
import { reachable, removeParts, removeRelation } from './packageLists'

/** Takes our own notes out with what belongs to them alone; the custom parts of others stay. */
export function removeOwnNotes(book: WorkingBook): void {
  for (const { id, kind, target } of book.relations(book.main)) {
    if (kind !== 'customXml' || !isOurs(book, target)) continue
    const own = [target, ...reachable(book, target)]
    removeRelation(book, book.main, id)
    const still = reachable(book, '')
    removeParts(book, new Set(own.filter((part) => !still.has(part))))
  }
}

function isOurs(book: WorkingBook, part: string): boolean {
  const bytes = book.parts.read(part)
  if (!bytes) return false
  try {
    return readNotes(bytes, book.parts.limits) !== null
  } catch (error) {
    if (error instanceof XmlFault) return false
    throw error
  }
}
