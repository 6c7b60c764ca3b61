import { y11 } from '../../forms'
import { message } from '../engine/message'
import { recordRule, type Report } from '../engine/rule'

const negative = message<{ value: number }>(({ value }) => ({
  what: `「${value}」になっています。人数や件数は0以上です。`,
  next: '数を確かめ、0以上の整数を入力してください。',
}))
const fields = ['participants', 'answers', 'sessionConsultations'] as const

export default recordRule({
  id: 'y11-number-negative',
  catalogue: ['R260', 'R262', 'R263'],
  severity: 'error',
  form: y11,
  reads: [],
  uses: fields,
  title: '人数と件数は0以上',
  clause: '様式11 見出し: 参加人数、アンケートの回答回収数、個別相談会の相談件数',
  check(row) {
    let found: Report[] | undefined
    for (const field of fields) {
      const { value } = row[field]
      if (value !== null && value < 0) (found ??= []).push({ at: row[field], text: negative({ value }) })
    }
    return found
  },
})
