import rule from '../../../src/validators/y13/role-text'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer()] } },
  pass: [{ why: 'その他と内容', set: { 'y13.0.role': 4, 'y13.0.roleText': '学生' } }],
  fail: [{ why: '内容だけ', set: { 'y13.0.roleText': '学生' }, at: ['y13.0.role'] }],
})
