import { y14 } from '../../forms'
import { canonicalMark } from '../../text/mark'
import { saysNone } from '../../text/none'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const noTopic = message<Record<never, never>>(() => ({
  what: '相談項目に「○」が1つもありません。',
  next: '該当する相談項目に「○」を入力してください。',
}))
const onlyText = message<{ text: string }>(({ text }) => ({
  what: `その他の内容に「${text}」とありますが、相談項目に「○」がありません。`,
  next: '「○」を「その他」か該当する相談項目に入力してください。',
}))

const { topics } = y14.sets

export default recordRule({
  id: 'y14-topic-required',
  catalogue: ['R289'],
  severity: 'error',
  form: y14,
  reads: topics,
  uses: ['topicOtherText'],
  title: '相談項目の1つ以上に○を入れる',
  clause: '様式14 見出し: ※少なくとも1項目に○を入力すること。',
  check(row) {
    for (const topic of topics) if (row[topic].value === true) return
    const text = row.topicOtherText.value
    return text === null || saysNone(text)
      ? { at: row[topics[0]], text: noTopic({}), unfinished: true }
      : { at: row.topicOther, text: onlyText({ text: quoted(text) }), choices: [canonicalMark], unfinished: true }
  },
})
