import { y15, y15okinawa } from '../../forms'
import type { AnyRec, CellValue } from '../../reading/types'
import type { SubmittedTable } from '../../submission/types'
import type { Month } from '../../workbook/types'
import type { Scene } from '../engine/rule'

/** One month of the monthly report. */
export interface MonthRow {
  readonly table: SubmittedTable
  readonly record: AnyRec
  readonly month: Month
}

/** The monthly report as it is handed in: 様式15, or the form that stands for it. */
export const monthlyTables = (scene: Scene): readonly SubmittedTable[] =>
  scene.tables.filter(
    ({ role, form }) => role === 'current' && (form.id === y15.id || (form.replaces as string | undefined) === y15.id),
  )

/** Every column of the monthly forms; the one without ⑪ has no such column. */
export const monthlyFields = Object.keys(y15okinawa.fields)

export const whiteFields = (table: SubmittedTable): readonly string[] => table.form.sets['white'] ?? []

export const formulaAt = (table: SubmittedTable, record: AnyRec, field: string): string | undefined => {
  const col = table.columns.get(field)
  return col === undefined ? undefined : table.sheet.formula(record.at.row, col)
}

const stale = new WeakMap<object, boolean>()

/** Formulas were never calculated: a sum of numbers other than 0 shows 0 or nothing. */
export function isStale(table: SubmittedTable): boolean {
  const known = stale.get(table)
  if (known !== undefined) return known
  const parts = y15.fields.consultations.computed.sum
  const found = table.records.some((record) => {
    if (formulaAt(table, record, 'consultations') === undefined) return false
    const shown = record.cell('consultations').raw
    const sum = parts.reduce((total, part) => total + (Number(record.cell(part).value) || 0), 0)
    return sum !== 0 && (shown === null || shown === '' || shown === 0)
  })
  stale.set(table, found)
  return found
}

/** What a white cell says: blank is 0. null where it cannot be judged (reported already, or not calculated). */
export function figure(table: SubmittedTable, record: AnyRec, field: string): number | null {
  if (!table.columns.has(field)) return null
  const cell = record.cell(field)
  if (cell.state === 'unreadable') return null
  const value = cell.value as number | null
  if (value === null || value === 0) {
    const formula = formulaAt(table, record, field)
    return formula !== undefined && (value === null || isStale(table)) ? null : 0
  }
  return value < 0 ? null : value
}

/** Nothing but blanks and zeros: the month was not filled in. */
export const isEmptyRow = (table: SubmittedTable, record: AnyRec): boolean =>
  whiteFields(table).every((field) => !table.columns.has(field) || figure(table, record, field) === 0)

/** Months that were filled in. */
export const filledRows = (scene: Scene): MonthRow[] =>
  monthlyTables(scene).flatMap((table) =>
    table.records
      .filter((record) => record.month !== null && !isEmptyRow(table, record))
      .map((record) => ({ table, record, month: record.month! })),
  )

/** 支援件数④ → ④; 相談件数計 → its label. */
export const nameOf = (table: SubmittedTable, field: string): string => {
  const own = table.form.fields[field]
  return own?.symbol ?? own?.label ?? field
}

const units: Readonly<Record<string, string>> = {
  seminars: '回',
  equalPaySeminars: '回',
  sessions: '回',
  participants: '人',
  equalPayParticipants: '人',
}
export const unitOf = (field: string): string => units[field] ?? '件'

/** 「3件」, or 「空欄」 for a 0 that nobody typed. */
export const shownOf = ({ state }: CellValue<unknown>, value: number, unit: string): string =>
  state === 'blank' ? '空欄' : `${value}${unit}`
