import rule from '../../../src/validators/y14/question-missing'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call()] } },
  pass: [{ why: '短い記入', set: { 'y14.0.question': '36協定' } }],
  fail: [
    { why: '空欄', set: { 'y14.0.question': null }, at: ['y14.0.question'] },
    { why: '横線だけ', set: { 'y14.0.question': '－' }, at: ['y14.0.question'] },
  ],
})
