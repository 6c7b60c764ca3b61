import { dayOfSerial } from '../calendar/serial'
import { headerKey, isPlain, key } from '../text/key'
import { parseDay } from '../text/wareki'
import type { Scalar, Sheet } from '../workbook/types'
import type { Binding } from './bind'
import type { Edition } from './edition'
import { decode } from './values'

/** end: the notes under the table begin here, and no record stands below. */
export type RowKind = 'record' | 'sample' | 'nothing' | 'end'

export const textOf = (value: Scalar): string =>
  value === null ? '' : typeof value === 'string' ? value : String(value)
const has = (value: Scalar): boolean => value !== null && (typeof value !== 'string' || value.trim() !== '')

/** Lines of notes under a table: one long text that begins like a note. */
const looksLikeNote = (value: string): boolean => /^[・※◆●【(注○◎☆*-]/.test(key(value)) && value.length > 8

/** 「合計」「6月計」「計3件」「以下余白」: what people write under the last record. */
const closing = /^[(-]?(?:(?:\d{1,2}月分?)?(?:総?合|小|総|累)?計(?:\d+件)?|\d+件|以下(?:余白|空白)|余白|以上)[)-]?$/

/** No form has more columns that somebody would add up. */
const mostSums = 4

/**
 * A row of totals or the line that closes a list: no day stands there, and it says so in its first cells, or holds
 * nothing but numbers.
 */
function closesList(sheet: Sheet, row: number, dateCol: number, cols: readonly number[]): boolean {
  const dated = sheet.value(row, dateCol)
  const closes = (value: Scalar): boolean => typeof value === 'string' && closing.test(key(value))
  // 0 is what a formula makes of a blank cell.
  if (has(dated) && dated !== 0) return closes(dated)
  for (let col = sheet.used.col; col < dateCol; col++) if (closes(sheet.value(row, col))) return true
  const said = cols.map((col) => sheet.value(row, col)).filter(has)
  if (closes(said[0]!) || said.every((value) => value === 0)) return true
  // Answers in numbers begin beside the day; sums are few, and stand further right.
  const few = said.length <= mostSums && !has(sheet.value(row, cols[1]!))
  return few && said.every((value) => typeof value === 'number')
}

/** 「6月分」「【電話】」 between the records: in the date column alone, and nothing like a day. */
const isHeading = (value: Scalar): boolean =>
  typeof value === 'string' && parseDay(value) === null && !/\d\D+\d|日/.test(key(value).replace(/^.*年/, ''))

/** The header row once more, as it comes along when parts of several people are pasted into one table. */
const repeatsHeader = (sheet: Sheet, row: number, cols: readonly number[], { vocabulary }: Edition): boolean =>
  cols.every((col) => {
    const value = sheet.value(row, col)
    if (!has(value)) return true
    if (typeof value !== 'string') return false
    return vocabulary.known.has(key(value)) || vocabulary.short.has(headerKey(value))
  })

/** Two ordinary characters stay what they are in a key: most texts are told from a key by their first one. */
function mayBegin(text: string, wanted: string): boolean {
  const first = text.charCodeAt(0)
  return first === wanted.charCodeAt(0) || text.length < 2 || !isPlain(first) || !isPlain(text.charCodeAt(1))
}

/** Whether the notes under a table begin in this row. */
export function endsHere(sheet: Sheet, row: number, edition: Edition): boolean {
  const { used } = sheet
  const last = Math.min(used.col + used.cols, used.col + 12)
  for (let col = used.col; col < last; col++) {
    const value = sheet.value(row, col)
    if (typeof value !== 'string' || value.length < 4) continue
    for (const mark of edition.endKeys)
      if (mayBegin(value, mark) && key(value.slice(0, 60)).startsWith(mark)) return true
  }
  return false
}

/** What a row of a form with one record per row is, by what stands in it; rows of the list block are not asked for. */
export function rowKinds(
  sheet: Sheet,
  edition: Edition,
  binding: Binding,
  date1904: boolean,
): (row: number) => RowKind {
  const { dateField, example, fields } = edition.form
  const dateCol = dateField === undefined ? undefined : binding.columns.get(dateField)
  const boundCols = [...new Set(binding.columns.values())].sort((a, b) => a - b)
  const serialDay = (serial: number): string | null => dayOfSerial(serial, date1904)

  function isSample(row: number): boolean {
    if (!example) return false
    for (let col = sheet.used.col; col < binding.header.col; col++) {
      const value = sheet.value(row, col)
      if (typeof value === 'string' && value.length < 12 && edition.sampleMarks.has(key(value))) return true
    }
    let same = 0
    let left = edition.sampleKeys.length
    for (const [name, wanted] of edition.sampleKeys) {
      // Nearly every row differs in its first values: nothing more is read once too few are left.
      if (same + left < example.atLeast) return false
      left--
      const col = binding.columns.get(name)
      if (col === undefined) continue
      const raw = sheet.value(row, col)
      if (raw === null || (typeof raw === 'string' && raw.length > wanted.length + 20)) continue
      const field = fields[name]!
      if (field.type === 'text' && typeof raw === 'string' && !mayBegin(raw, wanted)) continue
      const value = field.type === 'text' ? raw : decode(sheet, row, col, raw, field, edition, serialDay).value
      if (value !== null && key(String(value)) === wanted) same++
    }
    return same >= example.atLeast
  }

  return (row) => {
    let filled = 0
    let only = -1
    for (const col of boundCols) {
      if (!has(sheet.value(row, col))) continue
      filled++
      only = col
      if (filled > 1) break
    }
    if (endsHere(sheet, row, edition)) return 'end'
    if (filled === 0) return 'nothing'
    if (filled === 1 && only !== dateCol) return 'nothing'
    if (filled === 1 && looksLikeNote(textOf(sheet.value(row, only)))) return 'nothing'
    if (filled === 1 && isHeading(sheet.value(row, only))) return 'nothing'
    if (dateCol !== undefined && closesList(sheet, row, dateCol, boundCols)) return 'nothing'
    if (filled > 1 && repeatsHeader(sheet, row, boundCols, edition)) return 'nothing'
    return isSample(row) ? 'sample' : 'record'
  }
}
