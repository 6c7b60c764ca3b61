import rule from '../../../src/validators/book/conflict'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: {
    y14: { rows: [call()], prefecture: '島根' },
    y15: { months: { '6月': { direct: 1 } }, prefecture: '島根県' },
  },
  pass: [
    { why: '都道府県名のまま', set: { 'y15.prefecture': '都道府県名' } },
    {
      why: 'ほかの都道府県でもそろっていればよい',
      set: { 'y14.prefecture': '東京都', 'y15.prefecture': '東京' },
    },
  ],
  fail: [
    { why: '1枚だけ別の都道府県', set: { 'y15.prefecture': '鳥取' }, at: ['様式15.xlsx!B2'], says: '「鳥取」' },
    {
      why: '別の年度の記録',
      sheets: { y14: { rows: [call({ date: '2023-06-05' }), call({ date: '2023-06-06' })] } },
      month: '2023-06',
      at: ['様式14.xlsx!B7'],
      says: '2023年度',
    },
  ],
})
