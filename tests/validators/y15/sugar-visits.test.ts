import rule from '../../../src/validators/y15/sugar-visits'
import { june } from '../cross/base'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { 'y15-2': { months: { '6月': { ...june, sugarVisits: 2 } } } },
  pass: [
    { why: '空欄', set: { 'y15-2.6月.sugarVisits': null } },
    { why: '⑪のない様式15', sheets: { y15: { months: { '6月': june } } } },
  ],
  fail: [
    {
      why: '⑪>④',
      set: { 'y15-2.6月.sugarVisits': 3 },
      at: ['y15-2.6月.sugarVisits'],
      says: '⑪は3件ですが、④は2件です',
    },
    {
      why: '④が0件',
      set: { 'y15-2.6月.visits': 0 },
      at: ['y15-2.6月.sugarVisits'],
      says: '⑪は2件ですが、④は0件です',
    },
  ],
  profile: { prefecture: '沖縄', submitted: ['様式11', '様式13', '様式14', '様式15', '様式15-2'] },
})
