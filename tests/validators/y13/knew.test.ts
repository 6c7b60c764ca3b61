import rule from '../../../src/validators/y13/knew'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer()] } },
  pass: [
    { why: '最も大きい番号', set: { 'y13.0.knew': 3 } },
    { why: '空欄は別の指摘', set: { 'y13.0.knew': null } },
  ],
  fail: [
    { why: '番号が大きい', set: { 'y13.0.knew': 4 }, at: ['y13.0.knew'], says: '1~3です' },
    { why: '0', set: { 'y13.0.knew': 0 }, at: ['y13.0.knew'] },
  ],
})
