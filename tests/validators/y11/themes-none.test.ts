import rule from '../../../src/validators/y11/themes-none'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [
    { why: '別のテーマ', set: { 'y11.0.themeEqualPay': null, 'y11.0.themeHarassment': '○' } },
    { why: 'その他に内容を書いた', set: { 'y11.0.themeEqualPay': null, 'y11.0.themeOther': '兼業・副業' } },
  ],
  fail: [
    { why: '○がない', set: { 'y11.0.themeEqualPay': null }, at: ['y11.0.themeEqualPay'], says: '「○」がありません' },
  ],
})
