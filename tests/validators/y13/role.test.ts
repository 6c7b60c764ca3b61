import rule from '../../../src/validators/y13/role'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer()] } },
  pass: [
    { why: '最も大きい番号', set: { 'y13.0.role': 5 } },
    { why: '空欄は別の指摘', set: { 'y13.0.role': null } },
  ],
  fail: [
    { why: '番号が大きい', set: { 'y13.0.role': 6 }, at: ['y13.0.role'], says: '1~5です' },
    { why: '0', set: { 'y13.0.role': 0 }, at: ['y13.0.role'] },
  ],
})
