import rule from '../../../src/validators/y11/date-month'
import { call, seminar } from '../../support/rows'
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
    {
      why: '今月の開催表が空でも、1回だけの開催表は前の月のものかもしれない',
      sheets: { y11: [{ rows: [seminar({ date: '2024-05-12' })] }, {}] },
      at: ['y11.0.date'],
      severity: 'warning',
    },
    {
      why: '前の月の様式14のそばにある1回だけの開催表',
      sheets: {
        y11: { rows: [seminar({ date: '2024-05-12' })] },
        y14: [{ rows: [call({ date: '2024-05-08' }), call({ date: '2024-05-09' })] }, { rows: [call()] }],
      },
      at: ['y11.0.date'],
      severity: 'warning',
    },
    {
      why: '毎月1回のセミナーの通年の開催表',
      sheets: { y11: { rows: ['2024-04-12', '2024-05-12', '2024-06-12'].map((date) => seminar({ date })) } },
      at: ['y11.0.date'],
      says: '実施日が報告月(令和6年6月)でないセミナーが2回あります。',
      severity: 'warning',
    },
    {
      why: '通年の様式14のそばにある開催表',
      sheets: {
        y11: { rows: [seminar({ date: '2024-05-12' }), seminar()] },
        y14: { rows: ['2024-05-08', '2024-05-09', '2024-06-03', '2024-06-04'].map((date) => call({ date })) },
      },
      at: ['y11.0.date'],
      severity: 'warning',
    },
    {
      why: '今月だけの様式14のそばでは誤り',
      sheets: {
        y11: { rows: [seminar({ date: '2024-05-12' }), seminar()] },
        y14: [{ rows: [call({ date: '2024-05-08' }), call({ date: '2024-05-09' })] }, { rows: [call()] }],
      },
      at: ['y11.0.date'],
      severity: 'error',
    },
  ],
})
