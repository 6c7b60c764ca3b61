import rule from '../../../src/validators/cross/y15-dispatch'
import { ruleTest } from '../../support/ruleTest'
import { complete } from './base'

ruleTest(rule, {
  base: complete,
  pass: [
    { why: '整数でない欄は別に指摘する', set: { 'y15.6月.dispatchConsultations': '三' } },
    { why: '行が空欄の月は数えない', sheets: { ...complete, y15: {} } },
  ],
  fail: [
    {
      why: '数が違う',
      set: { 'y15.6月.dispatchConsultations': 2 },
      at: ['y15.6月.dispatchConsultations'],
      says: '②は2件ですが、様式14の6月は1件です(差1件)。',
      fix: 1,
    },
    { why: '空欄は0件', set: { 'y15.6月.dispatchConsultations': null }, at: ['y15.6月.dispatchConsultations'], fix: 1 },
  ],
})
