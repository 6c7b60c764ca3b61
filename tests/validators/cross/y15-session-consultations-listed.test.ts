import rule from '../../../src/validators/cross/y15-session-consultations-listed'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'
import { complete, consultations, seminars } from './base'

/** The 個別相談会 of a day without a seminar. */
const elsewhere = consultations.map((row, i) => (i === 3 ? { ...row, date: '2024-06-07' } : row))

ruleTest(rule, {
  base: complete,
  pass: [
    { why: '様式14とも違えばそちらで指摘する', set: { 'y15.6月.sessionConsultations': 3 } },
    {
      why: 'セミナーのない日の相談は、その相談のところで指摘する',
      sheets: {
        ...complete,
        y14: { rows: elsewhere },
        y11: { rows: seminars.map((row) => ({ ...row, session: null, sessionConsultations: null })) },
      },
    },
    { why: '相談件数が読めないセミナーがあれば決まらない', set: { 'y11.0.sessionConsultations': '数件' } },
  ],
  fail: [
    {
      why: '様式11の合計と違う',
      set: { 'y11.0.sessionConsultations': 3 },
      at: ['y15.6月.sessionConsultations'],
      says: '③は1件ですが、様式11の6月は3件です(差2件)。',
    },
    {
      why: '個別相談会の相談件数が空欄',
      set: { 'y11.0.sessionConsultations': null },
      at: ['y11.0.sessionConsultations'],
      says: '個別相談会の相談件数が空欄です。様式15の③は1件、様式11の合計は0件です。',
    },
    {
      why: '月末のセミナーの相談は翌月になることがある',
      sheets: { ...complete, y11: { rows: [...seminars, seminar({ date: '2024-06-27' })] } },
      at: ['y15.6月.sessionConsultations'],
      severity: 'warning',
    },
    {
      why: '動画配信のセミナーの相談は実施日と別の日になる',
      set: { 'y11.0.sessionConsultations': 3, 'y11.0.remarks': '動画配信(6/1~6/12)' },
      at: ['y15.6月.sessionConsultations'],
      severity: 'warning',
    },
    {
      why: 'セミナーのない日の個別相談会がある',
      sheets: { ...complete, y14: { rows: elsewhere } },
      set: { 'y11.0.sessionConsultations': 3 },
      at: ['y15.6月.sessionConsultations'],
      severity: 'warning',
    },
  ],
})
