import { fiscalMonthLabel } from '../../calendar/fiscal'
import { totalsOf } from '../../totals'
import { message } from '../engine/message'
import type { SubmittedTable } from '../../submission/types'
import type { Month } from '../../workbook/types'
import { submissionRule, type Report, type Scene } from '../engine/rule'
import { isEmptyRow, monthlyTables, whiteFields } from '../y15/figures'
import { countedForms } from './counted'

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
  looksAt: countedForms,
  title: '報告月の行の記入',
  clause: '様式15 記入上の留意点: ①+②+③+④の件数と様式14の件数は一致させること。',
  check(scene) {
    if (scene.month === null) return
    const tables = monthlyTables(scene)
    const months = new Set(tables.flatMap((table) => table.records.map((record) => record.month!)))
    const found: Report[] = []
    for (const month of [...months].filter((month) => month <= scene.month!).sort()) {
      const report = blankMonth(scene, tables, month)
      if (report) found.push(report)
    }
    return found
  },
})

/** A month without a number although its records are at hand. */
function blankMonth(scene: Scene, tables: readonly SubmittedTable[], month: Month): Report | null {
  const { fields } = totalsOf(scene, month)
  const consultations = fields.get('all')?.low ?? 0
  const seminars = fields.get('seminars')?.low ?? 0
  if (consultations + seminars === 0) return null
  const rows = tables.flatMap((table) =>
    table.records.filter((record) => record.month === month).map((record) => ({ table, record })),
  )
  const [first] = rows
  if (!first || rows.some(({ table, record }) => !isEmptyRow(table, record))) return null
  const { table, record } = first
  const held = [
    ...(consultations > 0 ? [`様式14に${consultations}件`] : []),
    ...(seminars > 0 ? [`様式11に${seminars}回`] : []),
  ].join('、')
  const nothing = whiteFields(table).every((field) => record.cell(field).value === null)
  const params = { month: fiscalMonthLabel(month), held }
  const at = record.cell(table.form.months!.label)
  return nothing ? { at, month, text: blank(params), unfinished: true } : { at, month, text: zeros(params) }
}
