import rule from '../../../src/validators/y14/phone-shape'
import { call } from '../../support/rows'
import { judgeSheets, ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call()] } },
  pass: [
    { why: '空欄', set: { 'y14.0.phone': null } },
    { why: '不明', set: { 'y14.0.phone': '不明' } },
    { why: '全角', set: { 'y14.0.phone': '０８５２ー００ー０００１' } },
    { why: '2つの番号', set: { 'y14.0.phone': '0852-00-0001\n090-0000-0001' } },
  ],
  fail: [
    { why: '桁が足りない', set: { 'y14.0.phone': '0852-00-001' }, at: ['y14.0.phone'], says: '「0852-00-001」' },
    { why: '先頭の0がない', set: { 'y14.0.phone': 852000001 }, at: ['y14.0.phone'], says: '「0852000001」' },
  ],
})

it('proposes the number with its 0', () => {
  expect(judgeSheets({ y14: { rows: [call({ phone: 852000001 })] } }, [rule]).findings[0]!.choices).toEqual([
    '0852000001',
  ])
})
