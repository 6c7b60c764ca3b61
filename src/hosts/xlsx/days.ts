import type { IsoDate } from '../../workbook/types'

/** Days from 1970-01-01 to the two days that serial numbers count from. */
const BEFORE_1900 = -25569
const BEFORE_1904 = -24107
const LAST = 2932896

/** Gregorian day ↔ days since 1970-01-01, by the usual shift to years that begin in March. */
function daysOf(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const ofEra = y - era * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
}

function isoOf(days: number): IsoDate {
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const ofEra = z - era * 146097
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const full = year + era * 400 + (month <= 2 ? 1 : 0)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(full).padStart(4, '0')}-${two(month)}-${two(day)}` as IsoDate
}

/**
 * The day of a serial number. Books that count from 1900 have a 29 February 1900 that never was: serial 60 is no
 * day, and the days before it stand one off from those after it.
 */
export function dayOfSerial(serial: number, date1904: boolean): IsoDate | undefined {
  const whole = Math.floor(serial)
  if (date1904) return whole >= 0 && whole + BEFORE_1904 <= LAST ? isoOf(whole + BEFORE_1904) : undefined
  if (whole < 1 || whole === 60 || whole + BEFORE_1900 > LAST) return undefined
  return isoOf(whole + BEFORE_1900 + (whole < 60 ? 1 : 0))
}

const isoDay = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]|$)/
const isoTime = /^T?(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?Z?$/

/** The serial number of an ISO text (`t="d"`), and whether it names a day; null where it is no ISO date or time. */
export function serialOfIso(text: string, date1904: boolean): { serial: number; day: boolean } | null {
  const date = isoDay.exec(text)
  const rest = date ? text.slice(date[0].length) : text
  const time = isoTime.exec(rest)
  if ((!date || rest !== '') && !time) return null
  const [hours, minutes, seconds] = [1, 2, 3].map((n) => Number(time?.[n] ?? 0)) as [number, number, number]
  if (hours > 24 || minutes > 59 || seconds >= 60) return null
  const fraction = (hours * 3600 + minutes * 60 + seconds) / 86400
  if (!date) return { serial: fraction, day: false }
  const [year, month, day] = [1, 2, 3].map((n) => Number(date[n])) as [number, number, number]
  const days = daysOf(year, month, day)
  if (month < 1 || month > 12 || isoOf(days) !== date[0].slice(0, 10)) return null
  const since = days - (date1904 ? BEFORE_1904 : BEFORE_1900)
  return { serial: since - (!date1904 && since < 61 ? 1 : 0) + fraction, day: true }
}
