import { isOpenDay } from '../../calendar/business'
import { weekday } from '../../calendar/days'
import { holidayName } from '../../calendar/holidays'
import { y14 } from '../../forms'
import { formatWareki } from '../../text/wareki'
import type { IsoDate } from '../../workbook/types'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'
import { misplaced } from './day'

const closed = message<{ day: string; why: string; method: string }>(({ day, why, method }) => ({
  what: `${day}は休館日(${why})ですが、相談方法が「${method}」です。`,
  next: '相談日と、その日に開所していたかを確かめてください。',
}))

const [atOffice, byPhone] = y14.codes.method

function reason(day: IsoDate, closedDays: readonly IsoDate[]): string {
  if (closedDays.includes(day)) return '設定した休館日'
  const week = weekday(day)
  return holidayName(day) ?? (week === 6 ? '土曜日' : week === 0 ? '日曜日' : '年末年始')
}

/** Open or not by the calendar alone; a few hundred days come again in thousands of rows. */
const known = new Map<IsoDate, boolean>()
function isOpen(day: IsoDate): boolean {
  const said = known.get(day)
  if (said !== undefined) return said
  const open = isOpenDay(day)
  known.set(day, open)
  return open
}

export default recordRule({
  id: 'y14-date-closed-day',
  catalogue: ['R045', 'R286'],
  severity: 'warning',
  form: y14,
  reads: ['method', 'date'],
  title: '来所と電話の相談日は開所日',
  clause:
    '第5の1(2)② 行政機関の休日に関する法律(昭和63年法律第91号)第1条で定める行政機関の休日は休館とすること。なお、利用者の利便性等を考慮し、上記の開所日時以外にも都道府県センターの開所やセミナーの実施等を行うことを可とする。',
  check(row, scene) {
    const method = row.method.value
    if (method !== atOffice && method !== byPhone) return
    const day = row.date.value
    if (day === null) return
    const { closedDays, openDays, period } = scene.profile
    if (day < period[0] || day > period[1]) return
    if (isOpen(day) ? !closedDays.includes(day) : openDays.includes(day)) return
    if (misplaced(row, scene) !== null) return
    return { at: row.date, text: closed({ day: formatWareki(day), why: reason(day, closedDays), method }) }
  },
})
