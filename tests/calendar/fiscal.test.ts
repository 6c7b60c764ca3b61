import fc from 'fast-check'
import { fiscalMonthLabel, fiscalMonths, fiscalYear, monthFromLabel } from '../../src/calendar/fiscal'
import type { Month } from '../../src/workbook/types'

test('a fiscal year runs from April to March', () => {
  expect(fiscalYear('2024-04-01')).toBe(2024)
  expect(fiscalYear('2025-03-31')).toBe(2024)
  expect(fiscalYear('2024-03-31')).toBe(2023)
  expect(fiscalYear('2024-12')).toBe(2024)
  expect(fiscalYear('2025-01')).toBe(2024)
})

test('its twelve months in order', () => {
  expect(fiscalMonths(2024)).toEqual([
    '2024-04',
    '2024-05',
    '2024-06',
    '2024-07',
    '2024-08',
    '2024-09',
    '2024-10',
    '2024-11',
    '2024-12',
    '2025-01',
    '2025-02',
    '2025-03',
  ])
})

test.each([
  ['6月', '2024-06'],
  ['６月', '2024-06'],
  [' 4 月分\n', '2024-04'],
  ['12月', '2024-12'],
  ['1月', '2025-01'],
  ['03月', '2025-03'],
  ['13月', null],
  ['0月', null],
  ['6', null],
  ['合計', null],
  ['', null],
  ['6月7月', null],
] as const)('monthFromLabel(%p) in fiscal 2024 is %p', (label, month) => {
  expect(monthFromLabel(label, 2024)).toBe(month)
})

test('label and month name each other in every fiscal year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2200 }), (year) => {
      const months = fiscalMonths(year)
      expect(months.map((month) => monthFromLabel(fiscalMonthLabel(month), year))).toEqual(months)
      expect(months.map((month) => fiscalYear(month))).toEqual(Array<number>(12).fill(year))
    }),
  )
})

test('the label has no leading zero', () => {
  expect(fiscalMonthLabel('2024-06')).toBe('6月')
  expect(fiscalMonthLabel('2024-12' as Month)).toBe('12月')
})
