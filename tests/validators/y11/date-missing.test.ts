import rule from '../../../src/validators/y11/date-missing'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [{ why: '読めない日付は別の指摘', set: { 'y11.0.date': '未定' } }],
  fail: [{ why: '空欄', set: { 'y11.0.date': null }, at: ['y11.0.date'], says: '空欄' }],
})
