import rule from '../../../src/validators/y14/self-check-missing'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

const own = { topicPartTime: null, topicWorkRules: '○', selfCheck: '配付しなかった' }

ruleTest(rule, {
  base: { y14: { rows: [visit(own)] } },
  pass: [
    { why: 'パート・有期の相談', set: { 'y14.0.selfCheck': null, 'y14.0.topicPartTime': '○' } },
    { why: '非正規雇用労働者がいない', set: { 'y14.0.selfCheck': null, 'y14.0.nonRegular': 0 } },
    { why: '人数が分からない', set: { 'y14.0.selfCheck': null, 'y14.0.nonRegular': null } },
    { why: '電話相談', set: { 'y14.0.selfCheck': null, 'y14.0.method': '電話' } },
    {
      why: '3回のうち最後に配付した',
      sheets: { y14: { rows: [visit({ ...own, selfCheck: null }), visit({ ...own, date: '2024-06-27', visit: 2 })] } },
    },
  ],
  fail: [
    { why: '空欄', set: { 'y14.0.selfCheck': null }, at: ['y14.0.selfCheck'], says: '5人' },
    {
      why: '企業に1度だけ言う',
      sheets: {
        y14: { rows: [1, 2].map((n) => visit({ ...own, selfCheck: null, date: `2024-06-0${n + 4}`, visit: n })) },
      },
      at: ['y14.1.selfCheck'],
    },
  ],
})
