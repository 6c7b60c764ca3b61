import rule from '../../../src/validators/y11/number-text'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [
    { why: '数値', set: { 'y11.0.participants': 0 } },
    { why: '空欄', set: { 'y11.0.answers': null } },
  ],
  fail: [
    { why: '単位つき', set: { 'y11.0.participants': '45人' }, at: ['y11.0.participants'], fix: 45 },
    { why: '文字の数字', set: { 'y11.0.answers': '２' }, at: ['y11.0.answers'], severity: 'warning', fix: 2 },
    { why: '小数', set: { 'y11.0.participants': 12.5 }, at: ['y11.0.participants'], says: '整数ではありません' },
    { why: '約', set: { 'y11.0.participants': '約45人' }, at: ['y11.0.participants'] },
  ],
})
