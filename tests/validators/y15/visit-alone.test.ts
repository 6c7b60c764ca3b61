import rule from '../../../src/validators/y15/visit-alone'
import { june } from '../cross/base'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y15: { months: { '6月': june } } },
  pass: [
    { why: '④も0件なら別の指摘', set: { 'y15.6月.equalPayVisits': 0, 'y15.6月.visits': 0 } },
    {
      why: '⑦も⑧もない',
      set: { 'y15.6月.equalPayVisits': 0, 'y15.6月.jobAnalysisVisits': 0, 'y15.6月.checklistVisits': 0 },
    },
  ],
  fail: [
    { why: '⑥なしの⑦⑧', set: { 'y15.6月.equalPayVisits': 0 }, at: ['y15.6月.equalPayVisits'], says: '⑦・⑧' },
    {
      why: '⑥なしの⑧',
      set: { 'y15.6月.equalPayVisits': 0, 'y15.6月.jobAnalysisVisits': 0 },
      at: ['y15.6月.checklistVisits'],
    },
  ],
})
