import rule from '../../../src/validators/y13/date-missing'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer()] } },
  pass: [{ why: '読めない日付は別の指摘', set: { 'y13.0.date': '不明' } }],
  fail: [{ why: '空欄', set: { 'y13.0.date': null }, at: ['y13.0.date'] }],
})
