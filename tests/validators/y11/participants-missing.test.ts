import rule from '../../../src/validators/y11/participants-missing'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [
    { why: '0人', set: { 'y11.0.participants': 0 } },
    { why: '開催しなかったことは別の指摘', set: { 'y11.0.participants': null, 'y11.0.remarks': '台風のため中止' } },
    { why: '読めない人数は別の指摘', set: { 'y11.0.participants': '多数' } },
  ],
  fail: [{ why: '空欄', set: { 'y11.0.participants': null }, at: ['y11.0.participants'] }],
})
