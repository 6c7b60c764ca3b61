import rule from '../../../src/validators/y14/minutes-job-analysis'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [visit({ topicJobAnalysis: '○', minutes: 120 })] } },
  pass: [
    { why: '180分を超えることは別の規則で見る', set: { 'y14.0.minutes': 200 } },
    { why: '電話相談は時間を問わない', set: { 'y14.0.method': '電話', 'y14.0.minutes': 15 } },
    { why: '職務分析でない', set: { 'y14.0.topicJobAnalysis': null, 'y14.0.minutes': 20 } },
  ],
  fail: [
    { why: '29分', set: { 'y14.0.minutes': 29 }, at: ['y14.0.minutes'], says: '最低30分' },
    { why: '119分', set: { 'y14.0.minutes': 119 }, at: ['y14.0.minutes'], severity: 'info' },
  ],
})
