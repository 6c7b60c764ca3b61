import type { CellRef, Scalar } from '../workbook/types'
import type { ReadContext } from './table'

const has = (value: Scalar): boolean => value !== null && (typeof value !== 'string' || value.trim() !== '')

/** Columns inside or right of the table that hold a header or values but belong to no field. */
export function addedColumns({ head, edition, binding, workbook }: ReadContext, rows: readonly number[]): CellRef[] {
  const { sheet } = head
  const book = workbook.id
  const bound = new Set(binding.columns.values())
  const bottom = binding.header.row + binding.header.rows - 1
  const added: CellRef[] = []
  const known = edition.vocabulary.known
  const lastCol = Math.min(sheet.used.col + sheet.used.cols - 1, binding.header.col + binding.header.cols + 200)
  for (let col = binding.header.col; col <= lastCol; col++) {
    if (bound.has(col) || binding.named.has(col)) continue
    const header = head.cells.find(
      (cell) => cell.col === col && cell.row > binding.header.row && cell.row <= bottom && !known.has(cell.key),
    )
    const first = header?.row ?? rows.find((row) => has(sheet.value(row, col)))
    if (first !== undefined) added.push({ book, sheet: sheet.name, row: first, col })
  }
  return added
}
