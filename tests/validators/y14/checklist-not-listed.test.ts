import rule from '../../../src/validators/y14/checklist-not-listed'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [visit()] } },
  pass: [{ why: '空欄', set: { 'y14.0.checklist': null } }],
  fail: [
    { why: '選択肢にない', set: { 'y14.0.checklist': '非' }, at: ['y14.0.checklist'], says: '選択肢にありません' },
    { why: '該当なし', set: { 'y14.0.checklist': '該当なし' }, at: ['y14.0.checklist'], says: '「非該当」など' },
    { why: '横線', set: { 'y14.0.checklist': '-' }, at: ['y14.0.checklist'], says: '空欄に' },
  ],
})
