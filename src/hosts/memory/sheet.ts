import { serialOfDay } from '../../calendar/serial'
import type { Book, Box, DefinedName, IsoDate, ListRule, Scalar, Sheet } from '../../workbook/types'

/** A cell of a workbook that exists only in memory: a plain value, a true date, or a formula with its cached value. */
export type MemoryCell = Scalar | { readonly day: IsoDate } | { readonly formula: string; readonly value: Scalar }

export interface MemorySheet {
  readonly name: string
  readonly cells: readonly (readonly (MemoryCell | undefined)[])[]
  readonly visible?: boolean
  readonly protected?: boolean
  readonly hiddenCols?: readonly number[]
  readonly hiddenRows?: readonly number[]
  readonly merges?: readonly Box[]
  readonly lists?: readonly ListRule[]
}

export interface MemoryBook {
  readonly id: string
  readonly sheets: readonly MemorySheet[]
  readonly names?: readonly DefinedName[]
  readonly notes?: Readonly<Record<string, string>>
}

export const isFormula = (cell: MemoryCell | undefined): cell is { formula: string; value: Scalar } =>
  typeof cell === 'object' && cell !== null && 'formula' in cell
const isDay = (cell: MemoryCell | undefined): cell is { day: IsoDate } =>
  typeof cell === 'object' && cell !== null && 'day' in cell

function valueOf(cell: MemoryCell | undefined): Scalar {
  if (cell === undefined) return null
  if (isFormula(cell)) return cell.value
  if (isDay(cell)) return serialOfDay(cell.day, false)
  return cell as Scalar
}

function usedBox(cells: MemorySheet['cells']): Box {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1]
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      const value = valueOf(cell)
      if ((value === null || value === '') && !isFormula(cell)) return
      top = Math.min(top, r)
      bottom = Math.max(bottom, r)
      left = Math.min(left, c)
      right = Math.max(right, c)
    }),
  )
  return bottom < 0
    ? { row: 0, col: 0, rows: 0, cols: 0 }
    : { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 }
}

function memorySheet(sheet: MemorySheet): Sheet {
  const at = (row: number, col: number): MemoryCell | undefined => sheet.cells[row]?.[col]
  return {
    name: sheet.name,
    visible: sheet.visible ?? true,
    protected: sheet.protected ?? false,
    used: usedBox(sheet.cells),
    value: (row, col) => valueOf(at(row, col)),
    formula: (row, col) => {
      const cell = at(row, col)
      return isFormula(cell) ? cell.formula : undefined
    },
    day: (row, col) => {
      const cell = at(row, col)
      return isDay(cell) ? cell.day : undefined
    },
    locked: () => sheet.protected ?? false,
    hiddenCol: (col) => sheet.hiddenCols?.includes(col) ?? false,
    hiddenRow: (row) => sheet.hiddenRows?.includes(row) ?? false,
    merges: sheet.merges ?? [],
    lists: sheet.lists ?? [],
  }
}

/** A workbook from plain values: for tests, and for whatever has its cells already in memory. */
export const memoryBook = (book: MemoryBook): Book => ({
  id: book.id,
  sheets: book.sheets.map(memorySheet),
  names: book.names ?? [],
  date1904: false,
  notes: book.notes ?? {},
})
