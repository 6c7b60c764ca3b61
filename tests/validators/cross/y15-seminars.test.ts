import rule from '../../../src/validators/cross/y15-seminars'
import { ruleTest } from '../../support/ruleTest'
import { complete, june } from './base'

ruleTest(rule, {
  base: complete,
  pass: [
    { why: '整数でない欄は別に指摘する', set: { 'y15.6月.seminars': '三' } },
    { why: '行が空欄の月は数えない', sheets: { ...complete, y15: {} } },
  ],
  fail: [
    {
      why: '様式15の別の月は様式11がなければ比べない',
      sheets: { ...complete, y15: { months: { '5月': june, '6月': { ...june, seminars: 3 } } } },
      at: ['y15.6月.seminars'],
    },
    { why: '数が違う', set: { 'y15.6月.seminars': 1 }, at: ['y15.6月.seminars'], says: 'Aは1回', fix: 2 },
    { why: '空欄は0件', set: { 'y15.6月.seminars': null }, at: ['y15.6月.seminars'], fix: 2 },
  ],
})
