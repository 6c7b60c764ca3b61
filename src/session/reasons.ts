import { cleanReason, parseReasons, reasonsNote, reasonsText } from '../answers/reasons'
import type { Book } from '../workbook/types'
import type { Host } from './host'

/** What must be corrected cannot be set aside: who asks for it looks at the level first. */
export const reasonIsGiven = (reason: string): boolean => cleanReason(reason) !== ''

/** 理由を付けて残す: keeps a reason for some findings, by their keys, in the book. */
export function setAside(host: Host, book: Book, keys: readonly string[], reason: string): Promise<Book> {
  return change(host, book, (reasons) => {
    for (const key of keys) {
      // Given anew, it is the newest.
      reasons.delete(key)
      reasons.set(key, cleanReason(reason))
    }
  })
}

export function takeBackReasons(host: Host, book: Book, keys: readonly string[]): Promise<Book> {
  return change(host, book, (reasons) => {
    for (const key of keys) reasons.delete(key)
  })
}

/** @returns the book as it is then. */
async function change(host: Host, book: Book, act: (reasons: Map<string, string>) => void): Promise<Book> {
  const kept = Object.hasOwn(book.notes, reasonsNote) ? book.notes[reasonsNote] : undefined
  const reasons = new Map(parseReasons(kept))
  act(reasons)
  const text = reasonsText(reasons)
  await host.note(book.id, reasonsNote, text)
  return withNote(book, reasonsNote, text)
}

/** The book with one note more, or one less. */
export function withNote(book: Book, key: string, text: string | null): Book {
  const notes = new Map(Object.entries(book.notes))
  if (text === null) notes.delete(key)
  else notes.set(key, text)
  return { ...book, notes: Object.fromEntries(notes) }
}
