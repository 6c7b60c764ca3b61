import rule from '../../../src/validators/y14/source-not-listed'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call()] } },
  pass: [{ why: '空欄', set: { 'y14.0.source': null } }],
  fail: [
    {
      why: '選択肢にない',
      set: { 'y14.0.source': '商工会議所から' },
      at: ['y14.0.source'],
      says: '選択肢にありません',
    },
  ],
})
