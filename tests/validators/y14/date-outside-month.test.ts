import rule from '../../../src/validators/y14/date-outside-month'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

const year = [4, 5, 6].flatMap((month) => [3, 4, 5].map((day) => call({ date: `2024-0${month}-0${day}` })))

ruleTest(rule, {
  base: { y14: { rows: [call(), call(), call({ date: '2024-06-30' })] } },
  pass: [
    { why: '年間の記録', sheets: { y14: { rows: year } } },
    { why: '日付がない', set: { 'y14.0.date': null } },
  ],
  fail: [
    { why: '前の月の1件', set: { 'y14.1.date': '2024-05-31' }, at: ['y14.1.date'], says: '報告月は令和6年6月' },
    { why: '後の月の1件', set: { 'y14.1.date': '2024-07-01' }, at: ['y14.1.date'] },
    { why: '年の誤り', set: { 'y14.1.date': '2023-06-03' }, at: ['y14.1.date'], says: '令和5年6月3日' },
    {
      why: '2件とも別の月',
      set: { 'y14.0.date': '2024-05-31', 'y14.1.date': '2024-07-01' },
      at: ['y14.0.date', 'y14.1.date'],
    },
  ],
})
