import rule from '../../../src/validators/y14/checklist-theme'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [visit({ checklist: '該当' })] } },
  pass: [
    { why: '派遣', set: { 'y14.0.topicPartTime': null, 'y14.0.topicDispatch': '○' } },
    { why: '電話の行では欄そのものを別の規則で見る', set: { 'y14.0.topicPartTime': null, 'y14.0.method': '電話' } },
    { why: '非該当', set: { 'y14.0.topicPartTime': null, 'y14.0.checklist': '非該当' } },
  ],
  fail: [{ why: '同一労働同一賃金でない', set: { 'y14.0.topicPartTime': null }, at: ['y14.0.checklist'] }],
})
