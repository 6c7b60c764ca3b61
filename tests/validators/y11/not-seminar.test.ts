import rule from '../../../src/validators/y11/not-seminar'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [
    { why: '打合せをしたという備考', set: { 'y11.0.remarks': '事前打合せ 6/1' } },
    { why: '労働局との共催', set: { 'y11.0.partner': '島根労働局' } },
  ],
  fail: [
    { why: '打合せだけ', set: { 'y11.0.remarks': '講師依頼の打合せのみ' }, at: ['y11.0.remarks'] },
    {
      why: '労働局職員への説明',
      set: { 'y11.0.remarks': '労働局の職員向けに事業内容を説明' },
      at: ['y11.0.remarks'],
      says: 'セミナーに当たりません',
    },
  ],
})
