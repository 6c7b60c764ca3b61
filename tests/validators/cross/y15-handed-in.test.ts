import rule from '../../../src/validators/cross/y15-handed-in'
import { a1 } from '../../../src/workbook/address'
import { call, monthRow } from '../../support/rows'
import { judgeSheets } from '../../support/ruleTest'
import type { FormSheet, Row, Sheets } from '../../support/sheets'

const sheets = (before: Row, now: Row): Sheets => ({
  y14: { rows: [call(), call({ date: '2024-06-04' })], book: '6月/様式14.xlsx' },
  y15: [
    { months: { '4月': monthRow({ direct: 3 }), '5月': before }, book: '5月/様式15.xlsx' },
    { months: { '4月': monthRow({ direct: 3 }), '5月': now, '6月': monthRow({ direct: 2 }) }, book: '6月/様式15.xlsx' },
  ],
})
const found = (before: Row, now: Row) => judgeSheets(sheets(before, now), [rule], { wholeYear: true }).findings

it('is silent where the earlier months were carried on as they were', () => {
  expect(found(monthRow({ direct: 4, visits: 2 }), monthRow({ direct: 4, visits: 2 }))).toEqual([])
})
it('is silent about a month that was not filled then', () => {
  expect(found(monthRow(), monthRow({ direct: 4 }))).toEqual([])
})
it('names a number that differs from what was handed in', () => {
  const [finding, ...more] = found(monthRow({ direct: 4, visits: 2 }), monthRow({ direct: 5, visits: 2 }))
  expect(more).toEqual([])
  expect(finding).toMatchObject({
    severity: 'warning',
    month: '2024-05',
    what: '5月の①は5ですが、前に提出した報告書では4です。',
  })
  expect([finding!.at.book, a1(finding!.at)]).toEqual(['6月/様式15.xlsx', 'E8'])
})
it('names the month once, whatever differs in it', () => {
  const many = found(monthRow({ direct: 4, visits: 2, seminars: 1, participants: 3 }), monthRow())
  expect(many).toHaveLength(1)
  expect(many[0]!.what).toContain('ほか')
})
it('leaves to the records what they contradict', () => {
  const may = { rows: [8, 9].map((day) => call({ date: `2024-05-0${day}` })), book: '5月/様式14.xlsx' }
  const { y14, y15 } = sheets(monthRow({ direct: 2, visits: 1 }), monthRow({ direct: 3, visits: 1 }))
  expect(judgeSheets({ y14: [y14 as FormSheet, may], y15: y15! }, [rule], { wholeYear: true }).findings).toEqual([])
})
