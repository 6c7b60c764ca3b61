import rule from '../../../src/validators/y11/time-missing'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [{ why: '動画配信', set: { 'y11.0.time': null, 'y11.0.remarks': '動画配信 6/1~6/12' } }],
  fail: [{ why: '空欄', set: { 'y11.0.time': null }, at: ['y11.0.time'] }],
})
