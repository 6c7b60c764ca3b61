import rule from '../../../src/validators/y13/knew-from-link'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer()] } },
  pass: [
    { why: '知っていて未記入', set: { 'y13.0.knewFrom': 15 } },
    { why: '知らなくて空欄', set: { 'y13.0.knew': 2, 'y13.0.knewFrom': null } },
    { why: '設問3が未記入で設問4も未記入', set: { 'y13.0.knew': 3, 'y13.0.knewFrom': 15 } },
    { why: '設問3の番号が範囲の外', set: { 'y13.0.knew': 4 } },
    { why: '設問4の番号が範囲の外', set: { 'y13.0.knew': 2, 'y13.0.knewFrom': 16 } },
    { why: '設問3が空欄', set: { 'y13.0.knew': null } },
  ],
  fail: [
    { why: '知っていて空欄', set: { 'y13.0.knewFrom': null }, at: ['y13.0.knewFrom'], says: '「15」' },
    { why: '知らないのに回答がある', set: { 'y13.0.knew': 2 }, at: ['y13.0.knewFrom'], says: 'このままで' },
  ],
})
