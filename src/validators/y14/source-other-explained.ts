import { y14 } from '../../forms'
import { saysNone } from '../../text/none'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const noText = message<Record<never, never>>(() => ({
  what: '「その他」ですが、右の列に内容がありません。',
  next: '自由記入欄の内容を、記入があれば右の列に入力してください。',
}))
const noOther = message<{ text: string }>(({ text }) => ({
  what: `「${text}」とありますが、左の列は「その他」ではありません。`,
  next: '左の列の選択と、この内容を確かめてください。',
}))

const other = 'その他'

export default recordRule({
  id: 'y14-source-other-explained',
  catalogue: ['R298'],
  severity: 'warning',
  form: y14,
  reads: ['source', 'sourceOtherText'],
  title: 'どこで知ったかの「その他」と内容をそろえる',
  clause: '様式14 見出し: ※その他の自由記入欄に記入がある場合は、右の列に内容を記入すること。',
  check(row) {
    const text = row.sourceOtherText.value
    if (row.source.value === other) {
      if (text === null) return { at: row.sourceOtherText, text: noText({}), related: [row.source.at] }
      return
    }
    if (text === null || saysNone(text)) return
    return {
      at: row.sourceOtherText,
      text: noOther({ text: quoted(text) }),
      related: [row.source.at],
    }
  },
})
