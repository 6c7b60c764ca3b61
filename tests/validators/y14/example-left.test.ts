import rule from '../../../src/validators/y14/example-left'
import type { Row } from '../../support/sheets'
import { call } from '../../support/rows'
import { ruleTest, judgeSheets } from '../../support/ruleTest'

const printed = {
  date: '2024-04-12',
  method: '訪問コンサルティング',
  topicPartTime: '○',
  company: '○○会社',
  address: '札幌市○○区',
  phone: '011-000-0000',
}

ruleTest(rule, {
  base: { y14: { rows: [call(), call({ company: '○○商店', phone: '011-000-0000', address: '札幌市○○区' })] } },
  fail: [
    {
      why: '印が外された記入例の一部を書き直した',
      set: { 'y14.1.company': '○○会社' },
      at: ['y14.1.date'],
      says: '記入例の値を直し',
    },
    {
      why: '例の印が外された記入例',
      sheets: { y14: { rows: [printed, call()] } },
      at: ['y14.0.date'],
      says: '内容を消して',
    },
    {
      why: '公表されたままの様式(まだ何も書かれていない)',
      sheets: { y14: { rows: [], sample: printed } },
      at: ['y14.0.date'],
      severity: 'warning',
    },
    {
      why: '例の印と記入例',
      sheets: { y14: { rows: [call()], sample: printed } },
      at: ['y14.0.date'],
      says: '内容を消して',
    },
    {
      why: '例の印と実際の相談',
      sheets: { y14: { rows: [call()], sample: call() } },
      at: ['y14.0.date'],
      says: '数えていません。「例」の印',
    },
  ],
})

it('clears the printed row with its mark, and never a record that someone typed beside the mark', () => {
  const fixOf = (sample: Row) => judgeSheets({ y14: { rows: [call()], sample } }, [rule]).findings[0]!.fix
  const edits = fixOf(printed)!.edits
  expect(edits.map((edit) => (edit.kind === 'set' ? edit.before : null))).toEqual([
    '例',
    45394,
    ...Object.values(printed).slice(1),
  ])
  expect(edits.every((edit) => edit.kind === 'set' && edit.value === null)).toBe(true)
  expect(fixOf(call())).toBeNull()
  expect(fixOf({ ...printed, question: '36協定の届出を知りたい。' })).toBeNull()
  expect(fixOf({ ...printed, phone: '0852-00-0001' })).toBeNull()
})
