import rule from '../../../src/validators/y13/code-text'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer()] } },
  pass: [
    { why: '番号', set: { 'y13.0.clarity': 2 } },
    { why: '空欄', set: { 'y13.0.trigger': null } },
  ],
  fail: [
    { why: '文字の番号', set: { 'y13.0.clarity': '1' }, at: ['y13.0.clarity'], severity: 'warning', fix: 1 },
    {
      why: '番号と言葉',
      set: { 'y13.0.clarity': '1-分かりやすかった' },
      at: ['y13.0.clarity'],
      says: '整数ではありません',
    },
    { why: '2つの番号', set: { 'y13.0.trigger': '1,4' }, at: ['y13.0.trigger'] },
  ],
})
