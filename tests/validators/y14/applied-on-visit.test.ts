import rule from '../../../src/validators/y14/applied-on-visit'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call({ applied: '○' })] } },
  pass: [{ why: '○がない', set: { 'y14.0.applied': null, 'y14.0.method': '訪問コンサルティング' } }],
  fail: [{ why: '訪問の行', set: { 'y14.0.method': '訪問コンサルティング' }, at: ['y14.0.applied'] }],
})
