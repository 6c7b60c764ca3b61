import rule from '../../../src/validators/y14/method-missing'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call()] } },
  pass: [{ why: '選択肢にない値は別の規則で見る', set: { 'y14.0.method': '訪問' } }],
  fail: [{ why: '空欄', set: { 'y14.0.method': null }, at: ['y14.0.method'] }],
})
