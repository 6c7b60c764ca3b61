import fc from 'fast-check'
import {
  contractMonths,
  expectedByNow,
  expectedYearEnd,
  monthsOver,
  neededPerMonth,
  onTrack,
  progressRatio,
  yearProgress,
  type MonthCount,
} from '../../src/totals/progress'
import { fiscalMonths } from '../../src/calendar/fiscal'

const year = ['2024-04-01', '2025-03-31'] as const
const counts = (numbers: readonly (number | null)[]): MonthCount[] =>
  fiscalMonths(2024).map((month, n) => ({ month, count: numbers[n] ?? null }))

describe('formulas', () => {
  test('the target of 380 after June', () => {
    expect(progressRatio(95, 380)).toBe(0.25)
    expect(expectedByNow(380, 3, 12)).toBe(95)
    expect(neededPerMonth(95, 380, 9)).toBeCloseTo(31.667, 3)
    expect(expectedYearEnd(95, 3, 12)).toBe(380)
    expect(onTrack(95, 380, 3, 12)).toBe('onTrack')
    expect(onTrack(94, 380, 3, 12)).toBe('behind')
    expect(onTrack(380, 380, 3, 12)).toBe('reached')
  })

  test('without a target nothing is said', () => {
    for (const target of [0, -1, NaN, Infinity]) {
      expect(progressRatio(5, target)).toBeNull()
      expect(neededPerMonth(5, target, 9)).toBeNull()
      expect(expectedByNow(target, 3, 12)).toBeNull()
      expect(onTrack(5, target, 3, 12)).toBeNull()
      expect(yearProgress(target, counts([5]), year, '2024-04')).toBeNull()
    }
  })

  test('at the ends of the year nothing is divided by nothing', () => {
    expect(expectedYearEnd(0, 0, 12)).toBeNull()
    expect(onTrack(0, 380, 0, 12)).toBe('onTrack')
    expect(neededPerMonth(300, 380, 0)).toBeNull()
    expect(neededPerMonth(380, 380, 0)).toBe(0)
    expect(neededPerMonth(400, 380, 3)).toBe(0)
    expect(onTrack(379, 380, 12, 12)).toBe('behind')
  })

  test('numbers that are no counts give nothing', () => {
    expect(progressRatio(NaN, 380)).toBeNull()
    expect(progressRatio(-1, 380)).toBeNull()
    expect(expectedYearEnd(10, 13, 12)).toBeNull()
    expect(onTrack(10, 380, 13, 12)).toBeNull()
  })

  test('the months of a contract', () => {
    expect(contractMonths(year)).toEqual(fiscalMonths(2024))
    expect(contractMonths(['2024-10-15', '2025-01-20'])).toEqual(['2024-10', '2024-11', '2024-12', '2025-01'])
    expect(monthsOver(year, '2024-03-31')).toBe(0)
    expect(monthsOver(year, '2024-06-29')).toBe(2)
    expect(monthsOver(year, '2024-06-30')).toBe(3)
    expect(monthsOver(year, '2030-01-01')).toBe(12)
    expect(monthsOver(['2024-10-15', '2025-01-20'], '2025-01-20')).toBe(4)
    expect(monthsOver(['2024-10-15', '2025-01-20'], '2025-01-19')).toBe(3)
  })
})

describe('a year', () => {
  test('month by month', () => {
    const found = yearProgress(380, counts([30, 32, 33]), year, '2024-06')!
    expect(found).toMatchObject({ actual: 95, ratio: 0.25, expected: 95, forecast: 380, state: 'onTrack', unknown: [] })
    expect(found.months.map(({ sum }) => sum).slice(0, 4)).toEqual([30, 62, 95, null])
  })

  test('what lies after the report month does not count yet', () => {
    const found = yearProgress(380, counts([30, 32, 33, 99]), year, '2024-06')!
    expect(found.actual).toBe(95)
    expect(found.months[3]).toEqual({ month: '2024-07', count: null, sum: null })
  })

  test('a month that is not known is not taken for 0', () => {
    const found = yearProgress(360, counts([30, null, 30]), year, '2024-06')!
    expect(found).toMatchObject({ unknown: ['2024-05'], expected: 60, forecast: 360, state: 'onTrack' })
    expect(found.months.slice(0, 3).map(({ count, sum }) => [count, sum])).toEqual([
      [30, 30],
      [null, 30],
      [30, 60],
    ])
  })

  test('months before the contract begins do not count', () => {
    const found = yearProgress(60, counts([50, 50, 50, 50, 50, 50, 10]), ['2024-10-01', '2025-03-31'], '2024-10')!
    expect(found).toMatchObject({ actual: 10, expected: 10, pace: 10, forecast: 60, state: 'onTrack' })
    expect(found.months).toHaveLength(6)
  })

  test('before the contract begins nothing is expected', () => {
    const found = yearProgress(60, counts([50]), ['2024-10-01', '2025-03-31'], '2024-04')!
    expect(found).toMatchObject({ actual: 0, expected: 0, pace: 10, forecast: null, state: 'onTrack', unknown: [] })
  })

  test('a year that is over', () => {
    const short = yearProgress(380, counts(Array<number>(12).fill(30)), year, '2025-03')!
    expect(short).toMatchObject({ actual: 360, pace: null, forecast: 360, state: 'behind' })
    const done = yearProgress(360, counts(Array<number>(12).fill(30)), year, '2025-03')!
    expect(done).toMatchObject({ actual: 360, pace: 0, forecast: 360, state: 'reached' })
  })

  const someYear = fc.record({
    target: fc.integer({ min: 1, max: 5000 }),
    numbers: fc.array(fc.option(fc.integer({ min: 0, max: 500 })), { minLength: 12, maxLength: 12 }),
    until: fc.integer({ min: 0, max: 11 }),
  })

  test('every number is finite, and the sum is that of the months', () => {
    fc.assert(
      fc.property(someYear, ({ target, numbers, until }) => {
        const asOf = fiscalMonths(2024)[until]!
        const found = yearProgress(target, counts(numbers), year, asOf)!
        const known = numbers.slice(0, until + 1).filter((n) => n !== null)
        expect(found.actual).toBe(known.reduce((a, b) => a + b, 0))
        expect(found.unknown).toHaveLength(until + 1 - known.length)
        expect(found.months[until]!.sum).toBe(found.actual)
        for (const n of [found.ratio, found.expected, found.pace ?? 0, found.forecast ?? 0])
          expect(Number.isFinite(n)).toBe(true)
      }),
    )
  })

  test('who keeps the pace that is named reaches the target', () => {
    fc.assert(
      fc.property(someYear, ({ target, numbers, until }) => {
        const asOf = fiscalMonths(2024)[until]!
        const { pace, actual } = yearProgress(target, counts(numbers), year, asOf)!
        const left = 11 - until
        if (pace === null) expect([left, actual < target]).toEqual([0, true])
        else expect(actual + pace * left).toBeGreaterThanOrEqual(target - 1e-9)
      }),
    )
  })

  test('who is on track, and goes on so, is not short at the end', () => {
    fc.assert(
      fc.property(someYear, ({ target, numbers, until }) => {
        const { state, forecast } = yearProgress(target, counts(numbers), year, fiscalMonths(2024)[until]!)!
        if (forecast === null || state === 'reached') return
        expect(forecast >= target - 1e-9).toBe(state === 'onTrack')
      }),
    )
  })

  test('one more case never makes it worse', () => {
    fc.assert(
      fc.property(someYear, ({ target, numbers, until }) => {
        if (numbers[0] === null) return
        const asOf = fiscalMonths(2024)[until]!
        const before = yearProgress(target, counts(numbers), year, asOf)!
        const after = yearProgress(target, counts([numbers[0]! + 1, ...numbers.slice(1)]), year, asOf)!
        const rank = { behind: 0, onTrack: 1, reached: 2 }
        expect(rank[after.state]).toBeGreaterThanOrEqual(rank[before.state])
        expect(after.ratio).toBeGreaterThan(before.ratio)
      }),
    )
  })
})
