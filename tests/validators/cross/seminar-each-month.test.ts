import rule from '../../../src/validators/cross/seminar-each-month'
import { call } from '../../support/rows'
import { complete, june } from './base'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call()] }, y11: { rows: [{ date: '2024-06-12' }] }, y15: { months: { '6月': { direct: 1 } } } },
  pass: [
    { why: '4月', sheets: { y14: { rows: [call({ date: '2024-04-08' })] }, y11: {} }, month: '2024-04' },
    { why: '月の途中', sheets: { y14: { rows: [call()] }, y11: {} }, today: '2024-06-20' },
    { why: '様式11がない', sheets: { y14: { rows: [call()] } } },
    {
      why: '様式11と様式15が違えばそちらで指摘する',
      sheets: { ...complete, y11: {}, y15: { months: { '6月': june } } },
    },
    { why: '何も記録のない月', sheets: { y11: {} } },
    {
      why: '実施日が空欄のセミナー',
      set: { 'y11.0.date': null, 'y11.0.participants': 40, 'y11.0.time': '9:00~10:00' },
    },
  ],
  fail: [
    { why: '実施日が消えて1回もない', set: { 'y11.0.date': null }, at: ['y15.6月.seminars'], says: '原則1回以上' },
    { why: '様式15がない', sheets: { y14: { rows: [call()] }, y11: {} }, at: ['様式11.xlsx!B5'] },
  ],
})
