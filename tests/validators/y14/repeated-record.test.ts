import rule from '../../../src/validators/y14/repeated-record'
import { call, visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call(), call({ phone: '0852-00-0009' })] } },
  pass: [
    { why: '支援の行は別の規則で見る', sheets: { y14: { rows: [visit(), visit()] } } },
    { why: '相談内容が空欄', sheets: { y14: { rows: [call({ question: null }), call({ question: null })] } } },
    { why: '別の日', set: { 'y14.1.phone': '0852-00-0001', 'y14.1.date': '2024-06-04' } },
  ],
  fail: [
    { why: 'すべて同じ', set: { 'y14.1.phone': '0852-00-0001' }, at: ['y14.1.date'], says: '2行' },
    {
      why: '空白だけが違う',
      set: { 'y14.1.phone': '0852-00-0001', 'y14.1.advice': ' 見直しの手順と届出の要否を説明した。　' },
      at: ['y14.1.date'],
    },
    { why: '3行とも同じ', sheets: { y14: { rows: [call(), call(), call()] } }, at: ['y14.1.date'], says: '3行' },
  ],
})
