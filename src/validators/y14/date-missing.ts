import { y14 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const noDate = message<Record<never, never>>(() => ({
  what: '相談日が入力されていません。',
  next: '相談日を西暦の日付で入力してください。',
}))

export default recordRule({
  id: 'y14-date-missing',
  catalogue: ['R286'],
  severity: 'error',
  form: y14,
  reads: ['date'],
  title: '相談日を入れる',
  clause: '様式14 見出し: 相談日(和暦)※西暦表示で入力',
  check(row) {
    if (row.date.state === 'blank') return { at: row.date, text: noDate({}), unfinished: true }
  },
})
