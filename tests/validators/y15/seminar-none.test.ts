import rule from '../../../src/validators/y15/seminar-none'
import { complete, june } from '../cross/base'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y15: { months: { '6月': june } } },
  pass: [
    {
      why: 'すべて0件',
      set: Object.fromEntries(
        [
          'seminars',
          'equalPaySeminars',
          'participants',
          'equalPayParticipants',
          'sessions',
          'sessionConsultations',
        ].map((field) => [`y15.6月.${field}`, 0]),
      ),
    },
    { why: '様式11と比べられる数はそこで指摘する', sheets: complete, set: { 'y15.6月.seminars': 0 } },
  ],
  fail: [
    {
      why: 'Aだけが0件',
      set: { 'y15.6月.seminars': 0 },
      at: ['y15.6月.seminars'],
      says: 'Aが0回ですが、B・C・D・E・③が入っています。',
    },
    { why: 'Aが空欄', set: { 'y15.6月.seminars': null }, at: ['y15.6月.seminars'] },
    {
      why: '③だけが残っている',
      sheets: { y15: { months: { '6月': { direct: 1, sessionConsultations: 1 } } } },
      at: ['y15.6月.sessionConsultations'],
      severity: 'error',
    },
    {
      why: '前の月のセミナーの相談が様式14にある',
      sheets: {
        y14: { rows: [call(), call({ method: 'セミナー開催後個別相談会' })] },
        y15: { months: { '6月': { direct: 1, sessionConsultations: 1 } } },
      },
      at: ['y15.6月.sessionConsultations'],
      severity: 'warning',
    },
  ],
})
