import rule from '../../../src/validators/y11/answers-over'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [
    { why: '同じ数', set: { 'y11.0.answers': 45 } },
    { why: '参加人数が空欄', set: { 'y11.0.participants': null } },
  ],
  fail: [
    {
      why: '参加人数より多い',
      set: { 'y11.0.answers': 46 },
      at: ['y11.0.answers'],
      says: '46件で、参加人数の45人より多く',
    },
  ],
})
