import { y13 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const negative = message<{ value: number }>(({ value }) => ({
  what: `従業員数が${value}になっています。`,
  next: '従業員数を0以上の整数で入力してください。',
}))

export default recordRule({
  id: 'y13-employees-negative',
  catalogue: ['R280'],
  severity: 'warning',
  form: y13,
  reads: ['employees'],
  title: '従業員数は0以上',
  clause: '様式13 見出し: 従業員数(人)',
  check(row) {
    const { value } = row.employees
    if (value !== null && value < 0) return { at: row.employees, text: negative({ value }) }
  },
})
