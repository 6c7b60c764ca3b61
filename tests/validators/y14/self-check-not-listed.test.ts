import rule from '../../../src/validators/y14/self-check-not-listed'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [visit()] } },
  pass: [{ why: '空欄', set: { 'y14.0.selfCheck': null } }],
  fail: [
    {
      why: '選択肢にない',
      set: { 'y14.0.selfCheck': '配付した' },
      at: ['y14.0.selfCheck'],
      says: '選択肢にありません',
    },
    {
      why: '配付していない',
      set: { 'y14.0.selfCheck': '配付せず' },
      at: ['y14.0.selfCheck'],
      says: '「配付しなかった」など',
    },
  ],
})
