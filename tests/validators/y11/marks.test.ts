import rule from '../../../src/validators/y11/marks'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [
    { why: '丸の書き方の違い', set: { 'y11.0.themeLeave': '〇', 'y11.0.survey': '◯' } },
    { why: '空白だけ', set: { 'y11.0.workshop': ' ' } },
  ],
  fail: [
    { why: 'チェック記号', set: { 'y11.0.workshop': '✓' }, at: ['y11.0.workshop'], says: '「✓」' },
    {
      why: 'その他に内容を書いた',
      set: { 'y11.0.themeOther': '兼業・副業' },
      at: ['y11.0.themeOther'],
      severity: 'warning',
    },
  ],
})
