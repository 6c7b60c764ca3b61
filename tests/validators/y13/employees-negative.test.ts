import rule from '../../../src/validators/y13/employees-negative'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer()] } },
  pass: [{ why: '0人', set: { 'y13.0.employees': 0 } }],
  fail: [{ why: '負の数', set: { 'y13.0.employees': -3 }, at: ['y13.0.employees'] }],
})
