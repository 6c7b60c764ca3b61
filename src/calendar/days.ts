import type { IsoDate, Month } from '../workbook/types'

const dayText = /^(\d{4})-(\d{2})-(\d{2})$/
const monthText = /^(\d{4})-(\d{2})$/
const two = (n: number): string => String(n).padStart(2, '0')
const four = (n: number): string => String(n).padStart(4, '0')

/** Days since 1970-01-01 of a date in the proleptic Gregorian calendar: years counted from March, so 2/29 comes last. */
function ordinal(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** Is this text a day of the calendar in the shape YYYY-MM-DD? */
export function isRealDay(text: string): text is IsoDate {
  const found = dayText.exec(text)
  if (!found) return false
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if (month < 1 || month > 12 || day < 1) return false
  const next = month === 12 ? ordinal(year + 1, 1, 1) : ordinal(year, month + 1, 1)
  return ordinal(year, month, day) < next
}

/** Days since 1970-01-01, which is 0. Throws RangeError for a day that does not exist. */
export function toOrdinal(day: IsoDate): number {
  if (!isRealDay(day)) throw new RangeError(`no such day: ${day as string}`)
  return ordinal(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)))
}

const first = ordinal(0, 1, 1)
const last = ordinal(9999, 12, 31)

/** Day number (0 = 1970-01-01) → ISO day. Throws RangeError for fractions and outside the years 0000–9999. */
export function fromOrdinal(n: number): IsoDate {
  if (!Number.isInteger(n) || n < first || n > last) throw new RangeError(`no such day number: ${n}`)
  const z = n + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month < 3 ? 1 : 0)
  return `${four(year)}-${two(month)}-${two(dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1)}` as IsoDate
}

/** Is this text a month in the shape YYYY-MM? */
export function isRealMonth(text: string): text is Month {
  const month = Number(monthText.exec(text)?.[2])
  return month >= 1 && month <= 12
}

/** The day `n` days later (earlier where n is negative). */
export const addDays = (day: IsoDate, n: number): IsoDate => fromOrdinal(toOrdinal(day) + n)

/** Days from `from` to `to`: 1 for the day after, negative when `to` comes first. */
export const diffDays = (from: IsoDate, to: IsoDate): number => toOrdinal(to) - toOrdinal(from)

/** 0 = Sunday … 6 = Saturday. */
export const weekday = (day: IsoDate): number => (((toOrdinal(day) + 4) % 7) + 7) % 7

/** 2024-06-03 → 2024-06. */
export const monthOf = (day: IsoDate): Month => day.slice(0, 7) as Month

/** The month `n` months later (earlier where n is negative). Throws RangeError for a month that does not exist. */
export function addMonths(month: Month, n: number): Month {
  if (!isRealMonth(month)) throw new RangeError(`no such month: ${month}`)
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + n
  if (!Number.isInteger(count) || count < 0 || count >= 120000) throw new RangeError(`no such month: ${month} ${n}`)
  return `${four(Math.floor(count / 12))}-${two((count % 12) + 1)}` as Month
}

/** 2024-06 → 2024-06-01. */
export const firstDayOfMonth = (month: Month): IsoDate => fromOrdinal(toOrdinal(`${month}-01` as IsoDate))

/** 2024-02 → 2024-02-29. Throws RangeError for a month that does not exist. */
export const lastDayOfMonth = (month: Month): IsoDate =>
  [31, 30, 29].map((n) => `${month}-${n}` as IsoDate).find(isRealDay) ?? addDays(firstDayOfMonth(month), 27)
