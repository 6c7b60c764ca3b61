import rule from '../../../src/validators/y15/seminar-within'
import { complete, june } from '../cross/base'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y15: { months: { '6月': june } } },
  pass: [
    {
      why: 'B=A、D=C、E=A',
      set: { 'y15.6月.equalPaySeminars': 2, 'y15.6月.equalPayParticipants': 75, 'y15.6月.sessions': 2 },
    },
    { why: 'Aが0件なら別の指摘', set: { 'y15.6月.seminars': 0 } },
    { why: '負の数は別の指摘', set: { 'y15.6月.participants': -1 } },
    { why: '様式11と比べられる数はそこで指摘する', sheets: complete, set: { 'y15.6月.equalPaySeminars': 3 } },
    { why: '合計欄の古い計算結果は読まない', set: { 'y15.合計.seminars': { formula: 'SUM(G6:G17)', value: 0 } } },
  ],
  fail: [
    {
      why: 'B>A',
      set: { 'y15.6月.equalPaySeminars': 3 },
      at: ['y15.6月.equalPaySeminars'],
      says: 'Bは3回ですが、Aは2回です(差1回)。',
    },
    { why: 'D>C', set: { 'y15.6月.equalPayParticipants': 80 }, at: ['y15.6月.equalPayParticipants'], says: 'Dは80人' },
    {
      why: 'Cが0人なのにDがある',
      set: { 'y15.6月.participants': 0 },
      at: ['y15.6月.equalPayParticipants'],
      says: 'Dは45人ですが、Cは0人です(差45人)。',
    },
    {
      why: 'Cが空欄なのにDがある',
      set: { 'y15.6月.participants': null },
      at: ['y15.6月.equalPayParticipants'],
      says: 'Cは空欄です',
    },
    { why: 'E>A', set: { 'y15.6月.sessions': 4 }, at: ['y15.6月.sessions'] },
    {
      why: 'ほかの月は確認',
      sheets: { y15: { months: { '5月': { ...june, sessions: 4 }, '6月': june } } },
      at: ['y15.5月.sessions'],
      severity: 'warning',
    },
  ],
})
