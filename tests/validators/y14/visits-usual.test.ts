import rule from '../../../src/validators/y14/visits-usual'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

const own = { topicPartTime: null, topicOvertime: '○', visit: 3 }

ruleTest(rule, {
  base: { y14: { rows: [visit(own)] } },
  pass: [
    { why: '同一労働同一賃金', set: { 'y14.0.visit': 4, 'y14.0.topicDispatch': '○' } },
    { why: '賃金規程の見直し', set: { 'y14.0.visit': 4, 'y14.0.topicWageIncrease': '○' } },
    { why: '建設業', set: { 'y14.0.visit': 4, 'y14.0.industry': 'D 建設業' } },
    { why: 'チェックリスト案件', set: { 'y14.0.visit': 4, 'y14.0.checklist': '該当' } },
    { why: '備考に理由', set: { 'y14.0.visit': 4, 'y14.0.remarks': '労働局からの紹介' } },
    { why: '7回目は別の規則で見る', set: { 'y14.0.visit': 7 } },
    { why: '電話相談', set: { 'y14.0.visit': 4, 'y14.0.method': '電話' } },
  ],
  fail: [{ why: '理由の見えない4回目', set: { 'y14.0.visit': 4 }, at: ['y14.0.visit'], says: '原則3回' }],
})
