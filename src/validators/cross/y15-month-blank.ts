import { fiscalMonthLabel } from '../../calendar/fiscal'
import { totalsOf } from '../../totals'
import { message } from '../engine/message'
import { submissionRule, type Report } from '../engine/rule'
import { isEmptyRow, monthlyTables, whiteFields } from '../y15/figures'

const blank = message<{ month: string; held: string }>(({ month, held }) => ({
  what: `${month}の行が未入力です。${held}があります。`,
  next: `${month}の行を入力してください。「集計」で書き込めます。`,
}))
const zeros = message<{ month: string; held: string }>(({ month, held }) => ({
  what: `${month}の行がすべて0件ですが、${held}があります。`,
  next: `${month}の行を確かめてください。「集計」で書き込めます。`,
}))

export default submissionRule({
  id: 'x-y15-month-blank',
  catalogue: ['R324', 'R269'],
  severity: 'error',
  needs: ['様式15'],
  title: '報告月の行の記入',
  clause: '様式15 記入上の留意点: ①+②+③+④の件数と様式14の件数は一致させること。',
  check(scene) {
    const { month } = scene
    if (month === null) return
    const { fields } = totalsOf(scene, month)
    const consultations = fields.get('all')?.low ?? 0
    const seminars = fields.get('seminars')?.low ?? 0
    if (consultations + seminars === 0) return
    const held = [
      ...(consultations > 0 ? [`様式14に${consultations}件`] : []),
      ...(seminars > 0 ? [`様式11に${seminars}回`] : []),
    ].join('、')
    const tables = monthlyTables(scene)
    const filled = tables.some((table) =>
      table.records.some((record) => record.month === month && !isEmptyRow(table, record)),
    )
    if (filled) return
    const found: Report[] = []
    for (const table of tables) {
      const record = table.records.find((row) => row.month === month)
      if (!record) continue
      const nothing = whiteFields(table).every((field) => record.cell(field).value === null)
      const params = { month: fiscalMonthLabel(month), held }
      const at = record.cell(table.form.months!.label)
      found.push(nothing ? { at, month, text: blank(params), unfinished: true } : { at, month, text: zeros(params) })
      break
    }
    return found
  },
})
