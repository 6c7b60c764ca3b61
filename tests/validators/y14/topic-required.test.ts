import rule from '../../../src/validators/y14/topic-required'
import markNotCircle from '../../../src/validators/y14/mark-not-circle'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  with: [markNotCircle],
  base: { y14: { rows: [call()] } },
  pass: [
    { why: '別の項目', set: { 'y14.0.topicWorkRules': null, 'y14.0.topicTelework': '〇' } },
    { why: 'その他の欄の文字も○と数える', set: { 'y14.0.topicWorkRules': null, 'y14.0.topicOther': '退職金' } },
    { why: '○でない記号は別の規則で見る', set: { 'y14.0.topicWorkRules': 'レ' } },
  ],
  fail: [
    { why: '1つもない', set: { 'y14.0.topicWorkRules': null }, at: ['y14.0.topicPartTime'] },
    {
      why: 'その他の内容は横線だけ',
      set: { 'y14.0.topicWorkRules': null, 'y14.0.topicOtherText': '-' },
      at: ['y14.0.topicPartTime'],
    },
    {
      why: 'その他の内容だけ',
      set: { 'y14.0.topicWorkRules': null, 'y14.0.topicOtherText': '退職金' },
      at: ['y14.0.topicOther'],
      says: '退職金',
    },
  ],
})
