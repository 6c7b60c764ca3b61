import rule from '../../../src/validators/y14/outside-prefecture'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call(), call({ address: '島根県出雲市見本町2' })] } },
  pass: [
    { why: '県名のない所在地', set: { 'y14.0.address': '鳥取市見本町1' } },
    { why: '空欄', set: { 'y14.0.address': null } },
    { why: '県内の事業所も書いてある', set: { 'y14.0.address': '東京都港区見本1(事業所:島根県松江市)' } },
    {
      why: '京都のセンターの京都府',
      sheets: { y14: { rows: [call({ address: '京都府京都市見本町1' })], prefecture: '京都' } },
      profile: { prefecture: '京都' },
    },
    {
      why: 'セミナー後の個別相談会',
      set: { 'y14.0.address': '鳥取県米子市見本町1', 'y14.0.method': 'セミナー開催後個別相談会' },
    },
    {
      why: '個別相談会に来た企業のその後の相談',
      set: { 'y14.0.address': '鳥取県米子市見本町1', 'y14.1.method': 'セミナー開催後個別相談会' },
    },
    {
      why: '県そのものが食い違う',
      sheets: { y14: { rows: [call({ address: '鳥取県米子市見本町1' })], prefecture: '鳥取県' } },
      profile: {},
    },
  ],
  fail: [
    { why: '県外', set: { 'y14.0.address': '鳥取県米子市見本町1' }, at: ['y14.0.address'], says: '「鳥取」' },
    {
      why: '郵便番号から',
      set: { 'y14.0.address': '〒683-0000 鳥取県米子市' },
      at: ['y14.0.address'],
      says: '「鳥取」',
    },
    {
      why: '京都のセンターの東京都',
      sheets: { y14: { rows: [call({ address: '東京都港区見本1' })], prefecture: '京都' } },
      profile: { prefecture: '京都' },
      at: ['y14.0.address'],
      says: '「東京」',
    },
  ],
})
