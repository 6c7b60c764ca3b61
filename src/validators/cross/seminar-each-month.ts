import { y11 } from '../../forms'
import { lastDayOfMonth } from '../../calendar/days'
import { heldMonths, totalsOf } from '../../totals'
import { formatMonth } from '../../text/wareki'
import { message } from '../engine/message'
import { submissionRule } from '../engine/rule'
import { figure, monthlyTables } from '../y15/figures'
import { countedForms } from './counted'

const none = message<{ month: string }>(({ month }) => ({
  what: `${month}のセミナーがありません。4月を除く各月に原則1回以上実施します。`,
  next: 'セミナーを実施していれば様式11に入力し、していなければ委託者に相談してください。',
}))

export default submissionRule({
  id: 'x-seminar-each-month',
  catalogue: ['R127'],
  severity: 'warning',
  needs: ['様式11'],
  looksAt: [...countedForms, '様式15'],
  title: '4月を除く各月に1回以上のセミナー',
  clause: '第5の6(5) 4月を除く各月において原則として1回以上は実施すること。',
  check(scene) {
    const { month, today } = scene
    if (month === null || month.endsWith('-04') || !heldMonths(scene, y11).has(month)) return
    // The month still runs.
    if (today !== null && today <= lastDayOfMonth(month)) return
    if (totalsOf(scene, month).fields.get('seminars')?.high !== 0) return
    // A month in which nothing else was recorded either is no report yet.
    if (
      !scene.tables.some(
        (table) =>
          table.role === 'current' && table.records.some((row) => row.month === month && table.form.shape === 'rows'),
      )
    )
      return
    const list = scene.of(y11)[0]
    for (const table of monthlyTables(scene)) {
      const record = table.records.find((row) => row.month === month)
      if (!record) continue
      // A number that the list contradicts is said there.
      if (figure(table, record, 'seminars') !== 0) return
      return { at: record.cell('seminars'), month, text: none({ month: formatMonth(month) }), unfinished: true }
    }
    if (!list) return
    return {
      at: {
        book: list.book,
        sheet: list.sheet.name,
        row: list.header.row + list.header.rows - 1,
        col: list.columns.get('date') ?? list.header.col,
      },
      month,
      text: none({ month: formatMonth(month) }),
      unfinished: true,
    }
  },
})
