import rule from '../../../src/validators/y11/date-month'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar(), seminar({ date: '2024-06-20' })] } },
  pass: [
    {
      why: '1年分の記録',
      sheets: { y11: { rows: [1, 2, 3, 4].map((n) => seminar({ date: n > 2 ? `2024-05-0${n}` : `2024-06-0${n}` })) } },
    },
    {
      why: '前の月だけの開催表は手元の記録',
      sheets: { y11: { rows: [seminar({ date: '2024-05-08' }), seminar({ date: '2024-05-09' })] } },
    },
    { why: '年度が設定と違うときは設定の指摘だけ', month: '2023-06' },
  ],
  fail: [
    {
      why: '別の月',
      set: { 'y11.0.date': '2024-05-12' },
      at: ['y11.0.date'],
      says: '令和6年5月12日(日)ですが、報告月は令和6年6月',
    },
    { why: '年の誤り', set: { 'y11.0.date': '2023-06-12' }, at: ['y11.0.date'], says: '2024年度' },
    {
      why: '1回だけの別の開催表は前の月のものかもしれない',
      sheets: {
        y11: [{ rows: [seminar({ date: '2024-05-12' })] }, { rows: [seminar(), seminar({ date: '2024-06-20' })] }],
      },
      at: ['y11.0.date'],
      severity: 'warning',
    },
  ],
})
