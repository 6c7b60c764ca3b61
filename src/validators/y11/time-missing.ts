import { y11 } from '../../forms'
import { saysOnDemand } from '../cross/words'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const missing = message<Record<never, never>>(() => ({
  what: '時間が空欄です。',
  next: '時間を「13:30~15:30」のように入力してください。',
}))

export default recordRule({
  id: 'y11-time-missing',
  catalogue: ['R268'],
  severity: 'warning',
  form: y11,
  reads: ['time'],
  uses: ['remarks', 'place'],
  title: '時間の記入(動画配信を除く)',
  clause: '様式11 見出し: 時間',
  check(row) {
    // A film has no hour of its own.
    if (row.time.state !== 'blank' || saysOnDemand(row.remarks.value) || saysOnDemand(row.place.value)) return
    return { at: row.time, text: missing({}), unfinished: true }
  },
})
