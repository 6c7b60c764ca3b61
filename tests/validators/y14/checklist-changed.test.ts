import rule from '../../../src/validators/y14/checklist-changed'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

const first = visit({ checklist: '該当' })
const second = visit({ date: '2024-06-25', visit: 2, checklist: null })

ruleTest(rule, {
  base: { y14: { rows: [first, second] } },
  pass: [
    { why: '2回目にも同じ', set: { 'y14.1.checklist': '該当' } },
    { why: '1回目は不明だった', set: { 'y14.0.checklist': '不明', 'y14.1.checklist': '非該当' } },
    { why: '別のテーマ', set: { 'y14.1.checklist': '非該当', 'y14.1.visit': 1 } },
    { why: '別の企業', set: { 'y14.1.checklist': '非該当', 'y14.1.company': '見本運輸株式会社' } },
  ],
  fail: [
    { why: '2回目で変わる', set: { 'y14.1.checklist': '非該当' }, at: ['y14.1.checklist'], says: '「該当」です' },
    {
      why: '非該当が該当になる',
      set: { 'y14.0.checklist': '非該当', 'y14.1.checklist': '該当' },
      at: ['y14.1.checklist'],
    },
  ],
})
