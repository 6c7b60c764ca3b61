import rule from '../../../src/validators/y13/employees'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer()] } },
  pass: [{ why: '空欄', set: { 'y13.0.employees': null } }],
  fail: [
    { why: '単位つき', set: { 'y13.0.employees': '30人' }, at: ['y13.0.employees'], fix: 30 },
    { why: '約', set: { 'y13.0.employees': '約30人' }, at: ['y13.0.employees'] },
  ],
})
