import rule from '../../../src/validators/y15/green-cells'
import { monthRow } from '../../support/rows'
import { june } from '../cross/base'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y15: { months: { '5月': monthRow({ direct: 3 }), '6月': june } } },
  pass: [
    { why: '計算式のまま、まだ計算されていない', set: { 'y15.6月.all': { formula: 'C9+K9', value: null } } },
    {
      why: '様式のとおり目標のない進捗度',
      set: { 'y15.目標進捗度.visits': { formula: 'IF(M20="","",M19/M20)', value: '' } },
    },
    {
      why: '合計の行がなければ進捗度の計算式もない',
      set: { 'y15.合計.label': '計', 'y15.目標件数.visits': 4, 'y15.目標進捗度.visits': '' },
    },
    { why: '未入力の様式', sheets: { y15: {} } },
  ],
  fail: [
    {
      why: '違う数に置き換わった',
      set: { 'y15.合計.direct': 9 },
      at: ['y15.合計.direct'],
      says: '「9」に置き換わり、計算した値5と違います。',
    },
    {
      why: '同じ数に置き換わった',
      set: { 'y15.合計.direct': 5 },
      at: ['y15.合計.direct'],
      severity: 'warning',
      says: '=SUM(E7:E18)',
    },
    {
      why: '同じ行のいくつかは1つの指摘',
      set: { 'y15.合計.direct': 9, 'y15.合計.visits': 7 },
      at: ['y15.合計.direct'],
      says: 'ほか1欄',
    },
    { why: '月の行', set: { 'y15.6月.consultations': 7 }, at: ['y15.6月.consultations'], says: '計算した値4' },
    {
      why: '進捗度',
      set: { 'y15.目標件数.visits': 4, 'y15.目標進捗度.visits': 0.9 },
      at: ['y15.目標進捗度.visits'],
      says: '「90%」に置き換わり、計算した値50%',
    },
    {
      why: '進捗度の丸め',
      set: { 'y15.目標件数.visits': 3, 'y15.目標進捗度.visits': 0.67 },
      at: ['y15.目標進捗度.visits'],
      severity: 'warning',
    },
    { why: '消された計算式', set: { 'y15.6月.all': '' }, at: ['y15.6月.all'], severity: 'warning' },
    {
      why: '全部が値になった表も1つの指摘',
      set: { 'y15.6月.all': 6, 'y15.6月.consultations': 4, 'y15.合計.direct': 5 },
      at: ['y15.6月.all'],
      severity: 'warning',
      says: '3欄',
    },
  ],
})
