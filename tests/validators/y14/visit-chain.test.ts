import rule from '../../../src/validators/y14/visit-chain'
import { visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

const first = visit({ date: '2024-06-05' })
const second = visit({ date: '2024-06-20', visit: 2, checklist: null })
const april = [visit({ date: '2024-04-10' }), visit({ date: '2024-04-11', company: 'つばき堂', phone: null })]
const may = april.map((row) => ({ ...row, date: '2024-05-10', company: 'あけぼの印刷' }))

ruleTest(rule, {
  base: { y14: { rows: [first, second] } },
  pass: [
    { why: '1回目は前の月の表にある', sheets: { y14: { rows: [visit({ visit: 2 }), { ...second, visit: 3 }] } } },
    { why: 'テーマが変わって1回目から', set: { 'y14.1.visit': 1 } },
    { why: '別のテーマの途中', set: { 'y14.1.visit': 3, 'y14.1.topicPartTime': null, 'y14.1.topicOvertime': '○' } },
    {
      why: '番号のない支援が間にある',
      sheets: { y14: { rows: [first, { ...second, visit: null }, { ...second, date: '2024-06-27', visit: 3 }] } },
    },
    { why: '同じ日の2行は別の規則で見る', set: { 'y14.1.date': '2024-06-05', 'y14.1.visit': 3 } },
    { why: '間の月の表が手元にない', sheets: { y14: [{ rows: april }, { rows: [{ ...second, visit: 3 }] }] } },
    { why: '別の企業', set: { 'y14.1.visit': 3, 'y14.1.company': 'つばき堂' } },
  ],
  fail: [
    { why: '2回目がない', set: { 'y14.1.visit': 3 }, at: ['y14.1.visit'], says: '令和6年6月5日(水))は1回目' },
    { why: '番号が戻る', set: { 'y14.0.visit': 2 }, at: ['y14.1.visit'], says: '2回目ですが' },
    {
      why: '間の月の表にもない',
      sheets: { y14: [{ rows: april }, { rows: may }, { rows: [{ ...second, visit: 3 }] }] },
      at: ['様式14_3.xlsx!AD7'],
    },
  ],
})
