import checklistVisits from '../../../src/validators/cross/y15-checklist-visits'
import equalPayVisits from '../../../src/validators/cross/y15-equal-pay-visits'
import jobAnalysisVisits from '../../../src/validators/cross/y15-job-analysis-visits'
import onlineVisits from '../../../src/validators/cross/y15-online-visits'
import visits from '../../../src/validators/cross/y15-visits'
import all from '../../../src/validators/cross/y15-all'
import direct from '../../../src/validators/cross/y15-direct'
import monthBlank from '../../../src/validators/cross/y15-month-blank'
import countNegative from '../../../src/validators/y15/count-negative'
import visitAlone from '../../../src/validators/y15/visit-alone'
import visitNone from '../../../src/validators/y15/visit-none'
import visitWithin from '../../../src/validators/y15/visit-within'
import { y15 } from '../../../src/forms'
import { monthRow, visit } from '../../support/rows'
import { judgeSheets } from '../../support/ruleTest'
import { placeOf, type Row } from '../../support/sheets'

const rules = [
  all,
  checklistVisits,
  countNegative,
  direct,
  equalPayVisits,
  jobAnalysisVisits,
  monthBlank,
  onlineVisits,
  visitAlone,
  visitNone,
  visitWithin,
  visits,
]
const fields = ['visits', 'onlineVisits', 'equalPayVisits', 'jobAnalysisVisits', 'checklistVisits'] as const

// 様式15 記入上の留意点 <例>: the visits as rows of 様式14, and the numbers ④⑤⑥⑦⑧ that the form says they make.
const examples: readonly (readonly [clause: string, rows: readonly Row[], counts: readonly number[]])[] = [
  [
    '(1) 報告月に同じ会社に2回支援し、チェックリスト案件。1回目が訪問で2回目がオンラインで支援。',
    [
      visit({ checklist: '該当' }),
      visit({
        date: '2024-06-19',
        method: 'オンラインコンサルティング',
        visit: 2,
        checklist: null,
        topicJobAnalysis: '○',
      }),
    ],
    [2, 1, 2, 1, 2],
  ],
  [
    '(2) 報告月に同じ会社に2回訪問。初回訪問は就業規則の見直しがテーマで1回で終了、2回目は同一労働同一賃金に関するテーマ。',
    [
      visit({
        topicPartTime: null,
        topicWorkRules: '○',
        checklist: '非該当',
        selfCheck: '配付して点検を実施→コンサルティング希望あり',
      }),
      visit({ date: '2024-06-19', visit: 1, checklist: '非該当' }),
    ],
    [2, 0, 1, 0, 0],
  ],
]

describe.each(examples)('様式15 例%s', (_clause, rows, counts) => {
  const judged = (changed: Row = {}) => {
    const own = Object.fromEntries(fields.map((field, i) => [field, counts[i]!]))
    const months = { '6月': monthRow({ ...own, ...changed }) }
    return judgeSheets({ y14: { rows }, y15: { months } }, rules).findings.map(({ severity, form, at }) => ({
      severity,
      form,
      col: at.col,
    }))
  }
  it('is right as the form counts it', () => {
    expect(judged()).toEqual([])
  })
  it.each(fields.flatMap((field, i) => [counts[i]! - 1, counts[i]! + 1].map((value) => [field, value] as const)))(
    '%s = %d is one error at that cell',
    (field, value) => {
      expect(judged({ [field]: value })).toEqual([{ severity: 'error', form: '様式15', col: placeOf(y15, field) }])
    },
  )
})
