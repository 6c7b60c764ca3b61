import rule from '../../../src/validators/y13/marks'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer()] } },
  pass: [{ why: '丸の書き方の違い', set: { 'y13.0.wantCases': '〇' } }],
  fail: [
    { why: '1', set: { 'y13.0.wantCases': 1 }, at: ['y13.0.wantCases'] },
    {
      why: 'その他の欄に内容',
      set: { 'y13.0.wantOther': '補助金の拡充' },
      at: ['y13.0.wantOther'],
      severity: 'warning',
    },
  ],
})
