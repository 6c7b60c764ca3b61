import rule from '../../../src/validators/y13/trigger'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer()] } },
  pass: [
    { why: '最も大きい番号', set: { 'y13.0.trigger': 11 } },
    { why: '空欄は別の指摘', set: { 'y13.0.trigger': null } },
  ],
  fail: [
    { why: '番号が大きい', set: { 'y13.0.trigger': 12 }, at: ['y13.0.trigger'], says: '1~11です' },
    { why: '0', set: { 'y13.0.trigger': 0 }, at: ['y13.0.trigger'] },
  ],
})
