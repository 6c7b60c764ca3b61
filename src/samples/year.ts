import { formById } from '../forms'
import type { Profile } from '../profiles/types'
import type { Month } from '../workbook/types'
import { consult } from './cases'
import { advise } from './consultations'
import { Year } from './days'
import { Companies, makeExperts } from './people'
import { randomFor } from './random'
import { holdSeminars } from './seminars'
import { countMonth } from './tally'
import type { Consultation, MonthCounts, Seminar } from './types'

/** A centre's fiscal year as it happened. */
export interface Happened {
  readonly prefecture: string
  readonly months: readonly Month[]
  /** In the order of their days. */
  readonly consultations: readonly Consultation[]
  readonly seminars: readonly Seminar[]
  readonly counts: Readonly<Record<Month, MonthCounts>>
}

const cities: Readonly<Record<string, string>> = { 島根: '松江市', 沖縄: '那覇市' }
const suffix = (prefecture: string): string =>
  prefecture === '東京' ? '都' : prefecture === '北海道' ? '' : ['大阪', '京都'].includes(prefecture) ? '府' : '県'

/** Of both kinds as many as the specification hopes for in a year. */
const usual = { consultations: 380, visits: 380 }

/** The monthly report the profile hands in, if any. */
export const monthlyForm = (profile: Profile) =>
  profile.submitted.flatMap((id) => formById(id) ?? []).find((form) => form.shape === 'months')

/** Invents a year; the same seed gives the same year. */
export function happen(profile: Profile, seed: number): Happened {
  const prefecture = profile.prefecture || '島根'
  const withSugar = monthlyForm(profile)?.fields['sugarVisits'] !== undefined
  const year = new Year(profile)
  const experts = makeExperts(randomFor(seed, 'experts'))
  const companies = new Companies(randomFor(seed, 'companies'), prefecture, withSugar)
  const size = randomFor(seed, 'size')
  const wanted = (field: keyof typeof usual): number => (profile.targets[field] ?? usual[field]) + size.int(0, 12)
  const home = { city: cities[prefecture] ?? '見本市', prefecture: prefecture + suffix(prefecture) }
  const seminars = holdSeminars(randomFor(seed, 'seminars'), year, home)
  const { visits, applicants } = consult(randomFor(seed, 'visits'), year, companies, experts, wanted('visits'))
  const talks = advise(
    randomFor(seed, 'talks'),
    year,
    companies,
    experts,
    applicants,
    seminars,
    wanted('consultations'),
  )
  const consultations = [...visits, ...talks]
    .map((one, place) => ({ one, place }))
    .sort((a, b) => (a.one.day < b.one.day ? -1 : a.one.day > b.one.day ? 1 : a.place - b.place))
    .map(({ one }) => one)
  const counts = Object.fromEntries(
    year.months.map((month) => [month, countMonth(month, consultations, seminars, withSugar)]),
  )
  return { prefecture, months: year.months, consultations, seminars, counts }
}
