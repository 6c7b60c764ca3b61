import { fiscalMonthLabel, fiscalMonths } from '../../calendar/fiscal'
import { totalsOf } from '../../totals'
import { message } from '../engine/message'
import type { SubmittedTable } from '../../submission/types'
import type { CellRef, Month } from '../../workbook/types'
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
const gone = message<{ month: string; held: string }>(({ month, held }) => ({
  what: `活動月に「${month}」の行が見つかりません。${held}があります。`,
  next: `活動月の欄に「${month}」を入れ直してください。`,
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
    const found: Report[] = []
    for (const month of fiscalMonths(scene.profile.fiscalYear)) {
      const report = month <= scene.month ? blankMonth(scene, tables, month) : null
      if (report) found.push(report)
    }
    return found
  },
})

/** Where the row of a month was to be: under that of the month before it. */
function rowBelow(table: SubmittedTable, month: Month): CellRef | null {
  const col = table.columns.get(table.form.months!.label)
  if (col === undefined) return null
  const before = table.records.filter((record) => record.month! < month).map((record) => record.at.row)
  const { header } = table
  return {
    book: table.book,
    sheet: table.sheet.name,
    row: Math.max(header.row + header.rows - 1, ...before) + 1,
    col,
  }
}

/** A month without a number although its records are at hand. */
function blankMonth(scene: Scene, tables: readonly SubmittedTable[], month: Month): Report | null {
  const { fields } = totalsOf(scene, month)
  const consultations = fields.get('all')?.low ?? 0
  const seminars = fields.get('seminars')?.low ?? 0
  if (consultations + seminars === 0) return null
  const rows = tables.flatMap((table) =>
    table.records.filter((record) => record.month === month).map((record) => ({ table, record })),
  )
  if (rows.some(({ table, record }) => !isEmptyRow(table, record))) return null
  const held = [
    ...(consultations > 0 ? [`様式14に${consultations}件`] : []),
    ...(seminars > 0 ? [`様式11に${seminars}回`] : []),
  ].join('、')
  const params = { month: fiscalMonthLabel(month), held }
  const [first] = rows
  if (!first) {
    const at = tables[0] ? rowBelow(tables[0], month) : null
    return at && { at, month, text: gone(params) }
  }
  const { table, record } = first
  const nothing = whiteFields(table).every((field) => record.cell(field).value === null)
  const at = record.cell(table.form.months!.label)
  return nothing ? { at, month, text: blank(params), unfinished: true } : { at, month, text: zeros(params) }
}
