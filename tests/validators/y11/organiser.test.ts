import rule from '../../../src/validators/y11/organiser'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [
    { why: '独自', set: { 'y11.0.organiser': '独自' } },
    { why: '空欄は別の指摘', set: { 'y11.0.organiser': null } },
    {
      why: '選択肢が増えた版',
      set: { 'y11.0.organiser': '後援' },
      profile: { forms: { 様式11: { codes: { organiser: ['共催', '独自', '講師派遣', '後援'] } } } },
    },
  ],
  fail: [
    {
      why: '選択肢にない',
      set: { 'y11.0.organiser': '主催' },
      at: ['y11.0.organiser'],
      says: '「主催」は選択肢にありません。',
    },
  ],
})
