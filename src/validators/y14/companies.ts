import { y14 } from '../../forms'
import type { Rec } from '../../reading/types'
import { companyOf } from '../../submission'
import type { Scene } from '../engine/rule'

export type Row = Rec<typeof y14>

/** Who a row's company is, for grouping. */
export const companyKeyOf: (row: Pick<Row, 'company' | 'phone'>) => string | null = companyOf

const indexes = new WeakMap<Scene, Map<string, Row[]>>()

/** Days in order; rows without a day last, rows of one day as they stand. */
const byDay = (a: Row, b: Row): number => {
  const [x, y] = [a.date.value ?? '9999', b.date.value ?? '9999']
  return x < y ? -1 : x > y ? 1 : 0
}

function indexOf(scene: Scene): Map<string, Row[]> {
  const made = indexes.get(scene)
  if (made) return made
  const index = new Map<string, Row[]>()
  for (const table of scene.withHistory(y14)) {
    for (const row of table.records) {
      const company = companyKeyOf(row)
      if (company === null) continue
      const rows = index.get(company)
      if (rows) rows.push(row)
      else index.set(company, [row])
    }
  }
  for (const rows of index.values()) if (rows.length > 1) rows.sort(byDay)
  indexes.set(scene, index)
  return index
}

/** All records of a row's company, earlier months included, oldest first; a row that names no company stands alone. */
export function companyRows(scene: Scene, row: Row): readonly Row[] {
  const company = companyKeyOf(row)
  return (company === null ? undefined : indexOf(scene).get(company)) ?? [row]
}

/** A key for groups by company: rows that name none are never one company. */
export const companyGroup = (row: Pick<Row, 'company' | 'phone' | 'at'>): string => {
  const company = companyKeyOf(row)
  if (company !== null) return company
  const { book, sheet, row: place } = row.at
  return `\u0000${book}\u0000${sheet}\u0000${place}`
}
