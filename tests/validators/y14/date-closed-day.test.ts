import rule from '../../../src/validators/y14/date-closed-day'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call(), call({ method: '来所' })] } },
  pass: [
    { why: '土曜日の訪問', set: { 'y14.0.date': '2024-06-08', 'y14.0.method': '訪問コンサルティング' } },
    { why: '日曜日に届いたメール', set: { 'y14.0.date': '2024-06-09', 'y14.0.method': 'メール' } },
    { why: '設定した開所日', set: { 'y14.0.date': '2024-06-08' }, profile: { openDays: ['2024-06-08'] } },
    { why: '報告月でない日は別の規則で見る', set: { 'y14.0.date': '2024-05-04' } },
  ],
  fail: [
    { why: '土曜日の電話', set: { 'y14.0.date': '2024-06-08' }, at: ['y14.0.date'], says: '土曜日' },
    { why: '日曜日の来所', set: { 'y14.1.date': '2024-06-09' }, at: ['y14.1.date'], says: '日曜日' },
    {
      why: '設定した休館日',
      profile: { closedDays: ['2024-06-03'] },
      set: { 'y14.1.date': '2024-06-04' },
      at: ['y14.0.date'],
    },
    {
      why: '祝日',
      sheets: { y14: { rows: [call({ date: '2024-07-15' })] } },
      month: '2024-07',
      at: ['y14.0.date'],
      says: '海の日',
    },
    {
      why: '年末年始',
      sheets: { y14: { rows: [call({ date: '2024-12-30' })] } },
      month: '2024-12',
      at: ['y14.0.date'],
      says: '年末年始',
    },
  ],
})
