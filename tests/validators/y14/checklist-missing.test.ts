import rule from '../../../src/validators/y14/checklist-missing'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [visit()] } },
  pass: [
    { why: '2回目は記入不要', set: { 'y14.0.visit': 2, 'y14.0.checklist': null } },
    { why: '電話相談', set: { 'y14.0.method': '電話', 'y14.0.checklist': null } },
    { why: '選択肢にない値は別の規則で見る', set: { 'y14.0.checklist': '○' } },
  ],
  fail: [{ why: '1回目で空欄', set: { 'y14.0.checklist': null }, at: ['y14.0.checklist'] }],
})
