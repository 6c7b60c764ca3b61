import rule from '../../../src/validators/y14/job-analysis-visits'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

const day = (n: number): string => `2024-06-${String(n).padStart(2, '0')}`
const rows = [1, 2, 3, 4, 5, 6, 7].map((n) =>
  visit({ date: day(n + 2), visit: Math.min(n, 6), topicJobAnalysis: n < 7 ? '○' : null }),
)
const march = (n: number) => visit({ date: '2025-03-05', visit: n, topicJobAnalysis: '○' })

ruleTest(rule, {
  base: { y14: { rows } },
  pass: [
    { why: '7回目は支援回数の規則で見る', set: { 'y14.6.topicJobAnalysis': '○', 'y14.6.visit': 7 } },
    { why: '年度の途中の2回', sheets: { y14: { rows: rows.slice(0, 2) } } },
    { why: '年度末に3回目', sheets: { y14: { rows: [march(3)] } }, month: '2025-03' },
    {
      why: '引継ぎを備考に書いた',
      sheets: { y14: { rows: [{ ...march(2), remarks: '次年度へ引継ぎ' }] } },
      month: '2025-03',
    },
  ],
  fail: [
    { why: '7回', set: { 'y14.6.topicJobAnalysis': '○' }, at: ['y14.6.visit'], says: '7回' },
    {
      why: '年度末に2回',
      sheets: { y14: { rows: [march(2)] } },
      month: '2025-03',
      at: ['y14.0.visit'],
      says: '最低3回',
    },
  ],
})
