import rule from '../../../src/validators/y14/date-after-month'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

const year = [4, 5, 6].flatMap((month) => [3, 4, 5].map((day) => call({ date: `2024-0${month}-0${day}` })))

ruleTest(rule, {
  base: { y14: { rows: year } },
  pass: [
    { why: '続きの月も記録されている', month: '2024-05' },
    { why: '月ごとの表は別の規則で見る', sheets: { y14: { rows: [call(), call({ date: '2024-07-01' })] } } },
    { why: '実施期間の後は別の規則で見る', set: { 'y14.8.date': '2025-04-01' } },
    { why: '未来の日は別の規則で見る', set: { 'y14.8.date': '2024-07-01' }, today: '2024-06-30' },
  ],
  fail: [{ why: '後の月の1件', set: { 'y14.8.date': '2024-11-05' }, at: ['y14.8.date'], says: '令和6年6月より後' }],
})
