import rule from '../../../src/validators/y14/date-missing'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call(), call()] } },
  pass: [{ why: '文字列の日付は別の規則で見る', set: { 'y14.0.date': '令和6年6月3日' } }],
  fail: [
    { why: '空欄', set: { 'y14.0.date': null }, at: ['y14.0.date'] },
    { why: '空白だけ', set: { 'y14.1.date': '　' }, at: ['y14.1.date'] },
  ],
})
