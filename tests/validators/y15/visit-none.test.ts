import rule from '../../../src/validators/y15/visit-none'
import { june } from '../cross/base'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y15: { months: { '6月': june } } },
  pass: [
    {
      why: 'すべて0件',
      set: Object.fromEntries(
        ['visits', 'onlineVisits', 'equalPayVisits', 'jobAnalysisVisits', 'checklistVisits'].map((field) => [
          `y15.6月.${field}`,
          0,
        ]),
      ),
    },
  ],
  fail: [
    {
      why: '④が0件',
      set: { 'y15.6月.visits': 0 },
      at: ['y15.6月.visits'],
      says: '④が0件ですが、⑤・⑥・⑦・⑧が入っています。',
    },
  ],
})
