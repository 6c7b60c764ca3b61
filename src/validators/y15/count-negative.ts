import { y15, type FormDefinition } from '../../forms'
import { message } from '../engine/message'
import { tableRule, type Report } from '../engine/rule'
import { monthlyFields, whiteFields } from './figures'

const negative = message<{ value: number }>(({ value }) => ({
  what: `「${value}」になっています。件数は0以上です。`,
  next: '数を確かめ、0以上の整数を入力してください。',
}))

export default tableRule({
  id: 'y15-count-negative',
  catalogue: ['A50'],
  severity: 'error',
  form: y15 as FormDefinition,
  uses: monthlyFields,
  title: '白欄は0以上',
  clause: '様式15 記入上の留意点: 白欄に記載すること。',
  check(table) {
    const found: Report[] = []
    for (const record of table.records) {
      for (const field of whiteFields(table)) {
        const cell = record.cell(field)
        if (typeof cell.value === 'number' && cell.value < 0)
          found.push({ at: cell, month: record.month, text: negative({ value: cell.value }) })
      }
    }
    return found
  },
})
