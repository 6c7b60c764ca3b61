import rule from '../../../src/validators/y11/date-text'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [
    { why: '年月日の日付', set: { 'y11.0.date': { day: '2024-06-30' } } },
    { why: '空欄は別の指摘', set: { 'y11.0.date': null } },
  ],
  fail: [
    {
      why: '和暦の文字',
      set: { 'y11.0.date': '令和6年6月12日' },
      at: ['y11.0.date'],
      fix: '2024-06-12',
      says: '文字として',
    },
    { why: '年のない日付', set: { 'y11.0.date': '6/12' }, at: ['y11.0.date'], says: '日付として読めません' },
    {
      why: '日付の書式が外れた数値',
      set: { 'y11.0.date': 45455 },
      at: ['y11.0.date'],
      severity: 'warning',
      fix: '2024-06-12',
    },
  ],
})
