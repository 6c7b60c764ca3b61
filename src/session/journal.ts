import type { At, Box, CellRef, Edit, Scalar } from '../workbook/types'
import type { Still } from './host'
import type { Journal, Written } from './undo'

/** As many writes as can be taken back, and as much as a browser keeps for a page without complaint. */
const mostWrites = 20
const mostText = 1_000_000

/** The newest writes as text, as many as fit; null where none does. */
export function journalText(journal: Journal): string | null {
  for (let kept = journal.slice(-mostWrites); kept.length > 0; kept = kept.slice(1)) {
    const text = JSON.stringify({ version: 1, writes: kept })
    if (text.length <= mostText) return text
  }
  return null
}

/** What was kept; nothing where it is not wholly ours: half an undo would be worse than none. */
export function parseJournal(text: string | null): Journal {
  if (text === null || text.length > mostText) return []
  try {
    const kept: unknown = JSON.parse(text)
    const writes = isObject(kept) && kept['version'] === 1 ? kept['writes'] : null
    return Array.isArray(writes) && writes.every(isWritten) ? writes.slice(-mostWrites) : []
  } catch {
    return []
  }
}

/** The same writes in a book that was saved under another name since. */
export function underName(journal: Journal, from: string, to: string): Journal {
  const moved = <P extends { readonly book: string }>(place: P): P =>
    place.book === from ? { ...place, book: to } : place
  const edit = (one: Edit): Edit => (one.kind === 'set' ? { ...one, at: moved(one.at) } : moved(one))
  return journal.map(({ label, inverse, still = [] }) => ({
    label,
    inverse: inverse.map(edit),
    still: still.map(({ at, value }) => ({ at: moved(at), value })),
  }))
}

type Fields = Record<string, unknown>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isWhole = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0
const isScalar = (value: unknown): value is Scalar =>
  value === null || isText(value) || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
const isAt = (value: unknown): value is At & Fields => isObject(value) && isWhole(value['row']) && isWhole(value['col'])
const isCell = (value: unknown): value is CellRef => isAt(value) && isText(value['book']) && isText(value['sheet'])
const isBox = (value: unknown): value is Box => isAt(value) && isWhole(value['rows']) && isWhole(value['cols'])
const isTextOrNone = (value: unknown): boolean => value === undefined || isText(value)

const isStill = (value: unknown): value is Still =>
  isObject(value) && isCell(value['at']) && isScalar(value['value'] ?? null)

function isEdit(value: unknown): value is Edit {
  if (!isObject(value)) return false
  if (value['kind'] === 'set') {
    const { at, before, value: after } = value
    return (
      isCell(at) &&
      isScalar(before) &&
      isScalar(after) &&
      ['day', 'formula', 'restores'].every((name) => isTextOrNone(value[name]))
    )
  }
  if (!isText(value['book'])) return false
  switch (value['kind']) {
    case 'list':
      return isText(value['sheet']) && isBox(value['box']) && isText(value['source'])
    case 'rows':
      return (
        isText(value['sheet']) &&
        isWhole(value['above']) &&
        isWhole(value['count']) &&
        (value['op'] === undefined || value['op'] === 'remove')
      )
    case 'sheet':
      return isText(value['name']) && (value['op'] === 'add' || value['op'] === 'remove')
    default:
      return false
  }
}

const isWritten = (value: unknown): value is Written =>
  isObject(value) &&
  isText(value['label']) &&
  Array.isArray(value['inverse']) &&
  value['inverse'].every(isEdit) &&
  (value['still'] === undefined || (Array.isArray(value['still']) && value['still'].every(isStill)))
