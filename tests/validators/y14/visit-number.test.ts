import rule from '../../../src/validators/y14/visit-number'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

const long = [1, 2, 3, 4, 5, 6].map((n) =>
  visit({ date: `2024-06-0${n + 2}`, visit: n, checklist: n === 1 ? '該当' : null }),
)

ruleTest(rule, {
  base: { y14: { rows: [visit({ visit: 6 })] } },
  pass: [
    { why: '空欄', set: { 'y14.0.visit': null } },
    { why: 'コンサルティングでない', set: { 'y14.0.method': '電話', 'y14.0.visit': 0 } },
  ],
  fail: [
    { why: '0回目', set: { 'y14.0.visit': 0 }, at: ['y14.0.visit'] },
    { why: '負の数', set: { 'y14.0.visit': -1 }, at: ['y14.0.visit'] },
    { why: '7回目', set: { 'y14.0.visit': 7 }, at: ['y14.0.visit'], says: '最大6回' },
    {
      why: '職務分析は6回程度',
      set: { 'y14.0.visit': 7, 'y14.0.topicJobAnalysis': '○' },
      at: ['y14.0.visit'],
      severity: 'warning',
    },
    {
      why: 'チェックリスト案件',
      set: { 'y14.0.visit': 7, 'y14.0.checklist': '該当' },
      at: ['y14.0.visit'],
      severity: 'warning',
    },
    {
      why: '1回目が該当である案件の7回目',
      sheets: { y14: { rows: [...long, visit({ date: '2024-06-20', visit: 7, checklist: null })] } },
      at: ['y14.6.visit'],
      severity: 'warning',
    },
  ],
})
