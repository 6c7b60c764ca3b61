import rule from '../../../src/validators/cross/session-day'
import { complete } from './base'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: complete,
  pass: [
    { why: '実施日の決まらないセミナーがある', set: { 'y14.3.date': '2024-06-13', 'y11.1.date': null } },
    {
      why: '動画配信の相談会は実施日と別の日になる',
      set: { 'y14.3.date': '2024-06-13', 'y11.0.remarks': '動画配信 6/1~6/12' },
    },
    { why: '様式11が持たない月', set: { 'y14.3.date': '2024-05-13' } },
    { why: '様式11の相談件数に○がないことは別の指摘', set: { 'y11.0.session': null } },
    { why: '個別相談会でない相談', set: { 'y14.0.date': '2024-06-13' } },
  ],
  fail: [
    {
      why: 'セミナーのない日',
      set: { 'y14.3.date': '2024-06-13' },
      at: ['y14.3.method'],
      says: '様式11にこの日のセミナーはありません',
    },
    {
      why: '個別相談会に○がない',
      set: { 'y11.0.session': null, 'y11.0.sessionConsultations': null },
      at: ['y14.3.method'],
      says: '「○」がありません',
    },
  ],
})
