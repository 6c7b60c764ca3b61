import rule from '../../../src/validators/y13/visit-wish'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer()] } },
  pass: [
    { why: '最も大きい番号', set: { 'y13.0.visitWish': 2 } },
    { why: '空欄は別の指摘', set: { 'y13.0.visitWish': null } },
  ],
  fail: [
    { why: '番号が大きい', set: { 'y13.0.visitWish': 3 }, at: ['y13.0.visitWish'], says: '1~2です' },
    { why: '0', set: { 'y13.0.visitWish': 0 }, at: ['y13.0.visitWish'] },
  ],
})
