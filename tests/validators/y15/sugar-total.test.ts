import rule from '../../../src/validators/y15/sugar-total'
import { june } from '../cross/base'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { 'y15-2': { months: { '6月': { ...june, sugarVisits: 0 }, 合計: { sugarVisits: '' } } } },
  pass: [
    { why: '正しい数の合計', set: { 'y15-2.6月.sugarVisits': 2, 'y15-2.合計.sugarVisits': 2 } },
    {
      why: '計算式のある合計',
      set: { 'y15-2.6月.sugarVisits': 2, 'y15-2.合計.sugarVisits': { formula: 'SUM(R7:R18)', value: 0 } },
    },
  ],
  fail: [
    {
      why: '合計が空欄',
      set: { 'y15-2.6月.sugarVisits': 2 },
      at: ['y15-2.合計.sugarVisits'],
      says: '空欄ですが、各月を足すと2件',
    },
    {
      why: '違う数',
      set: { 'y15-2.6月.sugarVisits': 2, 'y15-2.合計.sugarVisits': 3 },
      at: ['y15-2.合計.sugarVisits'],
      says: '「3」',
    },
  ],
  profile: { prefecture: '沖縄', submitted: ['様式15-2'] },
})
