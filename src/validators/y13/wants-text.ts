import { y13 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const noText = message<Record<never, never>>(() => ({
  what: '設問5の「6-その他」に「○」がありますが、内容が空欄です。',
  next: '内容の記入がアンケートにあれば、入力してください。',
}))

export default recordRule({
  id: 'y13-wants-text',
  catalogue: ['R275'],
  severity: 'info',
  form: y13,
  reads: ['wantOther', 'wantOtherText'],
  title: '設問5のその他と自由記入',
  clause: '様式13 見出し: ※該当するものに○を入力。6-その他は自由記入欄の内容を入力。',
  check(row) {
    // The other way round obeys the header: 「6-その他は自由記入欄の内容を入力」.
    if (row.wantOther.value === true && row.wantOtherText.state === 'blank') {
      return { at: row.wantOtherText, text: noText({}) }
    }
  },
})
