import rule from '../../../src/validators/y13/trigger-text'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer()] } },
  pass: [
    { why: 'その他と内容', set: { 'y13.0.trigger': 10, 'y13.0.triggerText': '新聞' } },
    { why: '範囲の外の番号は別の指摘', set: { 'y13.0.trigger': 12, 'y13.0.triggerText': '新聞' } },
    { why: 'どちらも空欄', set: { 'y13.0.trigger': null } },
  ],
  fail: [
    { why: '内容だけ', set: { 'y13.0.triggerText': '新聞' }, at: ['y13.0.trigger'], says: '「10」' },
    { why: '内容のないその他もあり得る', set: { 'y13.0.trigger': 10 }, at: ['y13.0.triggerText'], severity: 'info' },
  ],
})
