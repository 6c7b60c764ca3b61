import { y15, y15okinawa } from '../../forms'
import { message } from '../engine/message'
import { recordRule, type Report } from '../engine/rule'

const negative = message<{ value: number }>(({ value }) => ({
  what: `${value}になっています。件数は0以上です。`,
  next: '数を確かめ、0以上の整数を入力してください。',
}))
const fields: readonly string[] = y15okinawa.sets.white

export default recordRule({
  id: 'y15-count-negative',
  catalogue: ['A50'],
  severity: 'error',
  form: y15,
  reads: [],
  title: '白欄は0以上',
  clause: '様式15 記入上の留意点: 白欄に記載すること。',
  check(row) {
    const found: Report[] = []
    for (const field of fields) {
      const cell = row.cell(field)
      if (typeof cell.value === 'number' && cell.value < 0)
        found.push({ at: cell, text: negative({ value: cell.value }) })
    }
    return found
  },
})
