import rule from '../../../src/validators/y15/targets'
import { june } from '../cross/base'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y15: { months: { '6月': june, 目標件数: { visits: 380 } } } },
  pass: [
    { why: '様式のとおり空欄', set: { 'y15.目標件数.visits': '' } },
    { why: '目標のない設定', set: { 'y15.目標件数.direct': 100 } },
    {
      why: '設定が合わないと分かっているとき',
      set: { 'y15.目標件数.visits': 100, 'y15.prefecture': '鳥取' },
      profile: {},
    },
  ],
  fail: [
    {
      why: '設定と違う',
      set: { 'y15.目標件数.visits': 360 },
      at: ['y15.目標件数.visits'],
      says: '④の目標件数が「360」ですが、設定では380です。',
    },
    {
      why: '計算式の列の文字',
      set: { 'y15.目標件数.consultations': '380件' },
      at: ['y15.目標件数.consultations'],
      says: '「380件」',
    },
    { why: '文字の数', set: { 'y15.目標件数.visits': '380件' }, at: ['y15.目標件数.visits'], says: '「380件」' },
  ],
})
