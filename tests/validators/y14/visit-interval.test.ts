import rule from '../../../src/validators/y14/visit-interval'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

const rows = [visit({ date: '2024-06-03' }), visit({ date: '2024-06-28', visit: 2, checklist: null })]

ruleTest(rule, {
  base: { y14: { rows } },
  pass: [
    { why: '1回目が手元にない', sheets: { y14: { rows: rows.slice(1) } } },
    { why: '同じ日の2行は別の規則で見る', set: { 'y14.1.date': '2024-06-03' } },
    { why: '職務分析は別の進め方', set: { 'y14.1.date': '2024-06-06', 'y14.1.topicJobAnalysis': '○' } },
  ],
  fail: [
    { why: '3日後', set: { 'y14.1.date': '2024-06-06' }, at: ['y14.1.date'], says: '3日後' },
    {
      why: '3回目が2日後',
      sheets: { y14: { rows: [...rows, visit({ date: '2024-06-30', visit: 3, checklist: null })] } },
      at: ['y14.2.date'],
      says: '2~3か月',
    },
  ],
})
