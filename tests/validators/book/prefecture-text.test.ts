import rule from '../../../src/validators/book/prefecture-text'
import { call } from '../../support/rows'
import { answers, june } from '../cross/base'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: answers }, y14: { rows: [call()] }, y15: { months: { '6月': june } } },
  pass: [
    { why: '県まで書いた', set: { 'y13.prefecture': '島根県' } },
    { why: '未入力の様式', sheets: { y13: { prefecture: '都道府県名' }, y15: { prefecture: '都道府県名' } } },
    {
      why: '様式11は空欄のまま',
      sheets: { y11: { rows: [{ date: '2024-06-12', time: '9:00~10:00' }], prefecture: '' } },
    },
  ],
  fail: [
    { why: '都道府県名のまま', set: { 'y13.prefecture': '都道府県名' }, at: ['様式13.xlsx!B2'], fix: '島根' },
    { why: '空欄', set: { 'y15.prefecture': '' }, at: ['様式15.xlsx!C2'] },
    { why: '市の名', set: { 'y15.prefecture': '松江市' }, at: ['様式15.xlsx!B2'], says: '「松江市」' },
  ],
})
