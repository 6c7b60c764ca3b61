import rule from '../../../src/validators/y11/partner'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [
    { why: '独自で名称なし', set: { 'y11.0.organiser': '独自', 'y11.0.partner': null } },
    { why: '独自で「-」', set: { 'y11.0.organiser': '独自', 'y11.0.partner': '-' } },
    { why: '講師派遣で名称あり', set: { 'y11.0.organiser': '講師派遣' } },
  ],
  fail: [
    { why: '共催で名称なし', set: { 'y11.0.partner': null }, at: ['y11.0.partner'], says: '「共催」ですが' },
    {
      why: '講師派遣で「なし」',
      set: { 'y11.0.organiser': '講師派遣', 'y11.0.partner': 'なし' },
      at: ['y11.0.partner'],
    },
    { why: '独自で後援の名称', set: { 'y11.0.organiser': '独自' }, at: ['y11.0.partner'], severity: 'warning' },
  ],
})
