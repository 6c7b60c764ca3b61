import rule from '../../../src/validators/y11/audience'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [
    { why: 'ワークショップの4人', set: { 'y11.0.workshop': '○', 'y11.0.participants': 4 } },
    { why: '空欄', set: { 'y11.0.participants': null } },
    { why: '目安のない設定', set: { 'y11.0.participants': 10 }, profile: { limits: { lectureFrom: null } } },
  ],
  fail: [
    { why: '講義形式の39人', set: { 'y11.0.participants': 39 }, at: ['y11.0.participants'], says: '40~100人' },
    {
      why: 'ワークショップの6人',
      set: { 'y11.0.workshop': '○', 'y11.0.participants': 6 },
      at: ['y11.0.participants'],
      says: '3~5人',
    },
  ],
})
