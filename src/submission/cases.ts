import { y14 } from '../forms'
import type { Profile } from '../profiles/types'
import type { Rec, Table } from '../reading/types'
import { companyKey } from '../text/company'
import { key } from '../text/key'
import type { IsoDate } from '../workbook/types'
import type { CaseLink, Cases } from './types'

type Row = Rec<typeof y14>

/** Normalised company name, else the digits of the telephone number; null where the row names no company. */
export function companyOf(row: Pick<Row, 'company' | 'phone'>): string | null {
  const name = row.company.value === null ? null : companyKey(row.company.value)
  if (name) return name
  const digits = row.phone.value === null ? '' : key(row.phone.value).replace(/\D/g, '')
  return digits.length >= 9 ? `tel:${digits}` : null
}

export const isConsulting = (method: string | null, profile: Profile): boolean =>
  method !== null && profile.counts[method] === '④'

const topicsOf = (row: Row): Set<string> => new Set(y14.sets.topics.filter((name) => row[name].value === true))

const none = new Set<string>()

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((topic) => b.has(topic))

interface Open {
  readonly id: number
  last: number
  readonly rows: Row[]
  readonly topics: Set<string>
}

/**
 * The form has no column for a case: a visit n ≥ 2 joins the latest earlier case of the same company whose last visit
 * is n − 1 and whose topics meet its own. Where none or several would do, the row's case stays open; what the row says
 * itself always wins.
 */
export function inferCases(tables: readonly Table<typeof y14>[], profile: Profile): Cases {
  const dated: { row: Row; place: number; day: IsoDate; visit: number | null; company: string | null }[] = []
  /** Companies visited more than once: for the others nothing needs to be inferred. */
  const again = new Set<string>()
  for (const table of tables) {
    for (const row of table.records) {
      if (!isConsulting(row.method.value, profile)) continue
      const day = row.date.value
      if (day === null) continue
      const visit = row.visit.value
      const company = companyOf(row)
      if (company !== null && visit !== null && visit > 1) again.add(company)
      dated.push({ row, place: dated.length, day, visit, company })
    }
  }
  const order = dated.sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : (a.visit ?? 0) - (b.visit ?? 0) || a.place - b.place,
  )
  const links = new Map<object, CaseLink>()
  const all: Open[] = []
  const byCompany = new Map<string, Open[]>()
  for (const { row, visit, company } of order) {
    if (visit === null || visit < 1 || company === null) {
      links.set(row, { first: null, starts: visit === 1, id: null })
      continue
    }
    const topics = again.has(company) ? topicsOf(row) : none
    const live = byCompany.get(company) ?? []
    byCompany.set(company, live)
    if (visit === 1) {
      const opened: Open = { id: all.length, last: 1, rows: [row], topics }
      all.push(opened)
      live.push(opened)
      links.set(row, { first: row as Rec, starts: true, id: opened.id })
      continue
    }
    const fitting = live.filter((open) => open.last === visit - 1 && meets(open.topics, topics))
    const latest = fitting.length === 1 ? fitting[0]! : null
    if (!latest) {
      links.set(row, { first: null, starts: false, id: null })
      continue
    }
    latest.last = visit
    latest.rows.push(row)
    for (const topic of topics) latest.topics.add(topic)
    links.set(row, { first: latest.rows[0]!, starts: false, id: latest.id })
  }
  return {
    linkOf: (record) => links.get(record) ?? null,
    rowsOf: (id) => all[id]?.rows ?? [],
    count: all.length,
  }
}
