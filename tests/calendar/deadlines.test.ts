import { deadline, type DeadlineRule } from '../../src/calendar/deadlines'
import { fiscalMonths } from '../../src/calendar/fiscal'

const monthly: DeadlineRule = { rule: 'businessDay', n: 5, last: { month: '2025-03', on: '2025-03-31' } }
const plan: DeadlineRule = { rule: 'monthEnd', offset: -1 }

test.each([
  ['2024-04', '2024-05-09'],
  ['2024-05', '2024-06-07'],
  ['2024-06', '2024-07-05'],
  ['2024-07', '2024-08-07'],
  ['2024-08', '2024-09-06'],
  ['2024-09', '2024-10-07'],
  ['2024-10', '2024-11-08'],
  ['2024-11', '2024-12-06'],
  ['2024-12', '2025-01-10'],
  ['2025-01', '2025-02-07'],
  ['2025-02', '2025-03-07'],
  ['2025-03', '2025-03-31'],
] as const)('the report of %s is due on %s', (month, due) => {
  expect(deadline(monthly, month)).toEqual({ due, stated: due, moved: false })
})

test('a last month of its own touches no other year', () => {
  expect(deadline(monthly, '2026-03').due).toBe('2026-04-07')
  expect(deadline({ rule: 'businessDay', n: 5 }, '2025-03').due).toBe('2025-04-07')
})

test('plans due at the end of the month before move off closed days, and say so', () => {
  const plans = fiscalMonths(2024)
    .slice(1)
    .map((month) => deadline(plan, month))
  expect(plans.map(({ stated }) => stated)).toEqual([
    '2024-04-30',
    '2024-05-31',
    '2024-06-30',
    '2024-07-31',
    '2024-08-31',
    '2024-09-30',
    '2024-10-31',
    '2024-11-30',
    '2024-12-31',
    '2025-01-31',
    '2025-02-28',
  ])
  expect(plans.filter(({ moved }) => moved)).toEqual([
    { stated: '2024-06-30', due: '2024-06-28', moved: true },
    { stated: '2024-08-31', due: '2024-08-30', moved: true },
    { stated: '2024-11-30', due: '2024-11-29', moved: true },
    { stated: '2024-12-31', due: '2024-12-27', moved: true },
  ])
  for (const { due, stated, moved } of plans) if (!moved) expect(due).toBe(stated)
})

test('month ends without an offset and a month later', () => {
  expect(deadline({ rule: 'monthEnd' }, '2024-04').due).toBe('2024-04-30')
  expect(deadline({ rule: 'monthEnd', offset: 1 }, '2024-04').due).toBe('2024-05-31')
  const last = { month: '2025-03', on: '2025-03-14' } as const
  expect(deadline({ rule: 'monthEnd', offset: 1, last }, '2025-03').due).toBe('2025-03-14')
})

test('fixed days do not depend on the month', () => {
  const days = [
    '2024-04-08',
    '2024-04-17',
    '2024-05-31',
    '2025-01-31',
    '2025-03-07',
    '2025-03-10',
    '2025-03-14',
    '2025-03-31',
  ] as const
  for (const on of days)
    for (const month of fiscalMonths(2024))
      expect(deadline({ rule: 'fixed', on }, month)).toEqual({ due: on, stated: on, moved: false })
})

test('a fixed or own day that is closed moves too, and the calendar is the one given', () => {
  const own: DeadlineRule = { rule: 'businessDay', n: 5, last: { month: '2024-03', on: '2024-03-31' } }
  expect(deadline(own, '2024-03')).toEqual({ stated: '2024-03-31', due: '2024-03-29', moved: true })
  expect(deadline({ rule: 'fixed', on: '2024-06-09' }, '2024-06').due).toBe('2024-06-07')
  const closed = { add: { '2024-06-03': '臨時休館' } } as const
  expect(deadline(monthly, '2024-05', closed).due).toBe('2024-06-10')
})

test('days and months that do not exist are errors', () => {
  expect(() => deadline(monthly, '2024-13')).toThrow(RangeError)
  expect(() => deadline({ rule: 'fixed', on: '2024-02-30' }, '2024-02')).toThrow(RangeError)
  expect(() => deadline({ rule: 'businessDay', n: 40 }, '2024-02')).toThrow(RangeError)
})
