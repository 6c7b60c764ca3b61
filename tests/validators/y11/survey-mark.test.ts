import marks from '../../../src/validators/y11/marks'
import rule from '../../../src/validators/y11/survey-mark'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [
    { why: '回収0件でも実施は○', set: { 'y11.0.answers': 0 } },
    { why: '実施していない', set: { 'y11.0.survey': null, 'y11.0.answers': null } },
    { why: '○でない記号は別の指摘', set: { 'y11.0.survey': '有' } },
  ],
  fail: [{ why: '回収があるのに○がない', set: { 'y11.0.survey': null }, at: ['y11.0.survey'], says: '2件' }],
  with: [marks],
})
