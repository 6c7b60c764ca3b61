import { y11 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const missing = message<Record<never, never>>(() => ({
  what: '実施日が空欄です。',
  next: '実施日を「2024/6/3」のような西暦で入力してください。',
}))

export default recordRule({
  id: 'y11-date-missing',
  catalogue: ['R254'],
  severity: 'error',
  form: y11,
  reads: ['date'],
  title: 'セミナー開催表の実施日の記入',
  clause: '様式11 見出し: 実施日※西暦表示で記入',
  unsettles: true,
  check(row) {
    if (row.date.state === 'blank') return { at: row.date, text: missing({}), unfinished: true }
  },
})
