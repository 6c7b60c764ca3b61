import { profileById, profileFrom } from '../../src/profiles'
import { calendarOf, dueFor, dueOn } from '../../src/profiles/deadlines'
import type { Deadline } from '../../src/profiles/types'
import type { Month } from '../../src/workbook/types'

const profile = (own: object) => profileFrom({ id: 'own', extends: 'hatarakikata-r6', ...own })
const due = (rule: object, month: '2024-06' | null = '2024-06') =>
  // A form of which nothing is inherited.
  dueOn(profile({ deadlines: { 様式9: { to: [], ...rule } } }), '様式9', month)

describe('the day a form is due', () => {
  const r6 = profileById('hatarakikata-r6-shimane')!
  it.each([
    ['2024-04', '2024-05-09'],
    ['2024-06', '2024-07-05'],
    ['2024-12', '2025-01-10'],
    ['2025-03', '2025-03-31'],
  ] as const)('%s: the fifth business day of the next month, March on its last day (%s)', (month, day) => {
    expect(['様式11', '様式13', '様式14', '様式15'].map((form) => dueOn(r6, form, month))).toEqual([day, day, day, day])
  })
  it('moves with the days on which the office is closed or open', () => {
    expect(dueOn(profile({ closedDays: ['2024-07-01', '2024-07-02'] }), '様式14', '2024-06')).toBe('2024-07-09')
    expect(dueOn(profile({ openDays: [] }), '様式14', '2024-08')).toBe('2024-09-06')
  })
  it('at the end of the month, or the business day before', () => {
    expect(due({ rule: 'monthEnd' })).toBe('2024-06-28')
  })
  it('on a day of its own, whatever the month', () => {
    expect([due({ rule: 'fixed', on: '2025-01-15' }), due({ rule: 'fixed', on: '2025-01-15' }, null)]).toEqual([
      '2025-01-15',
      '2025-01-15',
    ])
  })
  it.each([
    ['a form without a deadline', () => dueOn(r6, '様式5', '2024-06')],
    ['a month that is not known', () => dueOn(r6, '様式14', null)],
    ['a rule without its number', () => due({ rule: 'businessDay' })],
    ['a rule without its day', () => due({ rule: 'fixed' })],
    ['a business day that no month has', () => due({ rule: 'businessDay', n: 40 })],
  ])('null for %s', (_why, of) => {
    expect(of()).toBeNull()
  })
})

describe('the day a further document is due', () => {
  const r6 = profileById('hatarakikata-r6')!
  const days = (name: string, ...months: Month[]) =>
    months.map((month) => dueFor(r6, r6.documents[name] as Deadline, month))

  it('the worksheets at the end of the next month, those of the last two months together', () => {
    expect(days('様式10', '2024-06', '2024-07', '2025-01', '2025-02', '2025-03')).toEqual([
      '2024-07-31',
      '2024-08-30',
      '2025-02-28',
      '2025-03-14',
      '2025-03-14',
    ])
  })
  it('the plan by the end of the month before the one it is for', () => {
    expect(days('様式3', '2024-04', '2025-01')).toEqual(['2024-05-31', '2025-02-28'])
    expect(r6.documents['様式3']).toMatchObject({ about: 2, months: ['2024-04', '2025-01'] })
  })
  it('the consultation sheets with the monthly report', () => {
    expect(days('様式4', '2024-06', '2025-03')).toEqual(['2024-07-05', '2025-03-31'])
  })
  it('goes to the Ministry where the clause says so, and only there', () => {
    const ministry = (to: readonly string[]) => to.some((one) => one.includes('center-yuutan@mhlw.go.jp'))
    const named = Object.entries(r6.documents).filter(([, { to }]) => ministry(to))
    expect(named.map(([name]) => name)).toEqual(['様式10', '様式4(職務分析・職務評価)'])
    expect(Object.values(r6.documents).every(({ to }) => to[0] === '委託者')).toBe(true)
  })
})

it('a closed day has a name in the calendar, an open one is no holiday', () => {
  const calendar = calendarOf(profile({ closedDays: ['2024-06-03'], openDays: ['2024-07-15'] }))
  expect(calendar).toEqual({ add: { '2024-06-03': '閉庁日' }, remove: ['2024-07-15'] })
})
