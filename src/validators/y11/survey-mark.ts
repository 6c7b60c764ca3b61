import { y11 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const unmarked = message<{ answers: number }>(({ answers }) => ({
  what: `回答回収数が${answers}件ですが、アンケートの実施に「○」がありません。`,
  next: 'アンケートの実施に「○」を入力するか、回答回収数を確かめてください。',
}))

export default recordRule({
  id: 'y11-survey-mark',
  catalogue: ['R261'],
  severity: 'error',
  form: y11,
  reads: ['answers', 'survey'],
  title: '回答回収数があればアンケートの実施に「○」',
  clause: '様式11 記載要領: アンケートを配付して実施した場合は、アンケートの実施を「○」とすること。',
  check(row) {
    const answers = row.answers.value
    if (answers === null || answers <= 0 || row.survey.value === true) return
    return { at: row.survey, text: unmarked({ answers }), choices: ['○'], related: [row.answers.at] }
  },
})
