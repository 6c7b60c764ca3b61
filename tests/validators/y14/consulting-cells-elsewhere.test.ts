import rule from '../../../src/validators/y14/consulting-cells-elsewhere'
import { call, visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call(), visit()] } },
  pass: [
    { why: '来所の満足度調査', set: { 'y14.0.method': '来所', 'y14.0.survey': '○' } },
    { why: '読めない支援時間は別の規則で見る', set: { 'y14.0.minutes': '-' } },
    { why: 'その他の方法は訪問かもしれない', set: { 'y14.0.method': 'その他(備考欄に記入)', 'y14.0.minutes': 60 } },
  ],
  fail: [
    { why: '電話に支援時間', set: { 'y14.0.minutes': 30 }, at: ['y14.0.minutes'], says: '「電話」' },
    {
      why: '支援の行を電話に変えた',
      set: { 'y14.1.method': '電話' },
      at: ['y14.1.minutes'],
      says: '支援時間・支援回数・チェックリスト案件かどうか',
    },
  ],
})
