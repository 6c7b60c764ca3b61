import rule from '../../../src/validators/y14/job-analysis-alone'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [visit({ topicJobAnalysis: '○' })] } },
  pass: [
    { why: '派遣だけに○', set: { 'y14.0.topicPartTime': null, 'y14.0.topicDispatch': '○' } },
    { why: '職務分析でない', set: { 'y14.0.topicJobAnalysis': null, 'y14.0.topicPartTime': null } },
  ],
  fail: [{ why: '単独の○', set: { 'y14.0.topicPartTime': null }, at: ['y14.0.topicJobAnalysis'] }],
})
