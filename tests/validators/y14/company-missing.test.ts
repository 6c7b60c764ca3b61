import rule from '../../../src/validators/y14/company-missing'
import { call, visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call(), visit()] } },
  pass: [
    { why: '「不明」と書いた', set: { 'y14.0.company': '不明', 'y14.0.address': '-', 'y14.0.industry': '不明' } },
    { why: '読めない人数は別の規則で見る', set: { 'y14.0.workers': '約30' } },
    { why: '0人', set: { 'y14.0.nonRegular': 0 } },
  ],
  fail: [
    { why: '1つ空欄', set: { 'y14.0.phone': null }, at: ['y14.0.phone'], says: '電話番号が空欄' },
    {
      why: '空欄をまとめて1件で言う',
      set: { 'y14.0.company': null, 'y14.0.workers': null, 'y14.0.nonRegular': null },
      at: ['y14.0.company'],
      says: '企業名・全労働者数・うち非正規雇用労働者数',
    },
    { why: '支援の行の企業名', set: { 'y14.1.company': null }, at: ['y14.1.company'], says: 'コンサルティングの行' },
  ],
})
