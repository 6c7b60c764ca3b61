import type { At, Box } from './types'

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(col: number): string {
  let name = ''
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}

/** { row: 2, col: 1 } → B3. */
export const a1 = ({ row, col }: At): string => columnName(col) + (row + 1)

const cell = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/

/** `$B$3` → { row: 2, col: 1 }; null for anything that is no cell of a worksheet. */
export function parseA1(text: string): At | null {
  const found = cell.exec(text)
  if (!found) return null
  let col = 0
  for (const letter of found[1]!.toUpperCase()) col = col * 26 + letter.charCodeAt(0) - 64
  const row = Number(found[2]) - 1
  return col <= 16384 && row < 1048576 ? { row, col: col - 1 } : null
}

/** `B3` or `B3:D9` (any corner order) → box; null for whole columns, names and anything else. */
export function parseRange(text: string): Box | null {
  const [first, second = first] = text.split(':')
  const a = parseA1(first!)
  const b = parseA1(second!)
  if (!a || !b || text.split(':').length > 2) return null
  const row = Math.min(a.row, b.row)
  const col = Math.min(a.col, b.col)
  return { row, col, rows: Math.abs(a.row - b.row) + 1, cols: Math.abs(a.col - b.col) + 1 }
}

/** A box as B3:D9, or as B3 where it is one cell. */
export const rangeName = (box: Box): string =>
  box.rows === 1 && box.cols === 1
    ? a1(box)
    : `${a1(box)}:${a1({ row: box.row + box.rows - 1, col: box.col + box.cols - 1 })}`

/** Does a cell lie in a box? */
export const within = (box: Box, at: At): boolean =>
  at.row >= box.row && at.row < box.row + box.rows && at.col >= box.col && at.col < box.col + box.cols
