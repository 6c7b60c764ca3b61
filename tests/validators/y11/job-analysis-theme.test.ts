import rule from '../../../src/validators/y11/job-analysis-theme'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar({ themeJobAnalysis: '○' })] } },
  pass: [{ why: 'どちらにもない', set: { 'y11.0.themeJobAnalysis': null, 'y11.0.themeEqualPay': null } }],
  fail: [{ why: '職務分析だけ', set: { 'y11.0.themeEqualPay': null }, at: ['y11.0.themeJobAnalysis'] }],
})
