import { y13 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const missing = message<Record<never, never>>(() => ({
  what: '実施日が空欄です。',
  next: 'セミナーの実施日を「2024/6/3」のような西暦で入力してください。',
}))

export default recordRule({
  id: 'y13-date-missing',
  catalogue: ['R279'],
  severity: 'error',
  form: y13,
  reads: ['date'],
  title: 'アンケート集計表の実施日の記入',
  clause: '様式13 2024/4/22のように,西暦で,入力してください。',
  unsettles: true,
  check(row) {
    if (row.date.state === 'blank') return { at: row.date, text: missing({}), unfinished: true }
  },
})
