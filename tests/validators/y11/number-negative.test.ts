import rule from '../../../src/validators/y11/number-negative'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [
    { why: '0人', set: { 'y11.0.participants': 0 } },
    { why: '空欄', set: { 'y11.0.sessionConsultations': null } },
  ],
  fail: [
    { why: '負の人数', set: { 'y11.0.participants': -5 }, at: ['y11.0.participants'], says: '-5' },
    {
      why: '2つとも負',
      set: { 'y11.0.answers': -1, 'y11.0.sessionConsultations': -2 },
      at: ['y11.0.answers', 'y11.0.sessionConsultations'],
    },
  ],
})
