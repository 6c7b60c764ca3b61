import rule from '../../../src/validators/y14/advice-missing'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call()] } },
  pass: [{ why: '短い記入', set: { 'y14.0.advice': '36協定' } }],
  fail: [
    { why: '空欄', set: { 'y14.0.advice': null }, at: ['y14.0.advice'] },
    { why: '横線だけ', set: { 'y14.0.advice': '－' }, at: ['y14.0.advice'] },
  ],
})
