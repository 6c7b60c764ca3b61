import type { FormDefinition } from '../../forms'
import { isPrintedSample } from '../../reading/printedSample'
import type { SubmittedTable } from '../../submission/types'
import type { Edit } from '../../workbook/types'
import { message } from '../engine/message'
import { tableRule, type Report, type Rule } from '../engine/rule'

const left = message<Record<never, never>>(() => ({
  what: '記入例の行が残っています。件数には数えていません。',
  next: '記入例の内容を消してください。',
}))
const marked = message<Record<never, never>>(() => ({
  what: '「例」の印がある行に、記入例ではない内容があります。件数には数えていません。',
  next: '「例」の印を、実際の記録であれば消してください。',
}))

function clearing(table: SubmittedTable, row: number): Edit[] {
  const { book, sheet } = table
  const cols = new Set(table.columns.values())
  for (let col = sheet.used.col; col < table.header.col; col++) cols.add(col)
  return [...cols]
    .sort((a, b) => a - b)
    .map((col) => ({ col, before: sheet.value(row, col) }))
    .filter(({ before }) => before !== null)
    .map(({ col, before }) => ({ kind: 'set', at: { book, sheet: sheet.name, row, col }, before, value: null }))
}

/** A rule that the printed sample was cleared. These forms do not tell people to, so it is only to be looked at. */
export const sampleRule = (own: {
  id: string
  catalogue: readonly string[]
  form: FormDefinition
  clause: string
}): Rule =>
  tableRule({
    ...own,
    severity: 'warning',
    title: `${own.form.id}の記入例が残っていない`,
    check: (table): Report[] =>
      table.samples.map((at) =>
        isPrintedSample(table, at.row)
          ? { at, month: null, text: left({}), fix: { label: '記入例を消す', edits: clearing(table, at.row) } }
          : { at, month: null, text: marked({}) },
      ),
  })
