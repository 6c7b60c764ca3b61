import { y14 } from '../../forms'
import { companyOf } from '../../submission'
import type { CompanyRow } from '../../submission/types'
import type { Scene } from '../engine/rule'

export type Row = CompanyRow

/** What tells cases apart in the rows of a company. */
export const caseFields = ['method', 'visit', ...y14.sets.topics] as const

/** Who a row's company is, for grouping. */
export const companyKeyOf: (row: Pick<Row, 'company' | 'phone'>) => string | null = companyOf

/** All records of a row's company, earlier months included, oldest first; a row that names no company stands alone. */
export const companyRows = ({ companies }: Scene, row: Row): readonly Row[] => companies.rowsOf(row)

/** A key for groups by company: rows that name none are never one company. */
export const companyGroup = (row: Pick<Row, 'company' | 'phone' | 'at'>): string => {
  const company = companyKeyOf(row)
  if (company !== null) return company
  const { book, sheet, row: place } = row.at
  return `\u0000${book}\u0000${sheet}\u0000${place}`
}
