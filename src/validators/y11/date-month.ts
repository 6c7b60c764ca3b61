import { fiscalYear } from '../../calendar/fiscal'
import { y11 } from '../../forms'
import { formatMonth, formatWareki } from '../../text/wareki'
import type { IsoDate, Month } from '../../workbook/types'
import { message } from '../engine/message'
import { tableRule, type Report } from '../engine/rule'

const otherMonth = message<{ day: string; month: string }>(({ day, month }) => ({
  what: `実施日が${day}ですが、報告月は${month}です。`,
  next: '実施日を確かめ、報告月でないセミナーはその月の様式11に移してください。',
}))
const otherYear = message<{ day: string; year: number }>(({ day, year }) => ({
  what: `実施日が${day}ですが、報告は${year}年度分です。`,
  next: '実施日の年を確かめてください。',
}))
const elsewhere = message<{ day: string; month: string; count: number }>(({ day, month, count }) => ({
  what:
    count > 1
      ? `実施日が報告月(${month})でないセミナーが${count}回あります。`
      : `実施日が${day}ですが、報告月は${month}です。`,
  next: '前の月や通年の開催表であれば、このままで構いません。そうでなければ、実施日を確かめてください。',
}))

export default tableRule({
  id: 'y11-date-month',
  catalogue: ['R254'],
  severity: 'error',
  form: y11,
  reads: ['date'],
  title: 'セミナー開催表の実施日は報告月のうち',
  clause: '第6 毎月報告 前月分を翌月開始から5営業日以内までに提出。',
  unsettles: true,
  check(table, scene) {
    const { month } = scene
    if (month === null || scene.conflicts.length > 0) return
    const found: Report[] = []
    const lists: (typeof table.records)[number][] = []
    const strays = new Set(table.records.map((row) => row.month).filter((own) => own !== null && own !== month))
    /** Whether the day may be right, and the list that of an earlier month or of the whole year. */
    const mayHold = (own: Month): boolean =>
      strays.size > 1 ||
      scene.tables.some(
        (other) =>
          (other.book !== table.book || other.sheet !== table.sheet) &&
          other.form.shape === 'rows' &&
          // A list of one single seminar lies beside that of the report month, or beside other records of its own month.
          (table.records.length === 1
            ? other.form.id === y11.id || other.months.includes(own)
            : other.scope === 'year' && other.role === 'current' && other.months.includes(own)),
      )
    for (const row of table.records) {
      const own = row.month
      if (own === null || own === month) continue
      const day = row.date.value as IsoDate
      if (fiscalYear(day) !== scene.profile.fiscalYear) {
        found.push({ at: row.date, text: otherYear({ day: formatWareki(day), year: scene.profile.fiscalYear }) })
      } else if (table.scope === 'month') {
        if (mayHold(own)) lists.push(row)
        else {
          const text = otherMonth({ day: formatWareki(day), month: formatMonth(month) })
          found.push({ at: row.date, text })
        }
      }
    }
    const [first, ...others] = lists
    if (first) {
      const said = { day: formatWareki(first.date.value!), month: formatMonth(month), count: lists.length }
      found.push({
        at: first.date,
        text: elsewhere(said),
        severity: 'warning',
        related: others.map((row) => row.date.at),
      })
    }
    return found
  },
})
