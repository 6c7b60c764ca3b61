import type { At, Box } from '../../workbook/types'

export interface Block<T> {
  readonly box: Box
  readonly cells: readonly (readonly T[])[]
}

/** Cells put together into rectangles, so that a row of a form is one range and not sixteen. */
export function blocks<T>(cells: readonly (At & { readonly value: T })[]): Block<T>[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.col - b.col)
  const runs: { row: number; col: number; values: T[] }[] = []
  for (const { row, col, value } of sorted) {
    const last = runs.at(-1)
    if (last?.row === row && last.col + last.values.length === col) last.values.push(value)
    else runs.push({ row, col, values: [value] })
  }
  const made: { row: number; col: number; cells: T[][] }[] = []
  const open = new Map<string, (typeof made)[number]>()
  for (const { row, col, values } of runs) {
    const key = `${col}:${values.length}`
    const above = open.get(key)
    if (above && above.row + above.cells.length === row) above.cells.push(values)
    else {
      const block = { row, col, cells: [values] }
      made.push(block)
      open.set(key, block)
    }
  }
  return made.map(({ row, col, cells }) => ({
    box: { row, col, rows: cells.length, cols: cells[0]!.length },
    cells,
  }))
}
