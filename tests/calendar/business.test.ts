import fc from 'fast-check'
import {
  addBusinessDays,
  businessDay,
  businessDaysLeft,
  isOpenDay,
  openDays,
  previousOpenDay,
} from '../../src/calendar/business'
import { addDays, fromOrdinal, toOrdinal } from '../../src/calendar/days'
import { fiscalMonths } from '../../src/calendar/fiscal'

const anyDay = fc.integer({ min: toOrdinal('2019-02-01'), max: toOrdinal('2035-11-30') }).map(fromOrdinal)

describe('行政機関の休日', () => {
  test.each([
    ['2024-06-03', true], // Monday
    ['2024-06-07', true], // Friday
    ['2024-06-08', false], // Saturday
    ['2024-06-09', false], // Sunday
    ['2024-05-03', false], // 憲法記念日
    ['2024-05-06', false], // 振替休日
    ['2024-12-27', true],
    ['2023-12-28', true],
    ['2023-12-29', false],
    ['2024-12-30', false],
    ['2024-12-31', false],
    ['2025-01-01', false],
    ['2025-01-02', false],
    ['2025-01-03', false],
    ['2024-01-04', true],
  ] as const)('%s open: %s', (day, open) => {
    expect(isOpenDay(day)).toBe(open)
  })

  test('fiscal year 2024 has 243 open days, 238 from 8 April', () => {
    const days = fiscalMonths(2024).flatMap((month) => openDays(month))
    expect(days).toHaveLength(243)
    expect(days.filter((day) => day >= '2024-04-08')).toHaveLength(238)
    expect(days.every((day) => isOpenDay(day))).toBe(true)
  })

  test('a calendar may open other weekdays and close or open single days', () => {
    expect(isOpenDay('2024-06-08', { openWeekdays: [1, 2, 3, 4, 5, 6] })).toBe(true)
    expect(isOpenDay('2024-06-07', { openWeekdays: [1] })).toBe(false)
    expect(isOpenDay('2024-06-03', { add: { '2024-06-03': '臨時休館' } })).toBe(false)
    expect(isOpenDay('2024-05-03', { remove: ['2024-05-03'] })).toBe(true)
  })
})

describe('counting business days', () => {
  test('the day after is 1', () => {
    expect(addBusinessDays('2024-06-03', 1)).toBe('2024-06-04')
    expect(addBusinessDays('2024-06-07', 1)).toBe('2024-06-10')
    expect(addBusinessDays('2024-05-02', 3)).toBe('2024-05-09')
    expect(addBusinessDays('2024-06-10', -1)).toBe('2024-06-07')
    expect(addBusinessDays('2024-06-08', 0)).toBe('2024-06-08')
    expect(() => addBusinessDays('2024-06-08', 1.5)).toThrow(RangeError)
  })

  test('the n-th of a month, from 1', () => {
    expect(businessDay('2024-06', 1)).toBe('2024-06-03')
    expect(businessDay('2024-05', 5)).toBe('2024-05-09')
    expect(businessDay('2025-01', 1)).toBe('2025-01-06')
    expect(businessDay('2024-06', 20)).toBe('2024-06-28')
    for (const n of [21, 0, -1, 1.5]) expect(() => businessDay('2024-06', n)).toThrow(RangeError)
  })

  test('businessDay and openDays agree on every month', () => {
    for (const month of [2019, 2024, 2030].flatMap(fiscalMonths))
      expect(openDays(month).map((_, n) => businessDay(month, n + 1))).toEqual(openDays(month))
  })

  test('previousOpenDay leaves the day itself out', () => {
    expect(previousOpenDay('2024-06-30')).toBe('2024-06-28')
    expect(previousOpenDay('2024-06-28')).toBe('2024-06-27')
    expect(previousOpenDay('2025-01-03')).toBe('2024-12-27')
  })

  test('what is left until a deadline', () => {
    expect(businessDaysLeft('2024-06-03', '2024-06-07')).toBe(4)
    expect(businessDaysLeft('2024-06-07', '2024-06-07')).toBe(0)
    expect(businessDaysLeft('2024-06-07', '2024-06-09')).toBe(0)
    expect(businessDaysLeft('2024-06-10', '2024-06-07')).toBe(-1)
    expect(businessDaysLeft('2024-06-09', '2024-06-07')).toBe(0)
  })

  test('addBusinessDays reaches an open day, and businessDaysLeft counts the way back and forth', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 15 }), (day, n) => {
        const there = addBusinessDays(day, n)
        expect(isOpenDay(there)).toBe(true)
        expect(there > day).toBe(true)
        expect(businessDaysLeft(day, there)).toBe(n)
        expect(businessDaysLeft(there, day)).toBe(-n)
        expect(addBusinessDays(there, -n)).toBe(isOpenDay(day) ? day : previousOpenDay(day))
      }),
    )
  })

  test('no open day is jumped over', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = addBusinessDays(day, 1)
        for (let between = addDays(day, 1); between < next; between = addDays(between, 1))
          expect(isOpenDay(between)).toBe(false)
        expect(isOpenDay(next)).toBe(true)
      }),
    )
  })

  test('a calendar that never opens is an error, not an endless search', () => {
    expect(() => addBusinessDays('2024-06-03', 1, { openWeekdays: [] })).toThrow(RangeError)
    expect(() => previousOpenDay('2024-06-03', { openWeekdays: [] })).toThrow(RangeError)
  })
})
