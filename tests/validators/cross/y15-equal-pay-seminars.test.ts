import rule from '../../../src/validators/cross/y15-equal-pay-seminars'
import { ruleTest } from '../../support/ruleTest'
import { complete } from './base'

ruleTest(rule, {
  base: complete,
  pass: [
    { why: '整数でない欄は別に指摘する', set: { 'y15.6月.equalPaySeminars': '三' } },
    { why: '行が空欄の月は数えない', sheets: { ...complete, y15: {} } },
  ],
  fail: [
    {
      why: '数が違う',
      set: { 'y15.6月.equalPaySeminars': 2 },
      at: ['y15.6月.equalPaySeminars'],
      says: 'Bは2回',
      fix: 1,
    },
    { why: '空欄は0件', set: { 'y15.6月.equalPaySeminars': null }, at: ['y15.6月.equalPaySeminars'], fix: 1 },
  ],
})
