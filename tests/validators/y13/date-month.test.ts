import rule from '../../../src/validators/y13/date-month'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer(), answer()] } },
  pass: [
    {
      why: '1年分の集計',
      sheets: { y13: { rows: [1, 2, 3, 4].map((n) => answer({ date: n > 2 ? '2024-05-08' : '2024-06-12' })) } },
    },
  ],
  fail: [
    {
      why: '別の月は後から届いた回答かもしれない',
      set: { 'y13.0.date': '2024-05-12' },
      at: ['y13.0.date'],
      severity: 'warning',
    },
    {
      why: '同じ日の回答は1つにまとめる',
      sheets: { y13: { rows: [answer({ date: '2024-05-12' }), answer({ date: '2024-05-12' }), answer()] } },
      month: '2024-06',
      at: ['y13.0.date'],
      says: '令和6年5月12日(日)の回答が2件ありますが、報告月は令和6年6月です。',
      severity: 'warning',
    },
    { why: '年の誤り', set: { 'y13.0.date': '2023-06-12' }, at: ['y13.0.date'], says: '2024年度' },
  ],
})
