import rule from '../../../src/validators/y11/time'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [
    { why: '時と分', set: { 'y11.0.time': '午後1時30分~3時' } },
    { why: '全角', set: { 'y11.0.time': '１３：３０～１５：３０' } },
    { why: '空欄は別の指摘', set: { 'y11.0.time': null } },
  ],
  fail: [
    { why: '終わりが先', set: { 'y11.0.time': '15:30~13:30' }, at: ['y11.0.time'], says: '終わりが始まりより前' },
    { why: '終わりがない', set: { 'y11.0.time': '13:30から' }, at: ['y11.0.time'], severity: 'warning' },
    { why: '言葉', set: { 'y11.0.time': '午後' }, at: ['y11.0.time'], severity: 'warning' },
  ],
})
