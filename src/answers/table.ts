import { fieldLabel } from '../forms/definition'
import type { Submission, SubmittedTable } from '../submission/types'
import type { CellRef } from '../workbook/types'

/** The table that stands on a cell's sheet. */
export const tableAt = ({ tables }: Submission, at: Pick<CellRef, 'book' | 'sheet'>): SubmittedTable | undefined =>
  tables.find((table) => table.book === at.book && table.sheet.name === at.sheet)

/** The field whose column a cell stands in. */
export function fieldAt(table: SubmittedTable, col: number): string | undefined {
  for (const [name, bound] of table.columns) if (bound === col) return name
  return undefined
}

/** Short name of the column a cell stands in; of a form with one row per month with that row's label. */
export function labelAt(table: SubmittedTable | undefined, at: CellRef): string | null {
  if (!table || at.row < 0 || at.row < table.header.row) return null
  const name = fieldAt(table, at.col)
  if (name === undefined) return null
  const label = fieldLabel(table.form, name).replace(/\s+/g, '')
  const { months } = table.form
  if (!months || at.row < table.header.row + table.header.rows) return label
  const row = table.rows().find((record) => record.at.row === at.row)
  const said = row?.cell(months.label).raw
  return typeof said === 'string' && said.trim() !== '' && name !== months.label ? `${said.trim()} ${label}` : label
}

/** A cell whose value is not to be shown anywhere. */
export function isPrivate(table: SubmittedTable | undefined, at: Pick<CellRef, 'col'>): boolean {
  const name = table && fieldAt(table, at.col)
  return name !== undefined && table!.form.fields[name]?.private === true
}
