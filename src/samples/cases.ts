import { y14 } from '../forms'
import { monthOf } from '../calendar/days'
import type { IsoDate } from '../workbook/types'
import type { Year } from './days'
import { companyColumns, type Companies, type Experts } from './people'
import type { Random } from './random'
import { themes, type Theme } from './themes'
import type { Company, Consultation, DraftRow } from './types'

const { checklist, selfCheck, surveyQ7, source } = y14.codes
const [onSite, online] = [y14.codes.method[3], y14.codes.method[4]]
const [concerned, notConcerned, unknown] = checklist
const mark = '○'

/** Where companies heard of the centre; その他 is described beside. */
export function sourceColumns(random: Random): DraftRow {
  const entry = random.weighted(
    source.map((entry, i) => [entry, [6, 6, 2, 2, 2, 2, 5, 2, 3, 6, 2, 3, 9, 3, 1, 5, 8, 1][i]!]),
  )
  return entry === source.at(-1)
    ? { source: entry, sourceOtherText: random.pick(['広報紙', '新聞の記事', '勉強会での紹介']) }
    : { source: entry }
}

/** How many visits a case takes; 職務分析 needs three at least. */
const lengthOf = (random: Random, theme: Theme): number =>
  theme.analysis
    ? random.int(3, 5)
    : random.weighted([
        [1, 34],
        [2, 26],
        [3, 27],
        [4, 3],
        [5, 1],
        [6, 1],
      ])

/** Days to the next visit: the second after a month, the third two to three months later. */
function gap(random: Random, theme: Theme, visit: number): number {
  if (theme.analysis) return random.int(20, 35)
  if (visit === 2) return random.int(24, 38)
  return visit === 3 ? random.int(62, 84) : random.int(28, 42)
}

/** Days of a case from its first visit; it ends early where the year does. */
function daysOf(random: Random, year: Year, theme: Theme, first: IsoDate): IsoDate[] {
  const days = [first]
  const wanted = lengthOf(random, theme)
  while (days.length < wanted) {
    const next = year.after(days.at(-1)!, gap(random, theme, days.length + 1))
    if (next === null) break
    days.push(next)
  }
  return days
}

/** What is said about 自主点検表: nothing else than the column asks for. */
function selfCheckOf(random: Random, company: Company, theme: Theme): string {
  if (theme.topics.includes('topicPartTime') || company.nonRegular === 0) return selfCheck[6]
  if (theme.equalPay) return selfCheck[5]
  return random.weighted([
    [selfCheck[1], 4],
    [selfCheck[2], 4],
    [selfCheck[4], 3],
    [selfCheck[5], 2],
  ])
}

const progress = [
  '',
  '前回の提案の取組状況を確認したい。',
  '見直した内容の運用の状況を相談したい。',
  '残る課題の進め方を相談したい。',
  '規程の案の最終確認をしたい。',
  '今後の運用の注意点を確認したい。',
] as const

interface Case {
  readonly company: Company
  readonly theme: Theme
  readonly expert: string
  readonly concerned: boolean
  readonly days: readonly IsoDate[]
  /** What 自主点検表 led to, where it led on to another theme. */
  readonly selfCheck?: string
}

/** One visit as a row; `visit` counts from 1. */
function visitRow(random: Random, own: Case, visit: number): Consultation {
  const { company, theme, days } = own
  const [question, advice] = random.pick(theme.talks)
  const last = visit === days.length
  const isOnline = random.chance(visit === 1 ? 0.08 : 0.22)
  const proposal = days.length === 1 ? random.chance(0.6) : visit === 2
  const survey = last && random.chance(0.85)
  // The proposal of a case of several visits was handed over at the second.
  const answered = survey && (proposal || days.length > 1)
  const remarks =
    visit > 3
      ? '規程の改定まで継続して支援'
      : theme.analysis && last && visit < 3
        ? '次年度に引き継いで支援の予定'
        : null
  const row: DraftRow = {
    date: days[visit - 1]!,
    method: isOnline ? online : onSite,
    ...Object.fromEntries(theme.topics.map((topic) => [topic, mark])),
    question: visit === 1 ? question : `${progress[Math.min(visit - 1, progress.length - 1)]!}(${question})`,
    advice,
    ...(visit === 1 ? sourceColumns(random) : {}),
    minutes: theme.analysis ? random.pick([120, 150, 180]) : random.pick([60, 90, 90, 120, 120, 120, 150, 180]),
    visit,
    checklist: visit > 1 ? null : own.concerned ? concerned : random.chance(0.06) ? unknown : notConcerned,
    selfCheck: own.selfCheck ?? selfCheckOf(random, company, theme),
    proposal: proposal ? mark : null,
    survey: survey ? mark : null,
    surveyQ7: answered
      ? random.weighted([
          [surveyQ7[0], 10],
          [surveyQ7[1], 7],
          [surveyQ7[2], 2],
          [surveyQ7[4], 1],
        ])
      : null,
    ...companyColumns(company),
    expert: own.expert,
    remarks,
  }
  return {
    day: days[visit - 1]!,
    place: '④',
    online: isOnline,
    equalPay: theme.equalPay ?? false,
    analysis: theme.analysis ?? false,
    checklist: own.concerned,
    sugar: company.sugar,
    row,
  }
}

/** A company that asked for the visits some weeks before, by telephone or at the office. */
export interface Applicant {
  readonly company: Company
  readonly theme: Theme
  readonly firstVisit: IsoDate
}

export interface Consulted {
  readonly visits: readonly Consultation[]
  readonly applicants: readonly Applicant[]
}

const consultedThemes = themes.map((theme) => [theme, theme.weight[1]] as const)
const equalPayThemes = themes.filter((theme) => theme.topics.includes('topicPartTime') && !theme.analysis)
/** The months in which cases begin; 職務分析 begins early enough for three visits. */
const lastStart = 11
const lastAnalysisStart = 8

/**
 * The form's own example (2): one visit about something else, 自主点検 shows a need, and the company comes back the same
 * month with 同一労働同一賃金 at its first visit.
 */
function changedTheme(year: Year, first: Case): IsoDate | null {
  const { theme, company, days } = first
  if (theme.equalPay || company.nonRegular === 0 || days.length > 1) return null
  const day = year.after(days[0]!, 13)
  return day !== null && monthOf(day) === monthOf(days[0]!) ? day : null
}

/** Cases until there are so many visits. */
export function consult(random: Random, year: Year, companies: Companies, experts: Experts, wanted: number): Consulted {
  const visits: Consultation[] = []
  const applicants: Applicant[] = []
  const run = (own: Case): void => {
    for (let visit = 1; visit <= own.days.length; visit++) visits.push(visitRow(random, own, visit))
  }
  while (visits.length < wanted) {
    const theme = random.weighted(consultedThemes)
    const month = year.month(random, theme.analysis ? lastAnalysisStart : lastStart)
    const company = companies.make()
    const expert = random.pick(experts.consultants)
    const first = year.day(random, month)
    const days = daysOf(random, year, theme, first)
    const own: Case = { company, theme, expert, concerned: theme.equalPay === true && random.chance(0.3), days }
    const again = random.chance(0.2) ? changedTheme(year, own) : null
    if (again === null) run(own)
    else {
      run({ ...own, selfCheck: selfCheck[0] })
      // Without a topic in common, or nobody could tell to which of the two a later visit belongs.
      const next = random.pick(
        equalPayThemes.filter((one) => !one.topics.some((topic) => theme.topics.includes(topic))),
      )
      run({ company, theme: next, expert, concerned: false, days: daysOf(random, year, next, again) })
    }
    if (random.chance(0.45)) applicants.push({ company, theme, firstVisit: first })
  }
  return { visits, applicants }
}
