import { fiscalMonths } from '../../calendar/fiscal'
import { isRealMonth, monthOf } from '../../calendar/days'
import { dayOfSerial } from '../../calendar/serial'
import { isBlank } from '../../text/blank'
import { key } from '../../text/key'
import { readNumber } from '../../text/number'
import { parseDay } from '../../text/wareki'
import { isYen } from '../../totals/yen'
import type { IsoDate, Month } from '../../workbook/types'
import { absent, passedOn, wrong, type FunctionFault, type Told } from './fault'
import { isError, matrixOf, type Raw, type RawMatrix } from './values'

/** What a reader knows of the parameter it reads. */
export interface About {
  readonly name: Told
  readonly date1904: boolean
  /** For months without a year: 「6月」. Null before the profile is there. */
  readonly fiscalYear: number | null
}

/** Turns what Excel passes into a value, or says in one sentence why not. */
export interface Reader<T> {
  readonly shape: 'scalar' | 'matrix'
  readonly optional?: true
  read(raw: unknown, about: About): T
}

const blank = ({ name }: About): FunctionFault => absent(`「${name.ja}」が空欄です。`, `"${name.en}" is blank.`)
const unfit = ({ name }: About, wanted: Told): FunctionFault =>
  wrong(`「${name.ja}」には${wanted.ja}を指定してください。`, `"${name.en}" must be ${wanted.en}.`)

type Read<T> = (value: string | number | boolean, about: About) => T

const one = (raw: unknown): Raw => {
  const value = Array.isArray(raw) ? (raw as RawMatrix)[0]?.[0] : (raw as Raw)
  if (isError(value)) throw passedOn(value.code)
  return value
}

const scalar = <T>(read: Read<T>): Reader<T> => ({
  shape: 'scalar',
  read(raw, about) {
    const value = one(raw)
    if (value === undefined || isBlank(value as string | null)) throw blank(about)
    return read(value as string | number | boolean, about)
  },
})

/** null where nothing was passed. */
export const optional = <T>(reader: Reader<T>): Reader<T | null> => ({
  shape: reader.shape,
  optional: true,
  read: (raw, about) => (raw === null || raw === undefined || raw === '' ? null : reader.read(raw, about)),
})

/** Values of a range by rows; null where a cell is blank. */
export const matrix = <T>(reader: Reader<T>): Reader<readonly (readonly (T | null)[])[]> => ({
  shape: 'matrix',
  read: (raw, about) =>
    matrixOf(raw).map((row) =>
      row.map((cell) => (cell === undefined || isBlank(cell as string | null) ? null : reader.read(cell, about))),
    ),
})

/** The values of a range, blank cells left out. */
export const list = <T>(reader: Reader<T>): Reader<readonly T[]> => ({
  shape: 'matrix',
  read: (raw, about) =>
    matrix(reader)
      .read(raw, about)
      .flatMap((row) => row.filter((value) => value !== null)),
})

/** A range as it stands, error values and all. */
export const range: Reader<RawMatrix> = { shape: 'matrix', read: matrixOf }

export const text: Reader<string> = scalar((value) => (typeof value === 'string' ? value.trim() : String(value)))

function numberIn(value: string | number | boolean, units: readonly string[]): number | null {
  return typeof value === 'boolean' ? null : readNumber(value, units).value
}

export const number: Reader<number> = scalar((value, about) => {
  const found = numberIn(value, [])
  if (found === null) throw unfit(about, { ja: '数', en: 'a number' })
  return found
})

export const positive: Reader<number> = scalar((value, about) => {
  const found = numberIn(value, ['円', '時間', '日'])
  if (found === null || found <= 0) throw unfit(about, { ja: '0より大きい数', en: 'a number above 0' })
  return found
})

export const notNegative: Reader<number> = scalar((value, about) => {
  const found = numberIn(value, ['件', '回', '人', '名', '点', '分', '時間', '日'])
  if (found === null || found < 0) throw unfit(about, { ja: '0以上の数', en: 'a number of 0 or more' })
  return found
})

/** 12 or 「12件」. */
export const count: Reader<number> = scalar((value, about) => {
  const found = numberIn(value, ['件', '回', '人', '名', '社', '点'])
  if (found === null || !Number.isSafeInteger(found) || found < 0)
    throw unfit(about, { ja: '0以上の整数', en: 'a whole number of 0 or more' })
  return found
})

export const integer: Reader<number> = scalar((value, about) => {
  const found = numberIn(value, ['日', '営業日'])
  if (found === null || !Number.isSafeInteger(found)) throw unfit(about, { ja: '整数', en: 'a whole number' })
  return found
})

export const yen: Reader<number> = scalar((value, about) => {
  const found = numberIn(value, ['円'])
  if (found === null || !isYen(found)) throw unfit(about, { ja: '1円単位の金額', en: 'an amount in whole yen' })
  return found
})

/** 0.03, or 「3%」. */
export const rate: Reader<number> = scalar((value, about) => {
  const percent = typeof value === 'string' && /[%％]\s*$/.test(value)
  const found = numberIn(value, ['%', '％'])
  if (found === null || (!percent && Math.abs(found) >= 1))
    throw unfit(about, { ja: '3% または 0.03 の形の率', en: 'a rate such as 3% or 0.03' })
  return percent ? found / 100 : found
})

const met: ReadonlySet<string> = new Set(['○', 'true', 'はい', '有', 'あり', '有り', '満たす', '1', 'yes'].map(key))
const unmet: ReadonlySet<string> = new Set(
  ['×', 'false', 'いいえ', '無', 'なし', '無し', '満たさない', '0', 'no'].map(key),
)

/** TRUE, ○, 有, はい … or their opposites; blank is no. */
export const yes: Reader<boolean> = {
  shape: 'scalar',
  read(raw, about) {
    const value = one(raw)
    if (value === undefined || isBlank(value as string | null)) return false
    if (typeof value === 'boolean') return value
    const said = key(String(value as string | number)).toLowerCase()
    if (met.has(said)) return true
    if (unmet.has(said)) return false
    throw unfit(about, { ja: '○、TRUE、空欄のどれか', en: 'TRUE, ○ or blank' })
  },
}

/** What a bare number means as a day: 1900 system unless the book says otherwise. */
const dayOf = (value: number, about: About): IsoDate | null => (value >= 1 ? dayOfSerial(value, about.date1904) : null)

/** A day: a date cell, or a text as people write it (令和6年6月3日, R6.6.3, 2024/6/3). */
export const day: Reader<IsoDate> = scalar((value, about) => {
  // A blank cell of an older Excel.
  if (value === 0) throw blank(about)
  const found = typeof value === 'number' ? dayOf(value, about) : typeof value === 'string' ? parseDay(value) : null
  if (found === null)
    throw unfit(about, { ja: '日付(2024/6/3、令和6年6月3日 など)', en: 'a date such as 2024/6/3 or 令和6年6月3日' })
  return found
})

/** 「令和6年6月」「R6.6」「2024-06」: a month as text. */
function writtenMonth(value: string): Month | null {
  const said = key(value).replace(/分$/, '')
  const found = /^(.+?)(?:年|[-/.])(\d{1,2})月?$/.exec(said)
  const whole = found && parseDay(`${found[1]!}年${found[2]!}月1日`)
  // The month in which an era began is named by it, though its first day was not yet in it.
  const later = found && !whole ? parseDay(`${found[1]!}年${found[2]!}月28日`) : null
  return whole ? monthOf(whole) : later ? monthOf(later) : null
}

/** A month: any day in it, 「令和6年6月」, 2024-06, or 6 and 「6月」 of the fiscal year of the profile. */
export const month: Reader<Month> = scalar((value, about) => {
  if (value === 0) throw blank(about)
  const bare = typeof value === 'number' ? value : Number(/^(\d{1,2})月(?:分)?$/.exec(key(String(value)))?.[1] ?? NaN)
  if (Number.isInteger(bare) && bare >= 1 && bare <= 12) {
    if (about.fiscalYear === null) throw unfit(about, { ja: '年を付けた月', en: 'a month with its year' })
    return fiscalMonths(about.fiscalYear)[(bare + 8) % 12]!
  }
  const onDay = typeof value === 'number' ? dayOf(value, about) : typeof value === 'string' ? parseDay(value) : null
  const found = onDay !== null ? monthOf(onDay) : typeof value === 'string' ? writtenMonth(value) : null
  if (found === null || !isRealMonth(found))
    throw unfit(about, { ja: '月(6、6月、令和6年6月、2024/6/1 など)', en: 'a month such as 6, 6月 or 2024/6/1' })
  return found
})
