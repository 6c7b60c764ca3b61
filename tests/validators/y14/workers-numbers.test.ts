import rule from '../../../src/validators/y14/workers-numbers'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call({ workers: 20, nonRegular: 20 })] } },
  pass: [
    { why: '0人', set: { 'y14.0.nonRegular': 0 } },
    { why: '全労働者数が空欄', set: { 'y14.0.workers': null } },
  ],
  fail: [
    { why: '内数が多い', set: { 'y14.0.nonRegular': 23 }, at: ['y14.0.nonRegular'], says: '3人多く' },
    { why: '負の人数', set: { 'y14.0.workers': -20 }, at: ['y14.0.workers'] },
    { why: '負の内数', set: { 'y14.0.nonRegular': -1 }, at: ['y14.0.nonRegular'] },
  ],
})
