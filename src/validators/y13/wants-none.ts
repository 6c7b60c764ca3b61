import { fieldLabel, y13 } from '../../forms'
import { saysNone } from '../../text/none'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const withText = message<{ text: string }>(({ text }) => ({
  what: `「7-未記入」に「○」がありますが、自由記入に「${text}」とあります。`,
  next: '設問5を確かめ、記入があれば「7-未記入」の「○」を消してください。',
}))
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
  uses: ['wantOtherText'],
  title: '「7-未記入」とほかの「○」は両立しない',
  clause: '様式13 見出し: ※該当するものに○を入力。6-その他は自由記入欄の内容を入力。',
  check(row) {
    if (row.wantNone.value !== true) return
    const marked = wants.filter((want) => row[want].value === true)
    if (marked.length === 0) {
      const text = row.wantOtherText.value
      if (text === null || saysNone(text)) return
      const related = [row.wantOtherText.at]
      return { at: row.wantNone, text: withText({ text: quoted(text) }), severity: 'warning', related }
    }
    const names = marked.map((want) => fieldLabel(y13, want)).slice(0, 2)
    return {
      at: row.wantNone,
      text: both({ marked: names.join('と') + (marked.length > 2 ? 'など' : '') }),
      related: marked.map((want) => row[want].at),
    }
  },
})
