import { profileById } from '../profiles/builtIn'
import type { Profile } from '../profiles/types'
import type { Book } from '../workbook/types'
import type { Host } from './host'
import { withNote } from './reasons'

/** Under this name the settings are kept with the book. */
export const settingsNote = 'settings'

/** What was set for a book; what is not set is as the forms themselves say. */
export interface Settings {
  /** Id of a built-in profile; null: by the 都道府県名 that is printed. */
  readonly profile: string | null
}

const nothingSet: Settings = { profile: null }
const longestNote = 10_000

/** What is kept in a book; nothing where the note is not ours or names a profile that is not known here. */
export function settingsOf({ notes }: Pick<Book, 'notes'>): Settings {
  const text = Object.hasOwn(notes, settingsNote) ? notes[settingsNote]! : ''
  if (text === '' || text.length > longestNote) return nothingSet
  try {
    const kept = JSON.parse(text) as { version?: unknown; profile?: unknown } | null
    const id = kept?.version === 1 ? kept.profile : null
    return { profile: typeof id === 'string' && profileById(id) ? id : null }
  } catch {
    return nothingSet
  }
}

/** The profile that one of these books asks for, the first to do so; undefined where none does. */
export function profileIn(books: readonly Book[]): Profile | undefined {
  const ids = books.map((book) => settingsOf(book).profile)
  const id = ids.find((id) => id !== null)
  return id == null ? undefined : profileById(id)
}

/** Keeps settings with the book. @returns the book as it is then. */
export async function keepSettings(host: Host, book: Book, settings: Settings): Promise<Book> {
  const text = settings.profile === null ? null : JSON.stringify({ version: 1, ...settings })
  await host.note(book.id, settingsNote, text)
  return withNote(book, settingsNote, text)
}
