import fc from 'fast-check'
import {
  addDays,
  addMonths,
  diffDays,
  firstDayOfMonth,
  fromOrdinal,
  isRealDay,
  isRealMonth,
  lastDayOfMonth,
  monthOf,
  toOrdinal,
  weekday,
} from '../../src/calendar/days'
import type { IsoDate, Month } from '../../src/workbook/types'

const msPerDay = 86_400_000
const anyOrdinal = fc.integer({ min: -719528, max: 2932896 })
const iso = (n: number): string => new Date(n * msPerDay).toISOString().slice(0, 10)

describe('day numbers', () => {
  test('count from 1970-01-01', () => {
    expect(toOrdinal('1970-01-01')).toBe(0)
    expect(toOrdinal('2024-02-29')).toBe(19782)
    expect(fromOrdinal(-1)).toBe('1969-12-31')
  })

  test('agree with the platform on any day of the years 0 to 9999, in both directions', () => {
    fc.assert(
      fc.property(anyOrdinal, (n) => {
        const day = iso(n) as IsoDate
        expect(fromOrdinal(n)).toBe(day)
        expect(toOrdinal(day)).toBe(n)
        expect(weekday(day)).toBe(new Date(n * msPerDay).getUTCDay())
        expect(isRealDay(day)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('every day of 2019 to 2035 follows the one before', () => {
    let day: IsoDate = '2018-12-31'
    for (let n = toOrdinal('2019-01-01'); n <= toOrdinal('2035-12-31'); n++) {
      day = addDays(day, 1)
      expect(day).toBe(iso(n))
    }
    expect(day).toBe('2035-12-31')
  })

  test.each([
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-4-1',
    '9999-99-99',
    '',
    '2024-06-03 ',
  ])('%p is no day', (text) => {
    expect(isRealDay(text)).toBe(false)
    expect(() => toOrdinal(text as IsoDate)).toThrow(RangeError)
  })

  test.each([0.5, NaN, 2932897, -719529])('%p is no day number', (n) => {
    expect(() => fromOrdinal(n)).toThrow(RangeError)
  })
})

describe('arithmetic', () => {
  test('days are added over month ends, leap days and year ends', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  })

  test('diffDays undoes addDays', () => {
    const near = fc.integer({ min: -5000, max: 5000 })
    fc.assert(
      fc.property(fc.integer({ min: -30000, max: 60000 }), near, (from, n) => {
        const day = fromOrdinal(from)
        expect(diffDays(day, addDays(day, n))).toBe(n)
      }),
    )
  })

  test('weekday counts from Sunday', () => {
    expect(weekday('2024-06-02')).toBe(0)
    expect(weekday('2024-06-03')).toBe(1)
    expect(weekday('1969-12-27')).toBe(6)
  })
})

describe('months', () => {
  test('know their first and last day', () => {
    expect(firstDayOfMonth('2024-06')).toBe('2024-06-01')
    expect(lastDayOfMonth('2024-02')).toBe('2024-02-29')
    expect(lastDayOfMonth('2023-02')).toBe('2023-02-28')
    expect(lastDayOfMonth('2100-02')).toBe('2100-02-28')
    expect(lastDayOfMonth('2024-04')).toBe('2024-04-30')
    expect(lastDayOfMonth('9999-12')).toBe('9999-12-31')
    expect(monthOf('2024-06-03')).toBe('2024-06')
  })

  test('the day after the last day is the first of the next month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2400 }), (n) => {
        const month = addMonths('1900-01', n)
        expect(addDays(lastDayOfMonth(month), 1)).toBe(firstDayOfMonth(addMonths(month, 1)))
        expect(addMonths(addMonths(month, n), -n)).toBe(month)
      }),
    )
  })

  test('are added over year ends', () => {
    expect(addMonths('2024-12', 1)).toBe('2025-01')
    expect(addMonths('2024-01', -1)).toBe('2023-12')
    expect(addMonths('2024-06', 24)).toBe('2026-06')
  })

  test.each(['2024-13', '2024-00', '2024-6', '2024-06-03', ''])('%p is no month', (text) => {
    expect(isRealMonth(text)).toBe(false)
    expect(() => addMonths(text as Month, 1)).toThrow(RangeError)
    expect(() => lastDayOfMonth(text as Month)).toThrow(RangeError)
  })

  test('leave neither the calendar nor whole numbers', () => {
    expect(isRealMonth('2024-06')).toBe(true)
    expect(addMonths('0000-02', -1)).toBe('0000-01')
    expect(() => addMonths('9999-12', 1)).toThrow(RangeError)
    expect(() => addMonths('0000-01', -1)).toThrow(RangeError)
    expect(() => addMonths('2024-01', 0.5)).toThrow(RangeError)
  })
})
