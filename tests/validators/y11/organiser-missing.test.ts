import rule from '../../../src/validators/y11/organiser-missing'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [{ why: '選択肢にない語は別の指摘', set: { 'y11.0.organiser': '主催' } }],
  fail: [
    { why: '空欄', set: { 'y11.0.organiser': null }, at: ['y11.0.organiser'], says: '「共催」「独自」「講師派遣」' },
  ],
})
