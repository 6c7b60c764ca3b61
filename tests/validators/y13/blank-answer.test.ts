import rule from '../../../src/validators/y13/blank-answer'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: {
    y13: {
      rows: [
        answer({ clarity: 3 }),
        { date: '2024-06-12', clarity: 1, trigger: 11, knew: 3, knewFrom: 15, wantNone: '○', role: 5, visitWish: 2 },
      ],
    },
  },
  pass: [
    { why: '企業情報だけは書いてある', set: { 'y13.1.clarity': 3, 'y13.1.industry': '製造業' } },
    { why: '支援の希望だけはある', set: { 'y13.1.clarity': 3, 'y13.1.visitWish': 1 } },
  ],
  fail: [
    { why: 'すべて未記入', set: { 'y13.1.clarity': 3 }, at: ['y13.1.clarity'], says: '白紙' },
    { why: '日付だけ', sheets: { y13: { rows: [answer(), { date: '2024-06-12' }] } }, at: ['y13.1.clarity'] },
  ],
})
