import rule from '../../../src/validators/y14/survey-answer-not-listed'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [visit({ proposal: '○', survey: '○', surveyQ7: 'ア 直ちに取り組みたい' })] } },
  pass: [
    { why: '空欄', set: { 'y14.0.surveyQ7': null } },
    { why: '全角の空白', set: { 'y14.0.surveyQ7': 'ア　直ちに取り組みたい ' } },
  ],
  fail: [
    { why: '選択肢にない', set: { 'y14.0.surveyQ7': '取り組みたい' }, at: ['y14.0.surveyQ7'] },
    { why: '無回答', set: { 'y14.0.surveyQ7': '無回答' }, at: ['y14.0.surveyQ7'], says: '「回答なし」など' },
    {
      why: '記号がない',
      set: { 'y14.0.surveyQ7': '取り組むのは難しい' },
      at: ['y14.0.surveyQ7'],
      fix: 'エ 取り組むのは難しい',
    },
  ],
})
