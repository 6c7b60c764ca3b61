import { y11, y13 } from '../forms'
import type { IsoDate, Month } from '../workbook/types'
import { addDays, firstDayOfMonth, diffDays } from '../calendar/days'
import type { Year } from './days'
import type { Random } from './random'
import type { DraftRow, Seminar } from './types'

const [together, own, dispatched] = y11.codes.organiser
const [wholly, partly] = y11.codes.online
const mark = '○'
/** So many in the months from April to March: thirty a year. */
const perMonth = [2, 2, 3, 3, 2, 3, 3, 3, 2, 2, 3, 2]
const partners = [
  '見本商工会',
  '例示商工会議所',
  '仮称建設業協会',
  '見本中央会',
  '架空運輸組合',
  '雛形青年部会',
  '手本業界団体',
]
type ThemeName = (typeof y11.sets.themes)[number]
const otherThemes: readonly ThemeName[] = [
  'themeOvertime',
  'themeLeave',
  'themeWageIncrease',
  'themeLabourShortage',
  'themeSubsidyImprovement',
  'themeSubsidyCareerUp',
  'themeHarassment',
  'themeCare',
]

function placeOf(random: Random, city: string): string {
  return `${city}見本町${random.int(1, 9)}-${random.int(1, 20)} ${random.pick(['見本会館', '例示ホール', '仮称センター'])}${random.int(1, 5)}階`
}

/** Days for so many seminars in a month, apart from each other. */
function seminarDays(random: Random, year: Year, month: Month, count: number): IsoDate[] {
  return random.shuffled(year.openDays(month)).slice(0, count).sort()
}

/** Short for 令和6年5月13日, as people write a period into 備考. */
const short = (day: IsoDate): string =>
  `R${Number(day.slice(0, 4)) - 2018}.${Number(day.slice(5, 7))}/${Number(day.slice(8))}`

interface Place {
  readonly city: string
  readonly prefecture: string
}

function seminar(random: Random, day: IsoDate, equalPay: boolean, onDemand: boolean, home: Place): Seminar {
  const organiser = random.weighted([
    [together, 5],
    [own, 3],
    [dispatched, 4],
  ])
  const workshop = !onDemand && random.chance(0.12)
  const participants = workshop ? random.int(3, 5) : random.int(40, 85)
  const withSession = !onDemand && random.chance(0.65)
  const sessionConsultations = withSession ? random.int(0, 4) : null
  const hour = random.pick([10, 13, 14])
  const online = onDemand ? wholly : random.weighted([[null, 6] as const, [partly, 3] as const])
  const returned = workshop ? participants : Math.round(participants * (0.35 + random.next() * 0.4))
  const themes: ThemeName[] = equalPay
    ? random.chance(0.25)
      ? ['themeEqualPay', 'themeJobAnalysis']
      : ['themeEqualPay']
    : []
  if (!equalPay || random.chance(0.4))
    themes.push(...random.shuffled(otherThemes).slice(0, equalPay ? 1 : random.int(1, 2)))
  const row: DraftRow = {
    date: day,
    time: onDemand ? '9:00~17:00' : `${hour}:${random.pick(['00', '30'])}~${hour + 2}:${random.pick(['30', '45'])}`,
    place: onDemand ? 'センターのホームページで公開' : placeOf(random, home.city),
    online,
    ...Object.fromEntries(themes.map((theme) => [theme, mark])),
    organiser,
    partner: organiser === own ? null : random.pick(partners),
    workshop: workshop ? mark : null,
    participants,
    survey: mark,
    answers: returned,
    session: withSession ? mark : null,
    sessionConsultations,
    remarks: onDemand ? `動画を配信(配信期間 ${short(addDays(day, -21))}~${short(day)})` : null,
  }
  const answers = Array.from({ length: returned }, () => answer(random, day, home.prefecture))
  return { day, equalPay, participants, sessionConsultations, row, answers }
}

const trades = ['建設業', '製造業', '運輸業', '小売業', '宿泊業', '医療・福祉', 'サービス業', '情報通信業']
const capitals = ['300万円', '500万円', '1,000万円', '2,000万円', '3,000万円', '5,000万円']
const { wants } = y13.sets

/** One questionnaire; free texts stand only beside the number that asks for them. */
function answer(random: Random, day: IsoDate, prefecture: string): DraftRow {
  const trigger = random.weighted([
    [1, 8],
    [2, 9],
    [3, 5],
    [4, 3],
    [5, 2],
    [6, 3],
    [7, 4],
    [8, 2],
    [9, 1],
    [10, 1],
    [11, 1],
  ])
  const knew = random.weighted([
    [1, 5],
    [2, 5],
    [3, 1],
  ])
  const knewFrom = knew === 1 ? random.pick([1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]) : null
  const wanted = random.chance(0.06) ? [] : random.shuffled(wants.slice(0, 5)).slice(0, random.int(1, 3))
  const role = random.weighted([
    [1, 6],
    [2, 8],
    [3, 2],
    [4, 1],
    [5, 1],
  ])
  const wish = random.chance(0.12) ? 1 : 2
  return {
    date: day,
    clarity: random.weighted([
      [1, 14],
      [2, 2],
      [3, 1],
    ]),
    trigger,
    triggerText: trigger === 10 ? random.pick(['金融機関', '取引先', '新聞広告']) : null,
    knew,
    knewFrom,
    knewFromText: knewFrom === 14 ? random.pick(['広報紙', '講演会']) : null,
    ...Object.fromEntries(wanted.map((want) => [want, mark])),
    wantNone: wanted.length === 0 ? mark : null,
    prefecture,
    industry: random.pick(trades),
    capital: random.pick(capitals),
    employees: random.int(3, 180),
    role,
    roleText: role === 4 ? random.pick(['団体職員', '学生']) : null,
    visitWish: wish,
  }
}

/** The seminars of a year with their questionnaires; nearly half are about 同一労働同一賃金, one is a film. */
export function holdSeminars(random: Random, year: Year, home: Place): Seminar[] {
  return year.months.flatMap((month, i) => {
    const days = seminarDays(random, year, month, perMonth[i]!)
    return days.map((day, n) => {
      const onDemand = i === 6 && n === days.length - 1 && diffDays(firstDayOfMonth(month), day) > 21
      return seminar(random, day, n === 0 || random.chance(0.15), onDemand, home)
    })
  })
}
