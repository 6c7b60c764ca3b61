import rule from '../../../src/validators/y13/knew-from-text'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer()] } },
  pass: [{ why: 'その他と内容', set: { 'y13.0.knewFrom': 14, 'y13.0.knewFromText': '新聞' } }],
  fail: [
    { why: '内容だけ', set: { 'y13.0.knewFromText': '新聞' }, at: ['y13.0.knewFrom'] },
    {
      why: '番号が空欄',
      set: { 'y13.0.knewFromText': '新聞', 'y13.0.knewFrom': null },
      at: ['y13.0.knewFrom'],
      says: '空欄です',
    },
  ],
})
