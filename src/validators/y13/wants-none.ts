import { fieldLabel, y13 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const both = message<{ marked: string }>(({ marked }) => ({
  what: `「7-未記入」に「○」がありますが、${marked}にも「○」があります。`,
  next: '「7-未記入」の「○」を消すか、ほかの「○」を消してください。',
}))
const { wants } = y13.sets

export default recordRule({
  id: 'y13-wants-none',
  catalogue: ['R275'],
  severity: 'error',
  form: y13,
  reads: ['wantNone', ...wants],
  title: '「7-未記入」とほかの「○」は両立しない',
  clause: '様式13 見出し: ※該当するものに○を入力。6-その他は自由記入欄の内容を入力。',
  check(row) {
    if (row.wantNone.value !== true) return
    const marked = wants.filter((want) => row[want].value === true)
    if (marked.length === 0) return
    const names = marked.map((want) => fieldLabel(y13, want)).slice(0, 2)
    return {
      at: row.wantNone,
      text: both({ marked: names.join('と') + (marked.length > 2 ? 'など' : '') }),
      related: marked.map((want) => row[want].at),
    }
  },
})
