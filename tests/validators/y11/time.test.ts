import rule from '../../../src/validators/y11/time'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [
    { why: '時と分', set: { 'y11.0.time': '午後1時30分~3時' } },
    { why: '全角', set: { 'y11.0.time': '１３：３０～１５：３０' } },
    { why: '空欄は別の指摘', set: { 'y11.0.time': null } },
    { why: '動画配信には時刻がない', set: { 'y11.0.time': '動画配信' } },
    { why: '配信期間が備考にある', set: { 'y11.0.time': '随時', 'y11.0.remarks': '配信期間 6/1~6/30' } },
  ],
  fail: [
    { why: '終わりが先', set: { 'y11.0.time': '15:30~13:30' }, at: ['y11.0.time'], says: '終わりが始まりより前' },
    { why: '始まりと終わりが同じ', set: { 'y11.0.time': '13:30~13:30' }, at: ['y11.0.time'], says: '同じ時刻' },
    { why: '終わりがない', set: { 'y11.0.time': '13:30から' }, at: ['y11.0.time'], severity: 'warning' },
    { why: '1つの時刻', set: { 'y11.0.time': 0.5625 }, at: ['y11.0.time'], says: '「13:30」を', severity: 'warning' },
    { why: '言葉', set: { 'y11.0.time': '午後' }, at: ['y11.0.time'], severity: 'warning' },
  ],
})
