import { isRealMonth } from '../calendar/days'
import type { Profile } from '../profiles/types'
import type { Month } from '../workbook/types'
import { booksOf, handInOf, type SampleBook } from './books'
import { spoil } from './mistakes'
import type { Mistake, Truth } from './types'
import { happen } from './year'

export type { SampleBook } from './books'
export type { Mistake, MonthCounts, Truth } from './types'

export interface SampleOptions {
  /** The same seed gives the same year. */
  readonly seed: number
  /** First and last month to write; the whole fiscal year where it is left out. */
  readonly months?: readonly [Month, Month] | undefined
  /** 'month': a folder per month, as it is handed in. 'year': one running record per form. */
  readonly layout: 'month' | 'year'
  /** Spoil the last month in known ways. */
  readonly withErrors?: boolean | undefined
}

export interface SampleYear {
  readonly books: readonly SampleBook[]
  readonly truth: Truth
  readonly mistakes: readonly Mistake[]
}

/**
 * A fictitious centre's year: consultations, visits, seminars and questionnaires with the monthly report that follows
 * from them. Every person, company, address and number in it is invented.
 * @throws RangeError for months outside the fiscal year of the profile.
 */
export function sampleYear(profile: Profile, options: SampleOptions): SampleYear {
  const happened = happen(profile, options.seed)
  const [from, to] = options.months ?? [happened.months[0]!, happened.months.at(-1)!]
  const months = happened.months.filter((month) => month >= from && month <= to)
  if (!isRealMonth(from) || !isRealMonth(to) || months[0] !== from || months.at(-1) !== to)
    throw new RangeError(`no months of the fiscal year ${profile.fiscalYear}: ${from}..${to}`)
  const handIns =
    options.layout === 'month'
      ? months.map((month) => handInOf(profile, happened, [month], `${month}/`))
      : [handInOf(profile, happened, months, '')]
  const { prefecture } = happened
  const spoilt = options.withErrors ? handIns.pop()! : null
  const wrong = spoilt ? spoil(profile, spoilt, { ...options, prefecture }) : { books: [], mistakes: [] }
  const books = [...handIns.flatMap((handIn) => booksOf(profile, handIn, { prefecture })), ...wrong.books]
  const inside = (day: string): boolean => months.some((month) => day.startsWith(month))
  const consultations = happened.consultations.filter(({ day }) => inside(day))
  const seminars = happened.seminars.filter(({ day }) => inside(day))
  return {
    books,
    mistakes: wrong.mistakes,
    truth: {
      prefecture,
      months: Object.fromEntries(months.map((month) => [month, happened.counts[month]!])),
      consultations: consultations.length,
      visits: consultations.filter(({ place }) => place === '④').length,
      seminars: seminars.length,
      answers: seminars.reduce((sum, { answers }) => sum + answers.length, 0),
    },
  }
}
