import rule from '../../../src/validators/y15/derived'
import { complete, june } from '../cross/base'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y15: { months: { '6月': june } } },
  pass: [
    { why: 'A=B、C=D', set: { 'y15.6月.equalPaySeminars': 2, 'y15.6月.equalPayParticipants': 75 } },
    { why: 'Aが0件なら別の指摘', set: { 'y15.6月.seminars': 0, 'y15.6月.sessions': 0 } },
    {
      why: 'DがCより多ければ別の指摘',
      set: { 'y15.6月.equalPaySeminars': 0, 'y15.6月.participants': 0 },
    },
    {
      why: '様式11の個別相談会に○がないことは別の指摘',
      sheets: complete,
      set: { 'y11.0.session': null, 'y15.6月.sessions': 0 },
    },
    { why: '様式11と違えばそちらで指摘する', sheets: complete, set: { 'y15.6月.sessions': 0 } },
  ],
  fail: [
    { why: 'Eが0なのに③がある', set: { 'y15.6月.sessions': 0 }, at: ['y15.6月.sessions'], says: '③が1件' },
    {
      why: 'Bが0なのにDがある',
      set: { 'y15.6月.equalPaySeminars': 0 },
      at: ['y15.6月.equalPayParticipants'],
      says: 'Bは0回',
    },
    {
      why: 'A=BなのにC>D',
      set: { 'y15.6月.equalPaySeminars': 2 },
      at: ['y15.6月.equalPayParticipants'],
      says: 'Cは75人、Dは45人',
    },
  ],
})
