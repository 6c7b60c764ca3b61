import { isRealDay } from '../../calendar/days'
import { dayOfSerial as dayOrNull, serialOfDay } from '../../calendar/serial'
import type { IsoDate } from '../../workbook/types'

export const dayOfSerial = (serial: number, date1904: boolean): IsoDate | undefined =>
  dayOrNull(serial, date1904) ?? undefined

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
  const day = date[0].slice(0, 10)
  if (!isRealDay(day)) return null
  return { serial: serialOfDay(day as IsoDate, date1904) + fraction, day: true }
}
