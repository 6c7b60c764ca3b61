import { y14 } from '../forms'
import type { Profile } from '../profiles/types'
import type { Rec } from '../reading/types'
import type { IsoDate } from '../workbook/types'
import { companyOf } from './companies'
import type { CaseLink, Cases, Companies, CompanyRow } from './types'

export const isConsulting = (method: string | null, profile: Profile): boolean =>
  method !== null && profile.counts[method] === '④'

const topicsOf = (row: CompanyRow): Set<string> => new Set(y14.sets.topics.filter((name) => row[name].value === true))

const none = new Set<string>()
const open: CaseLink = { first: null, rows: null }

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((topic) => b.has(topic))

interface Open {
  last: number
  readonly rows: CompanyRow[]
  readonly topics: Set<string>
}

/** Consulting rows of one company that have their day, in their order. */
function visitsOf(rows: readonly CompanyRow[], profile: Profile) {
  return rows
    .filter((row) => isConsulting(row.method.value, profile) && row.date.value !== null)
    .map((row) => ({ row, day: row.date.value as IsoDate, visit: row.visit.value }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : (a.visit ?? 0) - (b.visit ?? 0)))
}

/**
 * The form has no column for a case: a visit n ≥ 2 joins the latest earlier case of the same company whose last visit
 * is n − 1 and whose topics meet its own. Where none or several would do, the row's case stays open; what the row says
 * itself always wins.
 */
function infer(rows: readonly CompanyRow[], profile: Profile): ReadonlyMap<CompanyRow, CaseLink> {
  const visits = visitsOf(rows, profile)
  // A company visited once: nothing needs to be inferred.
  const again = visits.some(({ visit }) => visit !== null && visit > 1)
  const links = new Map<CompanyRow, CaseLink>()
  const live: Open[] = []
  for (const { row, visit } of visits) {
    if (visit === null || visit < 1) {
      links.set(row, open)
      continue
    }
    const topics = again ? topicsOf(row) : none
    if (visit === 1) {
      const opened: Open = { last: 1, rows: [row], topics }
      live.push(opened)
      links.set(row, { first: row as Rec, rows: opened.rows as readonly Rec[] })
      continue
    }
    const fitting = live.filter((open) => open.last === visit - 1 && meets(open.topics, topics))
    const latest = fitting.length === 1 ? fitting[0]! : null
    if (!latest) {
      links.set(row, open)
      continue
    }
    latest.last = visit
    latest.rows.push(row)
    for (const topic of topics) latest.topics.add(topic)
    links.set(row, { first: latest.rows[0] as Rec, rows: latest.rows as readonly Rec[] })
  }
  return links
}

/** Cases of the companies that are asked for, each company once. */
export function inferCases(companies: Companies, profile: Profile): Cases {
  const known = new Map<string, ReadonlyMap<CompanyRow, CaseLink>>()
  return {
    linkOf(record) {
      const row = record as CompanyRow
      const company = companyOf(row)
      if (company === null) return isConsulting(row.method.value, profile) && row.date.value !== null ? open : null
      let links = known.get(company)
      if (!links) known.set(company, (links = infer(companies.rowsOf(row), profile)))
      return links.get(row) ?? null
    },
  }
}
