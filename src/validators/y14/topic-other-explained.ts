import { y14 } from '../../forms'
import { canonicalMark } from '../../text/mark'
import { saysNone } from '../../text/none'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const noText = message<Record<never, never>>(() => ({
  what: '「その他」に○がありますが、内容が書かれていません。',
  next: 'その他の内容を簡単に入力してください。',
}))
const noMark = message<{ text: string }>(({ text }) => ({
  what: `「${text}」とありますが、左の「その他」に○がありません。`,
  next: '「○」を「その他」に入力してください。',
}))

const { topics } = y14.sets

export default recordRule({
  id: 'y14-topic-other-explained',
  catalogue: ['R293'],
  severity: 'error',
  form: y14,
  reads: ['topicOther', 'topicOtherText'],
  uses: topics,
  title: '「その他」の○と内容をそろえる',
  clause: '様式14 見出し: その他(→内容を右の列に記入),その他の内容',
  check(row) {
    const mark = row.topicOther
    const text = row.topicOtherText
    if (mark.state === 'ok') {
      if (text.value !== null && !saysNone(text.value)) return
      return { at: text, text: noText({}), related: [mark.at], unfinished: true }
    }
    if (mark.state !== 'blank' || text.value === null || saysNone(text.value)) return
    // Without any ○ the missing mark is said once, as the topic that is missing.
    if (!topics.some((topic) => row[topic].value === true)) return
    return {
      at: text,
      text: noMark({ text: quoted(text.value) }),
      severity: 'warning',
      related: [mark.at],
      choices: [canonicalMark],
    }
  },
})
