import { y14 } from '../forms'
import type { RecordChange } from '../reading/again'
import { companyKey } from '../text/company'
import { key } from '../text/key'
import { atOnce, rowsPerStep, type Steps } from '../workbook/steps'
import { Layered } from './layered'
import type { Companies, CompanyRow, SubmittedTable } from './types'

type Tables = readonly SubmittedTable<typeof y14>[]

/** Normalised company name, else the digits of the telephone number; null where the row names no company. */
export function companyOf(row: Pick<CompanyRow, 'company' | 'phone'>): string | null {
  const name = row.company.value === null ? null : companyKey(row.company.value)
  if (name) return name
  const digits = row.phone.value === null ? '' : key(row.phone.value).replace(/\D/g, '')
  return digits.length >= 9 ? `tel:${digits}` : null
}

/** Fields that put a row into its company, and into its place there. */
export const companyFields = ['company', 'phone', 'date'] as const

/** Days in order; rows without a day last. */
const byDay = (a: CompanyRow, b: CompanyRow): number => {
  const [x, y] = [a.date.value ?? '9999', b.date.value ?? '9999']
  return x < y ? -1 : x > y ? 1 : 0
}

function* indexing(tables: Tables): Steps<ReadonlyMap<string, readonly CompanyRow[]>> {
  const index = new Map<string, CompanyRow[]>()
  for (const table of tables) {
    const { records } = table
    for (let i = 0; i < records.length; i++) {
      const row = records[i]!
      if (i % rowsPerStep === rowsPerStep - 1) yield 0
      const company = companyOf(row)
      if (company === null) continue
      const rows = index.get(company)
      if (rows) rows.push(row)
      else index.set(company, [row])
    }
  }
  for (const rows of index.values()) if (rows.length > 1) rows.sort(byDay)
  return index
}

/** The records of one company; all are put in order when the first is asked for. */
export class CompanyIndex implements Companies {
  constructor(
    private readonly tables: Tables,
    private index: Layered<string, readonly CompanyRow[]> | null = null,
  ) {}

  rowsOf(row: CompanyRow): readonly CompanyRow[] {
    const company = companyOf(row)
    if (company === null) return [row]
    this.index ??= Layered.over(atOnce(indexing(this.tables)))
    return this.index.get(company) ?? [row]
  }

  *putInOrder(): Steps<void> {
    this.index ??= Layered.over(yield* indexing(this.tables))
  }

  amended(tables: Tables, changes: readonly RecordChange[]): CompanyIndex {
    if (!this.index) return new CompanyIndex(tables)
    const index = this.index.copy()
    const places = new Map(tables.map((table, place) => [`${table.book}\u0000${table.sheet.name}`, place]))
    const placeOf = ({ at }: CompanyRow): number => places.get(`${at.book}\u0000${at.sheet}`) ?? 0
    const inOrder = (a: CompanyRow, b: CompanyRow): number =>
      byDay(a, b) || placeOf(a) - placeOf(b) || a.at.row - b.at.row
    for (const { before, after } of changes as readonly { before: CompanyRow | null; after: CompanyRow | null }[]) {
      const from = before && companyOf(before)
      if (from) {
        const left = index.get(from)?.filter((row) => row !== before)
        index.set(from, left?.length ? left : undefined)
      }
      const to = after && companyOf(after)
      if (to) index.set(to, [...(index.get(to) ?? []), after].sort(inOrder))
    }
    return new CompanyIndex(tables, index)
  }
}
