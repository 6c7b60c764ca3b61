import rule from '../../../src/validators/cross/y15-month-blank'
import { call, monthRow } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'
import { complete, june } from './base'

const may = [call({ date: '2024-05-07' }), call({ date: '2024-05-08' })]

ruleTest(rule, {
  base: { y14: { rows: [call()] }, y15: { months: { '6月': { direct: 1 } } } },
  pass: [
    { why: '全部の様式がそろった月', sheets: complete },
    { why: '様式14にも様式11にも記録がない', sheets: { y15: {}, y14: {}, y11: {} } },
    { why: '計算式を入れただけで未計算の行', set: { 'y15.6月.direct': { formula: 'COUNTA(Z1:Z9)', value: null } } },
    {
      why: '記録のない前の月の行は空欄でよい',
      sheets: { y14: { rows: [call()] }, y15: { months: { '6月': { direct: 1 } } } },
    },
    { why: 'もう1枚の様式15に入力されている', sheets: { ...complete, y15: [{ months: { '6月': june } }, {}] } },
  ],
  fail: [
    { why: '行が空欄', set: { 'y15.6月.direct': null }, at: ['y15.6月.label'], says: '6月の行が未入力です。' },
    {
      why: '記録がある前の月の行が空欄',
      sheets: { y14: [{ rows: may }, { rows: [call(), call()] }], y15: { months: { '6月': { direct: 2 } } } },
      at: ['y15.5月.label'],
      says: '5月の行が未入力です。',
      severity: 'warning',
    },
    {
      why: '活動月の欄が消えている',
      set: { 'y15.6月.label': '' },
      at: ['y15.6月.label'],
      says: '活動月に「6月」の行が見つかりません。様式14に1件があります。',
    },
    { why: '活動月が別の月になっている', set: { 'y15.6月.label': '5月' }, at: ['y15.6月.label'] },
    { why: '0だけの行', set: { 'y15.6月.direct': 0 }, at: ['y15.6月.label'], says: 'すべて0件' },
    {
      why: '2つの様式の記録がある',
      sheets: { ...complete, y15: { months: { '5月': june } } },
      at: ['y15.6月.label'],
      says: '様式14に6件、様式11に2回があります。',
    },
    { why: '0を並べた行', sheets: { ...complete, y15: { months: { '6月': monthRow() } } }, at: ['y15.6月.label'] },
  ],
})
