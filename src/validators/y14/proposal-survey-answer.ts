import { y14 } from '../../forms'
import type { Rec } from '../../reading/types'
import { isConsulting } from '../../submission'
import { entriesOf, quoted } from '../cross/typed'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'
import { caseFields, companyRows } from './companies'

const noAnswer = message<Record<never, never>>(() => ({
  what: '改善提案書と満足度調査に○がありますが、設問7の回答が空欄です。',
  next: '設問7の回答を選んでください(回答がなければ「回答なし」)。',
}))
const noProposal = message<{ answer: string }>(({ answer }) => ({
  what: `設問7が「${answer}」ですが、この企業には改善提案書の交付の○がありません。`,
  next: '改善提案書の交付の有無を確かめてください。',
}))
const noSurvey = message<{ answer: string }>(({ answer }) => ({
  what: `設問7が「${answer}」ですが、この企業には満足度調査の実施の○がありません。`,
  next: '満足度調査の実施の有無を確かめてください。',
}))

const notAnswered = y14.codes.surveyQ7[4]

export default recordRule({
  id: 'y14-proposal-survey-answer',
  catalogue: ['R308'],
  severity: 'error',
  form: y14,
  reads: ['surveyQ7', 'proposal', 'survey', 'method'],
  uses: ['company', 'phone', 'visit', 'date'],
  kin: [...caseFields, 'proposal', 'survey'],
  title: '改善提案書を交付し満足度調査をしたら設問7の回答を入れる',
  clause:
    '様式14 記入上の留意事項: コンサルティングに関する案件(相談票)で、改善提案書を交付している場合は、満足度調査の実施の有無を確認し、満足度調査裏面の設問7の回答内容について入力すること。',
  check(row, scene) {
    // In another row the answer itself is out of place.
    if (!isConsulting(row.method.value, scene.profile)) return
    const proposal = row.proposal.value === true
    if (row.surveyQ7.state === 'blank') {
      if (!proposal || row.survey.value !== true) return
      return {
        at: row.surveyQ7,
        text: noAnswer({}),
        related: [row.proposal.at, row.survey.at],
        choices: entriesOf(scene, y14, 'surveyQ7'),
        unfinished: true,
      }
    }
    const answer = row.surveyQ7.value
    if (answer === null) return
    const visit = row as Rec<typeof y14>
    const without = (field: 'proposal' | 'survey'): boolean =>
      !companyRows(scene, visit).some((other) => other[field].value === true)
    const lacking =
      !proposal && without('proposal')
        ? 'proposal'
        : row.survey.value !== true && answer !== notAnswered && without('survey')
          ? 'survey'
          : null
    // An earlier visit that is not at hand may have had it.
    if (lacking === null || ((row.visit.value ?? 1) > 1 && scene.cases.linkOf(visit)?.first == null)) return
    const said = { answer: quoted(answer) }
    return {
      at: row.surveyQ7,
      text: lacking === 'proposal' ? noProposal(said) : noSurvey(said),
      severity: 'warning',
      related: [row[lacking].at],
    }
  },
})
