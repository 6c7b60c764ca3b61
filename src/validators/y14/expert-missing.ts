import { y14 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const noExpert = message<Record<never, never>>(() => ({
  what: '専門家氏名が空欄です。',
  next: '相談に当たった専門家の氏名を入力してください。',
}))

export default recordRule({
  id: 'y14-expert-missing',
  catalogue: ['R316'],
  // The printed sample names none.
  severity: 'info',
  form: y14,
  reads: ['expert'],
  title: '相談に当たった専門家の氏名を書く',
  clause: '様式14 見出し: 都道府県センター事業専門家氏名',
  check(row) {
    if (row.expert.state === 'blank') return { at: row.expert, text: noExpert({}), unfinished: true }
  },
})
