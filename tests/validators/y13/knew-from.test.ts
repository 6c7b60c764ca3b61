import rule from '../../../src/validators/y13/knew-from'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer()] } },
  pass: [
    { why: '最も大きい番号', set: { 'y13.0.knewFrom': 15 } },
    { why: '空欄は別の指摘', set: { 'y13.0.knewFrom': null } },
  ],
  fail: [
    { why: '番号が大きい', set: { 'y13.0.knewFrom': 16 }, at: ['y13.0.knewFrom'], says: '1~15です' },
    { why: '0', set: { 'y13.0.knewFrom': 0 }, at: ['y13.0.knewFrom'] },
  ],
})
