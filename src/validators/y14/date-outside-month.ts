import { y14 } from '../../forms'
import { formatMonth, formatWareki } from '../../text/wareki'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'
import { misplaced } from './day'

const otherMonth = message<{ day: string; month: string }>(({ day, month }) => ({
  what: `相談日が${day}ですが、報告月は${month}です。`,
  next: '相談日を確かめ、他の月の相談であればこの表から外してください。',
}))

export default recordRule({
  id: 'y14-date-outside-month',
  catalogue: ['R286', 'A58'],
  severity: 'error',
  form: y14,
  reads: ['date'],
  unsettles: true,
  title: '月ごとの表には報告月の相談だけを載せる',
  clause: '様式15 記入上の留意点: コンサルティングの支援件数については、報告月に支援を実施した件数を記載すること',
  check(row, scene) {
    const { month } = scene
    if (row.month === null || month === null || row.month === month) return
    if (misplaced(row, scene) !== 'month') return
    return { at: row.date, text: otherMonth({ day: formatWareki(row.date.value!), month: formatMonth(month) }), month }
  },
})
