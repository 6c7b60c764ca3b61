import rule from '../../../src/validators/y14/self-check-wants-visit'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

const first = visit({
  topicPartTime: null,
  topicWorkRules: '○',
  selfCheck: '配付して点検を実施→コンサルティング希望あり',
})
const next = visit({ date: '2024-06-27' })

ruleTest(rule, {
  base: { y14: { rows: [first, next] } },
  pass: [{ why: '同じ行が同一労働同一賃金', set: { 'y14.0.topicPartTime': '○', 'y14.1.topicPartTime': null } }],
  fail: [
    { why: '支援の行がない', set: { 'y14.1.topicPartTime': null }, at: ['y14.0.selfCheck'] },
    { why: '支援は点検の前', set: { 'y14.1.date': '2024-06-03' }, at: ['y14.0.selfCheck'] },
  ],
})
