import rule from '../../../src/validators/cross/y15-seminars-unlisted'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'
import { complete } from './base'

const earlier = ['2024-04-08', '2024-04-09', '2024-05-08', '2024-05-09'].map((date) => seminar({ date }))

ruleTest(rule, {
  base: { y11: { rows: [...earlier, seminar()] }, y15: { months: { '6月': { seminars: 1, participants: 45 } } } },
  pass: [
    { why: '全部の様式がそろった月', sheets: complete },
    { why: '1つだけの数はその欄の指摘', set: { 'y11.4.date': '2024-05-10', 'y15.6月.participants': null } },
    {
      why: '③は様式14にもある',
      sheets: { ...complete, y11: {}, y15: { months: { '6月': { sessionConsultations: 1 } } } },
    },
    { why: 'セミナーのない月', sheets: { y11: {}, y15: { months: { '6月': { direct: 2, visits: 1 } } } } },
  ],
  fail: [
    { why: '通年の様式11に6月のセミナーがない', set: { 'y11.4.date': '2024-05-10' }, at: ['y15.6月.label'] },
    {
      why: '様式11に何も入力されていない',
      sheets: { ...complete, y11: {} },
      at: ['y15.6月.label'],
      says: '6月の件数が入っていますが、様式11に6月の記録が1件もありません。',
    },
  ],
})
