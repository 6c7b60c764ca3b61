import rule from '../../../src/validators/y13/wants-none'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer()] } },
  pass: [
    { why: '未記入だけ', set: { 'y13.0.wantExpert': null, 'y13.0.wantNone': '○' } },
    {
      why: '自由記入に「なし」',
      set: { 'y13.0.wantExpert': null, 'y13.0.wantNone': '○', 'y13.0.wantOtherText': 'なし' },
    },
  ],
  fail: [
    {
      why: '自由記入がある',
      set: { 'y13.0.wantExpert': null, 'y13.0.wantNone': '○', 'y13.0.wantOtherText': '減税' },
      at: ['y13.0.wantNone'],
      says: '自由記入に「減税」',
      severity: 'warning',
    },
    { why: '両方に○', set: { 'y13.0.wantNone': '○' }, at: ['y13.0.wantNone'], says: '設問5の1にも「○」' },
    {
      why: '3つに○',
      set: { 'y13.0.wantNone': '○', 'y13.0.wantCases': '○', 'y13.0.wantDesk': '○' },
      at: ['y13.0.wantNone'],
      says: 'など',
    },
  ],
})
