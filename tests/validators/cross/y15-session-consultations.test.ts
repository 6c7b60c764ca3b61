import rule from '../../../src/validators/cross/y15-session-consultations'
import { ruleTest } from '../../support/ruleTest'
import { complete } from './base'

ruleTest(rule, {
  base: complete,
  pass: [
    { why: '様式11とだけ違うのは別の指摘', set: { 'y11.0.sessionConsultations': 2 } },
    { why: '行が空欄の月は数えない', sheets: { ...complete, y15: {} } },
  ],
  fail: [
    {
      why: '様式14とも様式11とも違う',
      set: { 'y15.6月.sessionConsultations': 2 },
      at: ['y15.6月.sessionConsultations'],
      says: '③は2件ですが、様式14の6月は1件です(差1件)。',
      fix: 1,
    },
    {
      why: '様式14と様式11が違えばどちらとも決めない',
      set: { 'y15.6月.sessionConsultations': 2, 'y11.0.sessionConsultations': 2 },
      at: ['y15.6月.sessionConsultations'],
    },
  ],
})
