import rule from '../../../src/validators/cross/answers-none'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'
import { complete, seminars } from './base'

const none = { ...complete, y13: {}, y11: { rows: [seminar({ answers: 0 })] } }

ruleTest(rule, {
  base: none,
  pass: [
    { why: '様式13に記入がある', sheets: complete },
    { why: '回収数が空欄', set: { 'y11.0.answers': null } },
  ],
  fail: [
    { why: '回収したのに様式13が空', set: { 'y11.0.answers': 4 }, at: ['様式13.xlsx!B5'], says: '1回のセミナーで4件' },
    {
      why: '2回のセミナー',
      sheets: { ...none, y11: { rows: seminars } },
      at: ['様式13.xlsx!B5'],
      says: '2回のセミナーで3件',
    },
  ],
})
