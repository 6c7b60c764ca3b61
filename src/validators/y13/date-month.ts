import { fiscalYear } from '../../calendar/fiscal'
import { y13 } from '../../forms'
import { formatMonth, formatWareki } from '../../text/wareki'
import type { IsoDate } from '../../workbook/types'
import { relatedMost } from '../cross/counted'
import { message } from '../engine/message'
import { tableRule, type Report } from '../engine/rule'

const otherMonth = message<{ day: string; month: string; count: number }>(({ day, month, count }) => ({
  what: `実施日が${day}${count > 1 ? `の回答が${count}件あります` : 'です'}が、報告月は${month}です。`,
  next: '実施日を様式11と比べて確かめてください。',
}))
const otherYear = message<{ day: string; year: number }>(({ day, year }) => ({
  what: `実施日が${day}ですが、報告は${year}年度分です。`,
  next: '実施日の年を確かめてください。',
}))

export default tableRule({
  id: 'y13-date-month',
  catalogue: ['R279'],
  severity: 'error',
  form: y13,
  reads: ['date'],
  title: 'アンケート集計表の実施日は報告月のうち',
  clause: '様式13 見出し: 実施日※セミナー開催表(様式11)と整合すること。',
  unsettles: true,
  check(table, scene) {
    const { month } = scene
    if (month === null || scene.conflicts.length > 0) return
    const found: Report[] = []
    const days = new Map<IsoDate, (typeof table.records)[number][]>()
    for (const row of table.records) {
      const own = row.month
      if (own === null || own === month) continue
      const day = row.date.value as IsoDate
      if (fiscalYear(day) !== scene.profile.fiscalYear) {
        found.push({ at: row.date, text: otherYear({ day: formatWareki(day), year: scene.profile.fiscalYear }) })
      } else if (table.scope === 'month') {
        // A questionnaire may come in after its month was reported.
        const same = days.get(day)
        if (same) same.push(row)
        else days.set(day, [row])
      }
    }
    for (const [day, [first, ...others]] of days) {
      found.push({
        at: first!.date,
        text: otherMonth({ day: formatWareki(day), month: formatMonth(month), count: others.length + 1 }),
        severity: 'warning',
        related: others.slice(0, relatedMost).map((row) => row.date.at),
      })
    }
    return found
  },
})
