import { y14 } from '../../forms'
import { isConsulting } from '../../submission'
import { namesIn, personKey } from '../../text/company'
import { key } from '../../text/key'
import { formatWareki } from '../../text/wareki'
import { message } from '../engine/message'
import { groupRule, type Report } from '../engine/rule'
import { companyKeyOf, type Row } from './companies'

const byOthers = message<{ day: string; count: number }>(({ day, count }) => ({
  what: `${day}の同じ企業へのコンサルティングが、別の専門家で${count}件に分かれています。`,
  next: '記載を1件にまとめてください。',
}))
const twice = message<{ day: string; count: number }>(({ day, count }) => ({
  what: `${day}の同じ企業へのコンサルティングが${count}件あります。`,
  next: '同じ支援を2度記載していないか確かめてください。',
}))

type Pair = Pick<Row, 'date' | 'company' | 'phone' | 'address' | 'expert'>

const digits = (text: string): string => key(text).replace(/\D/g, '')
/** 「島根県松江市見本町1丁目2番3号」 is 「松江市見本町1-2-3」. */
const place = (text: string): string =>
  key(text)
    .replace(/^(?:〒?\d{3}-?\d{4})?(?:北海道|東京都|(?:京都|大阪)府|.{2,3}県)?/, '')
    .replace(/(?<=\d)(?:丁目|番地の?|番|号|の|[‐‒–—―−ー─])+/g, '-')
    .replace(/-$/, '')

/** Another telephone number or another address: another 事業所, or another company of that name. */
function elsewhere(a: Pair, b: Pair): boolean {
  const [phone, otherPhone] = [digits(a.phone.value ?? ''), digits(b.phone.value ?? '')]
  if (phone !== '' && otherPhone !== '' && phone !== otherPhone) return true
  const [home, otherHome] = [place(a.address.value ?? ''), place(b.address.value ?? '')]
  return home !== '' && otherHome !== '' && !home.includes(otherHome) && !otherHome.includes(home)
}

/** 「見本太郎(社労士)」 is 見本太郎. */
const people = (row: Pair): string[] =>
  namesIn(row.expert.value ?? '').flatMap((name) => personKey(key(name).replace(/\(.*?\)/g, '')) ?? [])

/** Other people for certain: 「見本」 may be 見本太郎, 「センター長 見本太郎」 is. */
function byDifferentPeople(a: Pair, b: Pair): boolean {
  const [some, others] = [people(a), people(b)]
  const meet = some.some((one) => others.some((other) => one.includes(other) || other.includes(one)))
  return some.length > 0 && others.length > 0 && !meet
}

/** Rows of one company and day, by 事業所 as far as address and telephone tell them apart. */
function sitesOf(group: readonly Pair[]): Pair[][] {
  const sites: Pair[][] = []
  for (const row of group) {
    const site = sites.find((rows) => !rows.some((other) => elsewhere(other, row)))
    if (site) site.push(row)
    else sites.push([row])
  }
  return sites
}

export default groupRule({
  id: 'y14-same-day-duplicate',
  catalogue: ['R317'],
  severity: 'error',
  form: y14,
  reads: ['method', 'date', 'company'],
  uses: ['phone', 'address', 'expert'],
  unsettles: true,
  title: '同じ日の同じ企業へのコンサルティングは1件だけ記載する',
  clause:
    '様式14 見出し: ※複数の専門家により同一日に同一企業に対してコンサルティングを行った場合、記載は1件のみとすること。',
  by(row, { profile }) {
    if (row.date.value === null || !isConsulting(row.method.value, profile)) return null
    const company = companyKeyOf(row)
    return company === null ? null : `${row.date.value}\u0000${company}`
  },
  check(group) {
    if (group.length < 2) return
    return sitesOf(group).flatMap((rows): Report[] => {
      if (rows.length < 2) return []
      const other = rows.find((row, i) => rows.slice(0, i).some((earlier) => byDifferentPeople(earlier, row)))
      const row = other ?? rows[1]!
      const said = { day: formatWareki(row.date.value!), count: rows.length }
      const related = rows.filter((one) => one !== row).map((one) => one.company.at)
      return other
        ? [{ at: row.company, text: byOthers(said), related }]
        : [{ at: row.company, text: twice(said), severity: 'warning', related }]
    })
  },
})
