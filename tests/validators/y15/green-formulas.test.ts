import rule from '../../../src/validators/y15/green-formulas'
import { monthRow } from '../../support/rows'
import { june } from '../cross/base'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y15: { months: { '5月': monthRow({ direct: 3 }), '6月': june } } },
  pass: [
    { why: '同じ意味の式', set: { 'y15.合計.direct': { formula: 'SUM($E$7:$E$17)+E18', value: 5 } } },
    { why: '白欄から直接足す月の式', set: { 'y15.6月.all': { formula: 'E9+G9+M9+N9', value: 6 } } },
    { why: '合計行どうしを足す式', set: { 'y15.合計.all': { formula: 'D19+N19', value: 9 } } },
    { why: '読めない式でも結果が合う', set: { 'y15.合計.direct': { formula: 'SUBTOTAL(9,E7:E18)', value: 5 } } },
    { why: 'まだ計算されていない', set: { 'y15.合計.direct': { formula: 'SUBTOTAL(9,E7:E18)', value: 0 } } },
    {
      why: '活動月の欄が消えた月は別の指摘',
      set: { 'y15.6月.label': '', 'y15.合計.direct': { formula: 'SUM(E7:E18)', value: 5 } },
    },
  ],
  fail: [
    {
      why: '1か月足りない',
      set: { 'y15.合計.direct': { formula: 'SUM(E7:E17)', value: 5 } },
      at: ['y15.合計.direct'],
      says: '「=SUM(E7:E18)」',
      severity: 'warning',
    },
    {
      why: '足りない月の分だけ少ない',
      set: { 'y15.合計.direct': { formula: 'SUM(E9:E18)', value: 2 } },
      at: ['y15.合計.direct'],
      severity: 'error',
    },
    {
      why: '範囲の違う式のうち、数の違う欄を指す',
      set: {
        'y15.合計.direct': { formula: 'SUM(E7:E17)', value: 5 },
        'y15.合計.visits': { formula: 'SUM(N7:N8)', value: 0 },
      },
      at: ['y15.合計.visits'],
      severity: 'error',
      says: 'ほか1欄',
    },
    {
      why: '目標の行まで足す',
      set: { 'y15.目標件数.direct': 100, 'y15.合計.direct': { formula: 'SUM(E7:E18,E20)', value: 105 } },
      at: ['y15.合計.direct'],
      severity: 'warning',
    },
    { why: '別の月を足す', set: { 'y15.6月.all': { formula: 'D8+N8', value: 3 } }, at: ['y15.6月.all'] },
    {
      why: '読めない式の結果が違う',
      set: { 'y15.合計.direct': { formula: 'SUBTOTAL(9,E7:E17)*1', value: 4 } },
      at: ['y15.合計.direct'],
      says: '結果は4ですが',
      severity: 'warning',
    },
  ],
})
