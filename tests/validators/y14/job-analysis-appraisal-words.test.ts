import rule from '../../../src/validators/y14/job-analysis-appraisal-words'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

const own = { topicJobAnalysis: '○', question: '賃金表を見直したい。', advice: '手順を説明した。' }

ruleTest(rule, {
  base: { y14: { rows: [visit(own)] } },
  pass: [
    { why: '非正規の待遇にも触れている', set: { 'y14.0.question': 'パートにも合う人事評価制度にしたい。' } },
    { why: '職務分析でない', set: { 'y14.0.topicJobAnalysis': null, 'y14.0.question': '人事評価制度を見直したい。' } },
  ],
  fail: [
    {
      why: '人事評価だけ',
      set: { 'y14.0.question': '正社員の人事評価制度を見直したい。' },
      at: ['y14.0.topicJobAnalysis'],
      says: '「人事評価」',
    },
  ],
})
