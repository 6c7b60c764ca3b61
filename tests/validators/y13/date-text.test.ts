import rule from '../../../src/validators/y13/date-text'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer()] } },
  pass: [{ why: '空欄は別の指摘', set: { 'y13.0.date': null } }],
  fail: [
    { why: '和暦の文字', set: { 'y13.0.date': 'R6.6.12' }, at: ['y13.0.date'], fix: '2024-06-12' },
    { why: '日だけ', set: { 'y13.0.date': '12日' }, at: ['y13.0.date'] },
  ],
})
