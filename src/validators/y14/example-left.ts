import { y14 } from '../../forms'
import { isPrintedSample } from '../../reading/printedSample'
import type { SubmittedTable } from '../../submission'
import type { CellRef, Edit } from '../../workbook/types'
import { message } from '../engine/message'
import { tableRule } from '../engine/rule'

const left = message<Record<never, never>>(() => ({
  what: '記入例の行が残っています。',
  next: '記入例の内容を消してください。',
}))
const marked = message<{ mark: string }>(({ mark }) => ({
  what: `「${mark}」の印がある行に、記入例ではない内容があります。件数には数えていません。`,
  next: '「例」の印を、実際の相談であれば消してください。',
}))
const mixed = message<Record<never, never>>(() => ({
  what: '記入例の企業名や所在地などが残ったままの行です。件数には数えていません。',
  next: '実際の相談であれば記入例の値を直し、記入例であれば行の内容を消してください。',
}))

function clearing(table: SubmittedTable<typeof y14>, at: CellRef): Edit[] {
  const { sheet } = table
  const cols = new Set([...table.columns.values()])
  for (let col = sheet.used.col; col < table.header.col; col++) cols.add(col)
  return [...cols]
    .sort((a, b) => a - b)
    .filter((col) => sheet.value(at.row, col) !== null)
    .map((col) => ({ kind: 'set', at: { ...at, col }, before: sheet.value(at.row, col), value: null }))
}

export default tableRule({
  id: 'y14-example-left',
  catalogue: ['R283'],
  severity: 'error',
  form: y14,
  title: '記入例は報告の際に削除する',
  clause: '様式14 記入上の留意事項: エクセルの7行目は記入例であるため、報告の際には、記入例を削除すること。',
  check: (table) =>
    table.samples.map((at) => {
      // The form as it was published holds nothing to hand in yet, so nothing has to be corrected in it.
      const severity = table.untouched ? ({ severity: 'warning' } as const) : {}
      if (isPrintedSample(table, at.row)) {
        return { at, text: left({}), fix: { label: '記入例を消す', edits: clearing(table, at) }, ...severity }
      }
      let mark = ''
      for (let col = table.sheet.used.col; col < table.header.col; col++) {
        const value = table.sheet.value(at.row, col)
        if (typeof value === 'string' && value.trim() !== '') mark = value.trim()
      }
      return { at, text: mark === '' ? mixed({}) : marked({ mark }), ...severity }
    }),
})
