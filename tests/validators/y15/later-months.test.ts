import rule from '../../../src/validators/y15/later-months'
import { june } from '../cross/base'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y15: { months: { '6月': june } } },
  pass: [
    { why: '後の月の0', set: { 'y15.7月.direct': 0 } },
    {
      why: '年度が設定と違うときは設定の指摘だけ',
      sheets: { y15: { months: { '6月': june } }, y14: { rows: [2, 3].map((n) => call({ date: `2023-06-0${n}` })) } },
      month: '2023-06',
    },
    { why: '前の月', set: { 'y15.5月.direct': 3 } },
  ],
  fail: [
    { why: '翌月に件数', set: { 'y15.7月.direct': 1 }, at: ['y15.7月.label'], says: '報告月(令和6年6月)より後の7月' },
    {
      why: '2か月でも1つの指摘',
      set: { 'y15.7月.direct': 1, 'y15.1月.visits': 2 },
      at: ['y15.7月.label'],
      says: '7月・1月',
    },
  ],
})
