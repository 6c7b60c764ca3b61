import type { IsoDate } from '../workbook/types'
import { fromOrdinal, toOrdinal } from './days'

const base1900 = toOrdinal('1899-12-30')
const base1904 = toOrdinal('1904-01-01')

/** A year's record holds a few hundred days, each in many rows. */
const known = new Map<number, IsoDate | null>()

/**
 * The day that Excel's serial number means; the time of day is dropped.
 * @returns null for numbers that are no day: below 1, the 29 February 1900 that never was, beyond the year 9999.
 */
export function dayOfSerial(serial: number, date1904: boolean): IsoDate | null {
  const whole = Math.floor(serial)
  const place = date1904 ? whole + 10_000_000 : whole
  const made = known.get(place)
  if (made !== undefined) return made
  const day = countDay(whole, date1904)
  if (known.size >= 50_000) known.clear()
  known.set(place, day)
  return day
}

function countDay(whole: number, date1904: boolean): IsoDate | null {
  if (date1904) return whole >= 0 && whole <= 2957003 ? fromOrdinal(base1904 + whole) : null
  // Said this way round, it holds for what is no number too.
  if (!(whole >= 1 && whole <= 2958465) || whole === 60) return null
  // Excel counts a 29 February 1900, so the days before it lie one further.
  return fromOrdinal(base1900 + whole + (whole < 60 ? 1 : 0))
}

/** The serial number of a day in the 1900 or 1904 system. */
export function serialOfDay(day: IsoDate, date1904: boolean): number {
  const ordinal = toOrdinal(day)
  if (date1904) return ordinal - base1904
  const serial = ordinal - base1900
  return serial <= 60 ? serial - 1 : serial
}
