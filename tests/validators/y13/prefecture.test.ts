import rule from '../../../src/validators/y13/prefecture'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer()] } },
  pass: [
    { why: '県を省いた名', set: { 'y13.0.prefecture': '島根' } },
    { why: '不明', set: { 'y13.0.prefecture': '不明' } },
    { why: '空欄', set: { 'y13.0.prefecture': null } },
  ],
  fail: [
    { why: '市まで書いた', set: { 'y13.0.prefecture': '島根県松江市' }, at: ['y13.0.prefecture'], fix: '島根県' },
    { why: '市だけ', set: { 'y13.0.prefecture': '松江市' }, at: ['y13.0.prefecture'], says: '「松江市」' },
  ],
})
