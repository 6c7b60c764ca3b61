import rule from '../../../src/validators/y11/session-mark'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [
    { why: '0件でも開催は○', set: { 'y11.0.sessionConsultations': 0 } },
    { why: '開催していない', set: { 'y11.0.session': null, 'y11.0.sessionConsultations': null } },
    { why: '開催なしの0件', set: { 'y11.0.session': null, 'y11.0.sessionConsultations': 0 } },
  ],
  fail: [{ why: '相談があるのに○がない', set: { 'y11.0.session': null }, at: ['y11.0.session'], says: '1件' }],
})
