import rule from '../../../src/validators/y11/online'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [
    { why: '全部', set: { 'y11.0.online': '全部' } },
    { why: '一部(余白つき)', set: { 'y11.0.online': ' 一部 ' } },
    { why: '空欄は対面', set: { 'y11.0.online': null } },
  ],
  fail: [
    { why: '選択肢にない', set: { 'y11.0.online': '半分' }, at: ['y11.0.online'], says: '「全部」「一部」' },
    { why: '対面', set: { 'y11.0.online': '対面' }, at: ['y11.0.online'], severity: 'warning', fix: null },
    {
      why: '設定にある言い換え',
      set: { 'y11.0.online': 'ハイブリッド' },
      profile: { values: { '様式11.online': { ハイブリッド: '一部' } } },
      at: ['y11.0.online'],
      severity: 'warning',
      fix: '一部',
    },
  ],
})
