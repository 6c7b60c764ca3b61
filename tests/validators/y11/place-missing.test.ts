import rule from '../../../src/validators/y11/place-missing'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [
    { why: '全部オンライン', set: { 'y11.0.place': null, 'y11.0.online': '全部' } },
    { why: '動画配信', set: { 'y11.0.place': null, 'y11.0.remarks': '動画配信 6/1~6/12' } },
  ],
  fail: [{ why: '空欄', set: { 'y11.0.place': null }, at: ['y11.0.place'] }],
})
