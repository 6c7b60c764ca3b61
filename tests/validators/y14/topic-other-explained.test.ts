import rule from '../../../src/validators/y14/topic-other-explained'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call({ topicOther: '○', topicOtherText: '退職金' })] } },
  pass: [
    { why: 'どちらも空欄', set: { 'y14.0.topicOther': null, 'y14.0.topicOtherText': null } },
    { why: '○の欄の文字は別の規則で見る', set: { 'y14.0.topicOther': '退職金', 'y14.0.topicOtherText': null } },
    { why: '「なし」', set: { 'y14.0.topicOther': null, 'y14.0.topicOtherText': 'なし' } },
    {
      why: '○がどこにもないことは相談項目の規則で言う',
      set: { 'y14.0.topicOther': null, 'y14.0.topicWorkRules': null },
    },
  ],
  fail: [
    { why: '内容がない', set: { 'y14.0.topicOtherText': null }, at: ['y14.0.topicOtherText'] },
    { why: '内容が横線だけ', set: { 'y14.0.topicOtherText': '－' }, at: ['y14.0.topicOtherText'] },
    {
      why: '○がない',
      set: { 'y14.0.topicOther': null },
      at: ['y14.0.topicOtherText'],
      severity: 'warning',
      says: '「退職金」',
    },
  ],
})
