import { y14 } from '../../forms'
import { saysNone } from '../../text/none'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const noAdvice = message<Record<never, never>>(() => ({
  what: '助言・提案内容が書かれていません。',
  next: '専門家からの助言・提案の内容を入力してください。',
}))

export default recordRule({
  id: 'y14-advice-missing',
  catalogue: ['R296'],
  severity: 'warning',
  form: y14,
  reads: ['advice'],
  title: '専門家からの助言・提案内容を書く',
  clause: '様式14 見出し: センター事業専門家からの助言・提案内容',
  check(row) {
    if (row.advice.value === null || saysNone(row.advice.value))
      return { at: row.advice, text: noAdvice({}), unfinished: true }
  },
})
