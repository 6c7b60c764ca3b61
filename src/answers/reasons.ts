import type { Finding } from '../validators/engine/finding'
import type { Book } from '../workbook/types'
import type { Answer } from './answer'
import { oneLine } from './plain'

/** Under this name the reasons are kept with the book. */
export const reasonsNote = 'reasons'

/** Key of a finding → why it is left as it is. */
export type Reasons = ReadonlyMap<string, string>

export const longestReason = 200
const mostReasons = 2000
/** A book may come from anywhere: a note larger than all reasons together is none of ours. */
const longestNote = mostReasons * 300

/** Reasons as they are kept: `{"version":1,"reasons":{"key":"reason"}}`; nothing where the text is anything else. */
export function parseReasons(note: string | undefined): Reasons {
  const reasons = new Map<string, string>()
  if (note === undefined || note.length > longestNote) return reasons
  let kept: unknown
  try {
    kept = JSON.parse(note)
  } catch {
    return reasons
  }
  const own = isObject(kept) && kept['version'] === 1 && isObject(kept['reasons']) ? kept['reasons'] : {}
  // Own entries only, into a map: a key that is called __proto__ is a key like any other.
  for (const [key, reason] of Object.entries(own)) {
    if (typeof reason !== 'string' || key === '' || reasons.size >= mostReasons) continue
    const text = cleanReason(reason)
    if (text !== '') reasons.set(key, text)
  }
  return reasons
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** On one line, and no longer than a reason needs to be. */
export const cleanReason = (reason: string): string => [...oneLine(reason)].slice(0, longestReason).join('').trimEnd()

/** The newest are kept where there are too many; null where there are none. */
export function reasonsText(reasons: Reasons): string | null {
  const kept = [...reasons].slice(-mostReasons)
  return kept.length === 0 ? null : JSON.stringify({ version: 1, reasons: Object.fromEntries(kept) })
}

const read = new WeakMap<readonly Book[], Reasons>()

/** All reasons that some books bring with them. */
export function reasonsIn(books: readonly Book[]): Reasons {
  const known = read.get(books)
  if (known) return known
  const all = new Map(
    books.flatMap(({ notes }) => [...parseReasons(Object.hasOwn(notes, reasonsNote) ? notes[reasonsNote] : undefined)]),
  )
  read.set(books, all)
  return all
}

/** Why a finding is left as it is; null where nobody said. What must be corrected cannot be set aside. */
export const reasonFor = ({ books }: Pick<Answer, 'books'>, { key, severity }: Finding): string | null =>
  severity === 'error' ? null : (reasonsIn(books).get(key) ?? null)
