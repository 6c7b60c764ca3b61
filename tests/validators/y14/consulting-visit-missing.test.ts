import rule from '../../../src/validators/y14/consulting-visit-missing'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [visit()] } },
  pass: [{ why: '電話相談', set: { 'y14.0.method': '電話', 'y14.0.visit': null } }],
  fail: [
    { why: '空欄', set: { 'y14.0.visit': null }, at: ['y14.0.visit'] },
    {
      why: '個別企業のセミナー',
      set: { 'y14.0.visit': null, 'y14.0.remarks': '従業員向けセミナー' },
      at: ['y14.0.visit'],
      severity: 'warning',
    },
  ],
})
