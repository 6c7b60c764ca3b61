import type { Field } from '../forms/definition'
import { isBlank } from '../text/blank'
import { key } from '../text/key'
import { readMark } from '../text/mark'
import { readNumber } from '../text/number'
import { readTimeRange } from '../text/timerange'
import { parseDay } from '../text/wareki'
import type { Scalar, Sheet } from '../workbook/types'
import type { Edition } from './edition'
import type { CellState } from './types'

export interface Decoded {
  readonly value: unknown
  readonly state: CellState
}

const blank: Decoded = { value: null, state: 'blank' }
const marked: Decoded = { value: true, state: 'ok' }
const unmarked: Decoded = { value: false, state: 'blank' }
const unreadable: Decoded = { value: null, state: 'unreadable' }

/**
 * 2000-01-01 … 2036-11-20 as Excel counts days: what a bare number in a date column may honestly be. Above it begin the
 * days of 令和 that are typed as one number, 60603.
 */
const plausibleSerial = (raw: Scalar): raw is number => typeof raw === 'number' && raw >= 36526 && raw < 50_000

function decodeDate(
  sheet: Pick<Sheet, 'day'>,
  row: number,
  col: number,
  raw: Scalar,
  serialDay: (serial: number) => string | null,
): Decoded {
  const day = sheet.day(row, col)
  if (day) return { value: day, state: 'ok' }
  if (plausibleSerial(raw)) {
    // A true day whose cell lost its date format: the day is certain, only its display is not.
    const plain = serialDay(raw)
    return plain ? { value: plain, state: 'coerced' } : unreadable
  }
  if (typeof raw !== 'string') return unreadable
  const parsed = parseDay(raw)
  return parsed ? { value: parsed, state: 'coerced' } : unreadable
}

function decodeInt(raw: Scalar, units: readonly string[] | undefined): Decoded {
  const { value, state } = readNumber(raw, units)
  if (value === null) return state === 'blank' ? blank : unreadable
  return Number.isInteger(value) ? { value, state } : unreadable
}

function decodeMark(raw: Scalar, field: Field): Decoded {
  switch (readMark(raw)) {
    case 'mark':
      return marked
    case 'blank':
      return unmarked
    default:
      return field.textCounts ? { value: true, state: 'coerced' } : unreadable
  }
}

function decodeCode(raw: Scalar, field: Field, edition: Edition): Decoded {
  const typed = key(String(raw))
  const entry = edition.codes.get(field.codes!)?.get(typed)
  if (entry !== undefined) return { value: entry, state: 'ok' }
  const meant = edition.certain.get(field.codes!)?.get(typed)
  return meant === undefined ? unreadable : { value: meant, state: 'coerced' }
}

/** What a cell says, by the type of its field. Nothing is guessed: what is not certain is 'unreadable'. */
export function decode(
  sheet: Pick<Sheet, 'day'>,
  row: number,
  col: number,
  raw: Scalar,
  field: Field,
  edition: Edition,
  serialDay: (serial: number) => string | null,
): Decoded {
  if (field.type === 'mark') return decodeMark(raw, field)
  if (isBlank(raw)) return blank
  switch (field.type) {
    case 'date':
      return decodeDate(sheet, row, col, raw, serialDay)
    case 'int':
      // Excel makes a day of 「1/3」.
      return plausibleSerial(raw) && sheet.day(row, col) ? unreadable : decodeInt(raw, field.units)
    case 'number':
      return readNumber(raw, field.units)
    case 'code':
      return decodeCode(raw, field, edition)
    case 'time':
      return typeof raw === 'string' && readTimeRange(raw)
        ? { value: raw.trim(), state: 'ok' }
        : { value: String(raw), state: 'coerced' }
    default:
      return { value: typeof raw === 'string' ? raw.trim() : String(raw), state: 'ok' }
  }
}
