import rule from '../../../src/validators/y13/wants-text'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer()] } },
  pass: [
    { why: '○と内容', set: { 'y13.0.wantOther': '○', 'y13.0.wantOtherText': '減税' } },
    { why: '内容だけ(見出しのとおり)', set: { 'y13.0.wantOtherText': '減税' } },
  ],
  fail: [{ why: '○だけ', set: { 'y13.0.wantOther': '○' }, at: ['y13.0.wantOtherText'] }],
})
