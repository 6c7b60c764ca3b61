import { y14 } from '../../forms'
import { saysNone } from '../../text/none'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const noQuestion = message<Record<never, never>>(() => ({
  what: '企業からの質問・相談内容が書かれていません。',
  next: '質問・相談の内容を入力してください。',
}))

export default recordRule({
  id: 'y14-question-missing',
  catalogue: ['R295'],
  severity: 'warning',
  form: y14,
  reads: ['question'],
  title: '企業からの質問・相談内容を書く',
  clause: '様式14 見出し: 企業からの質問・相談内容',
  check(row) {
    if (row.question.value === null || saysNone(row.question.value))
      return { at: row.question, text: noQuestion({}), unfinished: true }
  },
})
