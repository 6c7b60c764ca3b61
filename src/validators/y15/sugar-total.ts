import { y15okinawa, type FormDefinition } from '../../forms'
import { columnName } from '../../workbook/address'
import { message } from '../engine/message'
import { tableRule } from '../engine/rule'
import { formulaAt } from './figures'
import { yearValue } from './green'

const noSum = message<{ shown: string; sum: number; formula: string }>(({ shown, sum, formula }) => ({
  what: `⑪の合計は${shown}ですが、各月を足すと${sum}件です。`,
  next: `計算式「${formula}」を入れてください。`,
}))

export default tableRule({
  id: 'y15-sugar-total',
  catalogue: ['R345'],
  severity: 'warning',
  form: y15okinawa as FormDefinition,
  reads: ['sugarVisits'],
  title: '⑪の合計',
  clause: '様式15-2 見出し: 砂糖製造業に関する支援件数(④の内数)⑪',
  check(table) {
    const total = table.special.total
    // The published form has no sum here.
    if (!total || formulaAt(table, total, 'sugarVisits') !== undefined) return
    const sum = yearValue(table, 'sugarVisits')
    const cell = total.cell('sugarVisits')
    if (sum === null || sum === 0 || cell.value === sum) return
    const column = columnName(table.columns.get('sugarVisits')!)
    const rows = table.records.map((record) => record.at.row)
    return {
      at: cell,
      text: noSum({
        shown: cell.state === 'blank' ? '空欄' : `「${String(cell.raw)}」`,
        sum,
        formula: `=SUM(${column}${Math.min(...rows) + 1}:${column}${Math.max(...rows) + 1})`,
      }),
    }
  },
})
