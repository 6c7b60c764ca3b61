import { y14 } from '../../forms'
import { saysNone } from '../../text/none'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const noRemark = message<Record<never, never>>(() => ({
  what: '相談方法が「その他」ですが、備考に方法が書かれていません。',
  next: '相談の方法を備考に入力してください。',
}))

export default recordRule({
  id: 'y14-other-method-explained',
  catalogue: ['R288'],
  severity: 'error',
  form: y14,
  reads: ['method', 'remarks'],
  title: '相談方法が「その他」なら備考に方法を書く',
  clause: '様式14 記入上の留意事項: 相談方法について「その他」を選択する場合は、備考欄(AQ列)にその方法を記載すること。',
  check(row) {
    if (!row.method.value?.startsWith('その他')) return
    if (row.remarks.value !== null && !saysNone(row.remarks.value)) return
    return { at: row.remarks, text: noRemark({}), related: [row.method.at], unfinished: true }
  },
})
