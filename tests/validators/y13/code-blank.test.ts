import rule from '../../../src/validators/y13/code-blank'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer()] } },
  pass: [
    { why: '設問5の未記入', set: { 'y13.0.wantExpert': null, 'y13.0.wantNone': '○' } },
    { why: '設問5は内容だけ', set: { 'y13.0.wantExpert': null, 'y13.0.wantOtherText': '減税' } },
    { why: 'その他の内容があれば番号の指摘だけ', set: { 'y13.0.trigger': null, 'y13.0.triggerText': '金融機関' } },
    { why: '白紙は別の指摘', sheets: { y13: { rows: [answer(), { date: '2024-06-12' }] } } },
  ],
  fail: [
    { why: '設問1が空欄', set: { 'y13.0.clarity': null }, at: ['y13.0.clarity'], says: '設問1が空欄です。' },
    {
      why: '2つ空欄',
      set: { 'y13.0.role': null, 'y13.0.visitWish': null },
      at: ['y13.0.role'],
      says: '参加者情報・支援の希望有無',
    },
    {
      why: '希望の有無に未記入の番号はない',
      set: { 'y13.0.visitWish': null },
      at: ['y13.0.visitWish'],
      says: '支援の希望有無を入力してください。',
    },
    { why: '設問5が空欄', set: { 'y13.0.wantExpert': null }, at: ['y13.0.wantNone'], says: '設問5' },
  ],
})
