import { y11 } from '../../forms'
import { saysOnDemand } from '../cross/words'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const missing = message<Record<never, never>>(() => ({
  what: '実施場所が空欄です。',
  next: '実施場所(所在地・会場等)を入力してください。',
}))
const [allOnline] = y11.codes.online

export default recordRule({
  id: 'y11-place-missing',
  catalogue: ['R268'],
  severity: 'warning',
  form: y11,
  reads: ['place', 'online'],
  uses: ['remarks'],
  title: '実施場所の記入(全部オンラインを除く)',
  clause: '様式11 見出し: 実施場所※所在地・会場等を記入',
  check(row) {
    if (row.place.state !== 'blank' || row.online.value === allOnline || saysOnDemand(row.remarks.value)) return
    return { at: row.place, text: missing({}), unfinished: true }
  },
})
