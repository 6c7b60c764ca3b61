import { y11 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const unmarked = message<{ count: number }>(({ count }) => ({
  what: `個別相談会の相談件数が${count}件ですが、開催に「○」がありません。`,
  next: '個別相談会の開催に「○」を入力するか、相談件数を確かめてください。',
}))

export default recordRule({
  id: 'y11-session-mark',
  catalogue: ['R263'],
  severity: 'error',
  form: y11,
  reads: ['sessionConsultations', 'session'],
  title: '個別相談会の相談件数があれば開催に「○」',
  clause:
    '様式11 記載要領: 当日相談があり対応した場合は個別相談会の開催を「○」として「相談件数」に受けた相談の件数を計上すること。',
  check(row) {
    const count = row.sessionConsultations.value
    if (count === null || count <= 0 || row.session.value === true) return
    return {
      at: row.session,
      text: unmarked({ count }),
      choices: ['○'],
      related: [row.sessionConsultations.at],
    }
  },
})
