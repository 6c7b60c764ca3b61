import { fiscalMonthLabel } from '../../calendar/fiscal'
import { formatMonth } from '../../text/wareki'
import { y15, type FormDefinition } from '../../forms'
import { message } from '../engine/message'
import { tableRule } from '../engine/rule'
import { isEmptyRow, monthlyFields } from './figures'

const later = message<{ months: string; report: string }>(({ months, report }) => ({
  what: `報告月(${report})より後の${months}に件数が入っています。`,
  next: '報告月を確かめ、まだ終わっていない月の件数は消してください。',
}))

export default tableRule({
  id: 'y15-later-months',
  catalogue: ['R346'],
  severity: 'warning',
  form: y15 as FormDefinition,
  uses: monthlyFields,
  title: '報告月より後の月は空欄',
  clause: '様式15 記入上の留意点: 報告月に支援を実施した件数を記載すること',
  check(table, { month, conflicts }) {
    if (month === null || conflicts.length > 0) return
    const rows = table.records.filter(
      (record) => record.month !== null && record.month > month && !isEmptyRow(table, record),
    )
    const [first, ...others] = rows
    if (!first) return
    const label = table.form.months!.label
    return {
      at: first.cell(label),
      month,
      related: others.map((record) => record.cell(label).at),
      text: later({
        months: rows.map((record) => fiscalMonthLabel(record.month!)).join('・'),
        report: formatMonth(month),
      }),
    }
  },
})
