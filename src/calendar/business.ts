import type { IsoDate, Month } from '../workbook/types'
import { addDays, addMonths, firstDayOfMonth, fromOrdinal, monthOf, toOrdinal, weekday } from './days'
import { holidayName, type HolidayOverrides } from './holidays'

/** When an office is open. Without anything: the 行政機関の休日 are closed, all other days open. */
export interface Calendar extends HolidayOverrides {
  /** 0 = Sunday … 6 = Saturday; Monday to Friday when not given. */
  readonly openWeekdays?: readonly number[]
}

const mondayToFriday: readonly number[] = [1, 2, 3, 4, 5]

/** Closed from 29 December to 3 January. */
function isYearEnd(day: IsoDate): boolean {
  const date = day.slice(5)
  return date >= '12-29' || date <= '01-03'
}

/**
 * Is this a business day? Closed are Saturdays, Sundays, 祝日 and 12/29–1/3
 * (行政機関の休日に関する法律 昭和63年法律第91号 第1条). Throws RangeError for a day that does not exist.
 */
export const isOpenDay = (day: IsoDate, calendar: Calendar = {}): boolean =>
  (calendar.openWeekdays ?? mondayToFriday).includes(weekday(day)) &&
  !isYearEnd(day) &&
  holidayName(day, calendar) === null

/** The next open day after `day` (before it where step is −1). Throws RangeError when a whole year is closed. */
function openDayBeside(day: IsoDate, step: 1 | -1, calendar: Calendar): IsoDate {
  for (let n = 1; n <= 366; n++) {
    const candidate = addDays(day, n * step)
    if (isOpenDay(candidate, calendar)) return candidate
  }
  throw new RangeError(`no open day within a year of ${day}`)
}

/** The last open day before `day`, which itself does not count. */
export const previousOpenDay = (day: IsoDate, calendar: Calendar = {}): IsoDate => openDayBeside(day, -1, calendar)

/**
 * The `n`-th business day after `day`: the day after is 1 where it is open. Negative n count back, 0 is the day itself,
 * open or not. Throws RangeError for fractions.
 */
export function addBusinessDays(day: IsoDate, n: number, calendar: Calendar = {}): IsoDate {
  if (!Number.isInteger(n)) throw new RangeError(`no number of days: ${n}`)
  let at = day
  for (let left = Math.abs(n); left > 0; left--) at = openDayBeside(at, n > 0 ? 1 : -1, calendar)
  return at
}

/** The `n`-th business day of a month, from 1. Throws RangeError when the month has no such day. */
export function businessDay(month: Month, n: number, calendar: Calendar = {}): IsoDate {
  const day = n >= 1 ? addBusinessDays(addDays(firstDayOfMonth(month), -1), n, calendar) : null
  if (day === null || monthOf(day) !== month) throw new RangeError(`${month} has no business day ${n}`)
  return day
}

/**
 * Business days that remain after `from` up to and with `to`: 0 on the day itself (or when only closed days remain),
 * negative once it is past: −1 on the first business day after `to`.
 */
export function businessDaysLeft(from: IsoDate, to: IsoDate, calendar: Calendar = {}): number {
  const [start, end] = [toOrdinal(from), toOrdinal(to)]
  let open = 0
  for (let n = Math.min(start, end) + 1; n <= Math.max(start, end); n++) if (isOpenDay(fromOrdinal(n), calendar)) open++
  return start > end ? 0 - open : open
}

/** All business days of a month, in order. */
export function openDays(month: Month, calendar: Calendar = {}): IsoDate[] {
  const days: IsoDate[] = []
  const end = toOrdinal(firstDayOfMonth(addMonths(month, 1)))
  for (let n = toOrdinal(firstDayOfMonth(month)); n < end; n++) {
    const day = fromOrdinal(n)
    if (isOpenDay(day, calendar)) days.push(day)
  }
  return days
}
