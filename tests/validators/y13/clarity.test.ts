import rule from '../../../src/validators/y13/clarity'
import { answer } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y13: { rows: [answer()] } },
  pass: [
    {
      why: '選択肢が増えた版',
      set: { 'y13.0.clarity': 4 },
      sheets: {
        y13: { rows: [answer()], headers: { clarity: '1-分かりやすかった2-普通3-分かりにくかった4-未記入' } },
      },
      profile: {
        forms: {
          様式13: {
            headers: {
              clarity: [
                '1.本日のセミナーの内容は分かりやすかったですか※☑は1つ',
                '1-分かりやすかった2-普通3-分かりにくかった4-未記入',
              ],
            },
          },
        },
      },
    },
    { why: '最も大きい番号', set: { 'y13.0.clarity': 3 } },
    { why: '空欄は別の指摘', set: { 'y13.0.clarity': null } },
  ],
  fail: [
    { why: '番号が大きい', set: { 'y13.0.clarity': 4 }, at: ['y13.0.clarity'], says: '1~3です' },
    { why: '0', set: { 'y13.0.clarity': 0 }, at: ['y13.0.clarity'] },
  ],
})
