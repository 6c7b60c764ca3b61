import rule from '../../../src/validators/y14/self-check-follow-up'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

const own = { topicPartTime: null, topicWorkRules: '○' }
const rows = [
  visit({ ...own, selfCheck: '配付のみ' }),
  visit({ ...own, date: '2024-06-27', visit: 2, selfCheck: '配付のみ→後日フォローアップ実施' }),
]

ruleTest(rule, {
  base: { y14: { rows } },
  pass: [{ why: '配付しなかった', set: { 'y14.0.selfCheck': '配付しなかった', 'y14.1.selfCheck': null } }],
  fail: [{ why: 'フォローアップがない', set: { 'y14.1.selfCheck': null }, at: ['y14.0.selfCheck'] }],
})
