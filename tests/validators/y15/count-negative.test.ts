import rule from '../../../src/validators/y15/count-negative'
import { june } from '../cross/base'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y15: { months: { '6月': june } } },
  pass: [
    { why: '0件', set: { 'y15.6月.direct': 0 } },
    { why: '空欄', set: { 'y15.6月.direct': null } },
  ],
  fail: [{ why: '負の数', set: { 'y15.6月.direct': -2 }, at: ['y15.6月.direct'], says: '-2' }],
})
