import rule from '../../../src/validators/y13/visit-wishes'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer(), answer()] } },
  pass: [{ why: '希望しない', set: { 'y13.0.visitWish': 2 } }],
  fail: [
    { why: '1人が希望', set: { 'y13.1.visitWish': 1 }, at: ['y13.1.visitWish'], says: '1件' },
    {
      why: '2人が希望しても1つの指摘',
      set: { 'y13.0.visitWish': 1, 'y13.1.visitWish': 1 },
      at: ['y13.0.visitWish'],
      says: '2件',
    },
  ],
})
