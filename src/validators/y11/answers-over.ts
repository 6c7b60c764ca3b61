import { y11 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const more = message<{ answers: number; participants: number }>(({ answers, participants }) => ({
  what: `回答回収数が${answers}件で、参加人数の${participants}人より多くなっています(差${answers - participants})。`,
  next: '回答回収数と参加人数を確かめてください。',
}))

export default recordRule({
  id: 'y11-answers-over',
  catalogue: ['R262'],
  severity: 'warning',
  form: y11,
  reads: ['answers', 'participants'],
  title: '回答回収数は参加人数以下',
  clause: '様式11 記載要領: 何も記入されていない白紙のアンケートは回収数にカウントしないこと。',
  check(row) {
    const answers = row.answers.value
    if (answers === null) return
    const participants = row.participants.value
    if (participants === null || participants < 0 || answers <= participants) return
    return { at: row.answers, text: more({ answers, participants }), related: [row.participants.at] }
  },
})
