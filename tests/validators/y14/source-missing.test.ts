import rule from '../../../src/validators/y14/source-missing'
import { call, visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

const may = [
  visit({ date: '2024-05-08' }),
  visit({ date: '2024-05-09', company: '有限会社つばき堂', phone: '0852-00-0008' }),
]

ruleTest(rule, {
  base: { y14: { rows: [call(), visit()] } },
  pass: [
    { why: '2回目の支援', set: { 'y14.1.source': null, 'y14.1.visit': 2 } },
    { why: '前にも相談している企業', set: { 'y14.1.source': null, 'y14.1.company': '(株)みずほ木工' } },
    {
      why: '前の月に相談している企業',
      sheets: { y14: [{ rows: may }, { rows: [visit({ source: null }), call()] }] },
    },
    { why: '選択肢にない値は別の規則で見る', set: { 'y14.0.source': '口コミ' } },
  ],
  fail: [
    { why: '初めての企業', set: { 'y14.0.source': null }, at: ['y14.0.source'] },
    {
      why: '企業名のない相談',
      set: { 'y14.0.source': null, 'y14.0.company': null, 'y14.0.phone': null },
      at: ['y14.0.source'],
    },
  ],
})
