import rule from '../../../src/validators/cross/y15-consultations-unlisted'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'
import { complete, june } from './base'

const earlier = ['2024-04-08', '2024-04-09', '2024-05-08', '2024-05-09'].map((date) => call({ date }))

ruleTest(rule, {
  base: { y14: { rows: [...earlier, call()] }, y15: { months: { '6月': { direct: 1, visits: 1 } } } },
  pass: [
    { why: '全部の様式がそろった月', sheets: complete },
    { why: '記録があれば数の指摘', set: { 'y15.6月.direct': 3 } },
    { why: '1つだけの数はその欄の指摘', set: { 'y14.4.date': '2024-05-10', 'y15.6月.visits': null } },
    { why: '様式14が持たない月', sheets: { ...complete, y15: { months: { '5月': june, '6月': june } } } },
    { why: '相談のない月', sheets: { y14: {}, y15: { months: { '6月': { seminars: 2, participants: 40 } } } } },
  ],
  fail: [
    { why: '通年の様式14に6月の記録がない', set: { 'y14.4.date': '2024-05-10' }, at: ['y15.6月.label'] },
    {
      why: '様式14に何も入力されていない',
      sheets: { ...complete, y14: {} },
      at: ['y15.6月.label'],
      says: '6月の件数が入っていますが、様式14に6月の記録が1件もありません。',
    },
  ],
})
