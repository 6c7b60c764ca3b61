import rule from '../../../src/validators/cross/y15-online-visits'
import { ruleTest } from '../../support/ruleTest'
import { complete } from './base'

ruleTest(rule, {
  base: complete,
  pass: [
    { why: '整数でない欄は別に指摘する', set: { 'y15.6月.onlineVisits': '三' } },
    { why: '行が空欄の月は数えない', sheets: { ...complete, y15: {} } },
  ],
  fail: [
    { why: '数が違う', set: { 'y15.6月.onlineVisits': 2 }, at: ['y15.6月.onlineVisits'], says: '⑤は2件', fix: 1 },
    { why: '空欄は0件', set: { 'y15.6月.onlineVisits': null }, at: ['y15.6月.onlineVisits'], fix: 1 },
  ],
})
