import rule from '../../../src/validators/cross/y15-participants'
import { ruleTest } from '../../support/ruleTest'
import { complete, seminars } from './base'

ruleTest(rule, {
  base: complete,
  pass: [
    { why: '参加人数が空欄のセミナーがあれば上限は決まらない', set: { 'y11.1.participants': null } },
    { why: '整数でない欄は別に指摘する', set: { 'y15.6月.participants': '三' } },
    { why: '行が空欄の月は数えない', sheets: { ...complete, y15: {} } },
  ],
  fail: [
    {
      why: '分かっている人数だけで超えている',
      set: { 'y11.1.participants': null, 'y15.6月.participants': 44 },
      at: ['y15.6月.participants'],
      says: '45人以上です(差1人)',
    },
    {
      why: '1回のセミナー',
      sheets: { ...complete, y11: { rows: seminars.slice(0, 1) } },
      at: ['y15.6月.participants'],
      says: '45人です(差30人)',
    },
    {
      why: '数が違う',
      set: { 'y15.6月.participants': 70 },
      at: ['y15.6月.participants'],
      says: 'Cは70人ですが、様式11の6月は75人です(45+30、差5人)。',
      fix: 75,
    },
    { why: '空欄は0件', set: { 'y15.6月.participants': null }, at: ['y15.6月.participants'], fix: 75 },
  ],
})
