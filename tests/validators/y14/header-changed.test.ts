import rule from '../../../src/validators/y14/header-changed'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call()] } },
  pass: [{ why: '改行と全角', set: { 'y14.headers.minutes': '支援時間\n（分）' } }],
  fail: [
    {
      why: '注記が書き換えられた',
      set: { 'y14.headers.visit': '支援回数(回目)※何回でも' },
      at: ['様式14.xlsx!AD6'],
      says: '支援回数',
    },
  ],
})
