import rule from '../../../src/validators/y14/prefecture-text'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call()], prefecture: '島根県' } },
  pass: [
    { why: '県を省いた名', set: { 'y14.prefecture': '島根' } },
    { why: '別の県であることは全体の食い違いとして言う', set: { 'y14.prefecture': '鳥取県' } },
    { why: '何も入力していない表', sheets: { y14: { prefecture: '都道府県名' } } },
  ],
  fail: [
    {
      why: '置き換えていない',
      set: { 'y14.prefecture': '都道府県名' },
      at: ['様式14.xlsx!B2'],
      says: '「都道府県名」のまま',
    },
    { why: '空欄', set: { 'y14.prefecture': '' }, at: ['様式14.xlsx!C2'] },
    { why: '知らない名', set: { 'y14.prefecture': '山陰' }, at: ['様式14.xlsx!B2'], says: '「山陰」' },
  ],
})
