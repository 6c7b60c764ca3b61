import rule from '../../../src/validators/y14/self-check-contradiction'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

const notNeeded = 'パ有法の相談だった又は非正規雇用労働者がいなかったので配付しなかった'

ruleTest(rule, {
  base: { y14: { rows: [visit({ selfCheck: notNeeded })] } },
  pass: [
    { why: '空欄', set: { 'y14.0.selfCheck': null } },
    { why: '非正規0人で配付しなかった', set: { 'y14.0.selfCheck': '配付しなかった', 'y14.0.nonRegular': 0 } },
    { why: '非正規は派遣労働者だけ', set: { 'y14.0.topicPartTime': null, 'y14.0.topicDispatch': '○' } },
    { why: '人数が空欄', set: { 'y14.0.topicPartTime': null, 'y14.0.nonRegular': null } },
  ],
  fail: [
    {
      why: 'パ有法の相談でなく非正規もいる',
      set: { 'y14.0.topicPartTime': null },
      at: ['y14.0.selfCheck'],
      says: '非正規は5人',
    },
    { why: '非正規0人に配付', set: { 'y14.0.selfCheck': '配付のみ', 'y14.0.nonRegular': 0 }, at: ['y14.0.selfCheck'] },
    { why: 'パ有法の相談で配付', set: { 'y14.0.selfCheck': '配付のみ' }, at: ['y14.0.selfCheck'], severity: 'info' },
  ],
})
