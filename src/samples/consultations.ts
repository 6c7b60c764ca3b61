import { y14 } from '../forms'
import type { IsoDate, Month } from '../workbook/types'
import { sourceColumns, type Applicant } from './cases'
import type { Year } from './days'
import { companyColumns, type Companies, type Experts } from './people'
import type { Random } from './random'
import { otherThemes, themes, type Theme } from './themes'
import type { Company, Consultation, DraftRow, Seminar } from './types'

const [atOffice, byPhone, byMail, , , dispatch, afterSeminar, outside, other] = y14.codes.method
const mark = '○'
const askedThemes = themes.map((theme) => [theme, theme.weight[0]] as const)

interface Talk {
  readonly method: string
  readonly day: IsoDate
  readonly company: Company
  readonly theme: Theme | null
  readonly expert: string
  readonly applied?: boolean
  readonly remarks?: string
}

const places: Readonly<Record<string, '①' | '②' | '③'>> = { [dispatch]: '②', [afterSeminar]: '③' }

function talkRow(random: Random, talk: Talk): Consultation {
  const { theme, company } = talk
  const [otherText, otherQuestion, otherAdvice] = random.pick(otherThemes)
  const [question, advice] = theme ? random.pick(theme.talks) : [otherQuestion, otherAdvice]
  const row: DraftRow = {
    date: talk.day,
    method: talk.method,
    ...(theme
      ? Object.fromEntries(theme.topics.map((topic) => [topic, mark]))
      : { topicOther: mark, topicOtherText: otherText }),
    question,
    advice,
    ...sourceColumns(random),
    applied: talk.applied ? mark : null,
    ...companyColumns(company),
    expert: talk.expert,
    remarks: talk.remarks ?? null,
  }
  return {
    day: talk.day,
    place: places[talk.method] ?? '①',
    online: false,
    equalPay: false,
    analysis: false,
    checklist: false,
    sugar: false,
    row,
  }
}

/** 窓口相談派遣: a desk at a partner's house for a day, several companies one after the other. */
function dispatchDays(random: Random, year: Year, companies: Companies, experts: Experts): Consultation[] {
  return year.months.flatMap((month) => {
    const days = random.shuffled(year.openDays(month)).slice(0, random.int(1, 2))
    return days.flatMap((day) => {
      const expert = random.pick(experts.desk)
      const talks = Array.from({ length: random.int(1, 4) }, () => random.weighted(askedThemes))
      return talks.map((theme) => talkRow(random, { method: dispatch, day, company: companies.make(), theme, expert }))
    })
  })
}

/** So few of a month's consultations may be about anything else. */
const otherShare = 0.04
const othersAMonth = 2

/**
 * Everything but the visits: who applied for them, the desks, the talks after seminars, and telephone, mail and office
 * until there are so many.
 */
export function advise(
  random: Random,
  year: Year,
  companies: Companies,
  experts: Experts,
  applicants: readonly Applicant[],
  seminars: readonly Seminar[],
  wanted: number,
): Consultation[] {
  const made: Consultation[] = dispatchDays(random, year, companies, experts)
  for (const { day, sessionConsultations } of seminars) {
    for (let n = 0; n < (sessionConsultations ?? 0); n++) {
      const theme = random.weighted(askedThemes)
      const expert = random.pick([...experts.desk, ...experts.consultants])
      made.push(talkRow(random, { method: afterSeminar, day, company: companies.make(), theme, expert }))
    }
  }
  for (const { company, theme, firstVisit } of applicants) {
    // Often in the month before: it is counted when it was asked, the visits when they were made.
    const before = year.months.flatMap((month) => year.openDays(month)).filter((day) => day < firstVisit)
    const day = before.at(-random.int(4, 12))
    if (day === undefined) continue
    const method = random.pick([byPhone, byPhone, atOffice, byMail])
    made.push(talkRow(random, { method, day, company, theme, expert: random.pick(experts.desk), applied: true }))
  }
  const others = new Map<Month, number>()
  while (made.length < wanted) {
    const month = year.month(random)
    const few = (others.get(month) ?? 0) < othersAMonth
    const isOther = few && random.chance(otherShare)
    if (isOther) others.set(month, (others.get(month) ?? 0) + 1)
    const method = random.weighted([
      [byPhone, 55],
      [atOffice, 22],
      [byMail, 14],
      [outside, 7],
      [other, 1],
    ])
    made.push(
      talkRow(random, {
        method,
        day: year.day(random, month),
        company: companies.make(),
        theme: isOther ? null : random.weighted(askedThemes),
        expert: method === outside ? experts.head : random.pick(experts.desk),
        ...(method === other ? { remarks: 'ウェブ会議による相談' } : {}),
      }),
    )
  }
  return made
}
