import rule from '../../../src/validators/y14/date-unreadable'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call(), call()] } },
  pass: [{ why: '空欄は別の規則で見る', set: { 'y14.0.date': null } }],
  fail: [
    {
      why: '西暦の文字列',
      set: { 'y14.0.date': '2024/6/3' },
      at: ['y14.0.date'],
      says: '令和6年6月3日(月)',
      fix: '2024-06-03',
    },
    { why: '和暦の文字列', set: { 'y14.0.date': 'R6.6.3' }, at: ['y14.0.date'], fix: '2024-06-03' },
    { why: '8桁の数', set: { 'y14.0.date': 20240603 }, at: ['y14.0.date'], fix: '2024-06-03' },
    { why: '年のない日付', set: { 'y14.0.date': '6/3' }, at: ['y14.0.date'], says: '「6/3」を日付として読めません' },
    { why: 'ない日', set: { 'y14.0.date': '2024/6/31' }, at: ['y14.0.date'] },
    {
      why: '日付の形でない日',
      set: { 'y14.0.date': 45446 },
      at: ['y14.0.date'],
      severity: 'warning',
      fix: '2024-06-03',
    },
  ],
})
