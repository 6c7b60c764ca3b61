import rule from '../../../src/validators/y15/visit-within'
import { june } from '../cross/base'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y15: { months: { '6月': june } } },
  pass: [
    { why: '⑤+⑥が④を超えてよい(独立の項目)', set: { 'y15.6月.onlineVisits': 2 } },
    { why: '⑦+⑧が⑥を超えてよい(独立の項目)', set: { 'y15.6月.jobAnalysisVisits': 2 } },
    { why: '④が0件なら別の指摘', set: { 'y15.6月.visits': 0 } },
  ],
  fail: [
    {
      why: '⑤>④',
      set: { 'y15.6月.onlineVisits': 3 },
      at: ['y15.6月.onlineVisits'],
      says: '⑤は3件ですが、④は2件です(差1件)。',
    },
    { why: '⑥>④', set: { 'y15.6月.equalPayVisits': 3 }, at: ['y15.6月.equalPayVisits'] },
    { why: '⑦>⑥', set: { 'y15.6月.jobAnalysisVisits': 3 }, at: ['y15.6月.jobAnalysisVisits'] },
    { why: '⑧>⑥', set: { 'y15.6月.checklistVisits': 3 }, at: ['y15.6月.checklistVisits'] },
  ],
})
