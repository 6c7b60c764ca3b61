import rule from '../../../src/validators/y14/date-outside-period'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

const year = [4, 5, 6].flatMap((month) => [3, 4, 5].map((day) => call({ date: `2024-0${month}-0${day}` })))

ruleTest(rule, {
  base: { y14: { rows: year } },
  pass: [
    {
      why: '月ごとの表では報告月から外れたことだけを言う',
      sheets: { y14: { rows: [call(), call({ date: '2023-06-03' })] } },
    },
    {
      why: '前の年度の表は全体の食い違いとして言う',
      sheets: { y14: { rows: [call({ date: '2023-06-05' }), call({ date: '2023-06-06' })] } },
      month: '2023-06',
    },
  ],
  fail: [
    {
      why: '年の誤り',
      set: { 'y14.8.date': '2023-06-05' },
      at: ['y14.8.date'],
      says: '令和6年4月1日(月)から令和7年3月31日(月)',
    },
    { why: '年度の後', set: { 'y14.8.date': '2025-04-01' }, at: ['y14.8.date'] },
  ],
})
