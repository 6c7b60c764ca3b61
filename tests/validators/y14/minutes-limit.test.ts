import rule from '../../../src/validators/y14/minutes-limit'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [visit({ minutes: 180 })] } },
  pass: [
    { why: '支援時間が空欄', set: { 'y14.0.minutes': null } },
    { why: '職務分析の9分は30分以上の規則で言う', set: { 'y14.0.minutes': 9, 'y14.0.topicJobAnalysis': '○' } },
    { why: '10分ちょうど', set: { 'y14.0.minutes': 10 } },
    { why: '窓口相談派遣は終日の窓口', set: { 'y14.0.method': '窓口相談派遣', 'y14.0.minutes': 360 } },
    { why: 'コンサルティングでない行の0', set: { 'y14.0.method': '電話', 'y14.0.minutes': 0 } },
  ],
  fail: [
    { why: '181分', set: { 'y14.0.minutes': 181 }, at: ['y14.0.minutes'], says: '最長180分' },
    { why: '0分', set: { 'y14.0.minutes': 0 }, at: ['y14.0.minutes'] },
    { why: '9分は謝金の対象外', set: { 'y14.0.minutes': 9 }, at: ['y14.0.minutes'], severity: 'warning' },
  ],
})
