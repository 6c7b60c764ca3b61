import rule from '../../../src/validators/y14/date-future'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  today: '2024-06-20',
  base: { y14: { rows: [call({ date: '2024-06-19' }), call({ date: '2024-06-20' })] } },
  pass: [{ why: '別の月の日は報告月の規則で見る', set: { 'y14.0.date': '2024-07-01' } }],
  fail: [{ why: '明日', set: { 'y14.1.date': '2024-06-21' }, at: ['y14.1.date'], says: '令和6年6月20日(木)' }],
})
