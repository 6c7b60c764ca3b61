import rule from '../../../src/validators/book/deadline'
import { call } from '../../support/rows'
import { june } from '../cross/base'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call()] }, y15: { months: { '6月': june } } },
  pass: [
    { why: '期限の日', today: '2024-07-05' },
    {
      why: '期限のない様式',
      sheets: { y14: { rows: [call()] } },
      today: '2024-08-01',
      profile: { deadlines: { 様式14: null } },
    },
  ],
  fail: [
    { why: '5営業日を過ぎた', today: '2024-07-08', at: ['様式14.xlsx!B1'], says: '令和6年7月5日(金)で、過ぎています' },
    {
      why: '3月分は3月31日',
      sheets: { y14: { rows: [call({ date: '2025-03-03' })] } },
      month: '2025-03',
      today: '2025-04-01',
      at: ['様式14.xlsx!B1'],
      says: '令和7年3月31日(月)',
    },
    { why: '今日より前の月が1件だけ', set: { 'y14.0.phone': null }, today: '2024-07-08', at: ['様式14.xlsx!B1'] },
  ],
  today: '2024-07-01',
})
