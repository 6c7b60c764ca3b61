import { profileById } from '../profiles/builtIn'
import { isOwn, nothingOwn, ownWord, type Level, type OwnSettings } from '../profiles/own'
import type { Profile } from '../profiles/types'
import type { Book } from '../workbook/types'
import type { Host } from './host'
import { withNote } from './reasons'

/** Under this name the settings are kept with the book. */
export const settingsNote = 'settings'

/** What was set for a book; what is not set is as the forms themselves say. */
export interface Settings extends OwnSettings {
  /** Id of a built-in profile; null: by the 都道府県名 that is printed. */
  readonly profile: string | null
}

export const nothingSet: Settings = { profile: null, ...nothingOwn }
const longestNote = 50_000
export const longestCentre = 60
export const largestTarget = 1_000_000
const mostEntries = 500

type Kept = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Kept => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is kept in a book; nothing where the note is not ours or names a profile that is not known here. */
export function settingsOf({ notes }: Pick<Book, 'notes'>): Settings {
  const text = Object.hasOwn(notes, settingsNote) ? notes[settingsNote]! : ''
  if (text === '' || text.length > longestNote) return nothingSet
  try {
    const kept: unknown = JSON.parse(text)
    if (!isObject(kept) || kept['version'] !== 1) return nothingSet
    const { profile, centre } = kept
    return {
      profile: typeof profile === 'string' && profileById(profile) ? profile : null,
      centre: typeof centre === 'string' ? cleanCentre(centre) : '',
      targets: entriesOf(kept['targets'], isTarget),
      levels: entriesOf(kept['levels'], isLevel),
    }
  } catch {
    return nothingSet
  }
}

/** On one line, and no longer than a name of a centre needs to be. */
export const cleanCentre = (centre: string): string =>
  [...centre.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()].slice(0, longestCentre).join('').trimEnd()
export const isTarget = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= largestTarget
export const isLevel = (value: unknown): value is Level =>
  value === 'error' || value === 'warning' || value === 'info' || value === 'off'

/** Own entries only, into an object without a prototype's names. */
function entriesOf<T>(kept: unknown, wanted: (value: unknown) => value is T): Readonly<Record<string, T>> {
  if (!isObject(kept)) return {}
  const entries = Object.entries(kept).filter(
    (entry): entry is [string, T] => entry[0] !== '__proto__' && wanted(entry[1]),
  )
  return Object.fromEntries(entries.slice(0, mostEntries))
}

/** The first of these books to set anything. */
const firstSet = (books: readonly Book[], sets: (settings: Settings) => boolean): Settings | undefined =>
  books.map(settingsOf).find(sets)

/** The profile that one of these books asks for, the first to do so; undefined where none does. */
export function profileIn(books: readonly Book[]): Profile | undefined {
  const id = firstSet(books, ({ profile }) => profile !== null)?.profile
  return id == null ? undefined : profileById(id)
}

/** What these books set otherwise than the profile, those of the first to do so; undefined where none does. */
export function ownIn(books: readonly Book[]): OwnSettings | undefined {
  const found = firstSet(books, isOwn)
  return found && { centre: found.centre, targets: found.targets, levels: found.levels }
}

/**
 * What has to be said of the settings that books bring along.
 * @param asked a profile was asked for by name: it wins, and nothing of the books is used.
 */
export function settingsSaid(books: readonly Book[], asked: boolean): string[] {
  const set = books.map(settingsOf).filter((settings) => settings.profile !== null || isOwn(settings))
  if (set.length === 0) return []
  if (asked) return ['ブックに保存された設定がありますが、使っていません(設定が指定されたため)。']
  const said = [settingsWord(profileIn(books), ownIn(books))]
  if (new Set(set.map((settings) => JSON.stringify(settings))).size > 1)
    said.push('ブックによって設定が違うため、それぞれ最初のものを使いました。')
  return said
}

const settingsWord = (profile: Profile | undefined, own: OwnSettings | undefined): string =>
  `ブックに保存された設定を使いました(${[profile?.title ?? '', own ? ownWord(own) : ''].filter(Boolean).join('、')})。`

/** Keeps settings with the book. @returns the book as it is then. */
export async function keepSettings(host: Host, book: Book, settings: Partial<Settings>): Promise<Book> {
  const { profile, centre, targets, levels } = { ...nothingSet, ...settings }
  const kept = {
    version: 1,
    profile,
    ...(centre === '' ? {} : { centre }),
    ...(Object.keys(targets).length === 0 ? {} : { targets }),
    ...(Object.keys(levels).length === 0 ? {} : { levels }),
  }
  const text = profile === null && !isOwn({ centre, targets, levels }) ? null : JSON.stringify(kept)
  await host.note(book.id, settingsNote, text)
  return withNote(book, settingsNote, text)
}
