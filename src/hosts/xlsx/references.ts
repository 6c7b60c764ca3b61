import { parseA1 } from '../../workbook/address'
import type { Box } from '../../workbook/types'

export const ROWS = 1048576
export const COLS = 16384

const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/
const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/

/** `B3`, `B3:D9`, `A:C`, `2:5` → box; null for anything else. */
export function parseArea(text: string): Box | null {
  const found = columns.exec(text)
  if (found) return spanning(`${found[1]}1`, `${found[2]}${ROWS}`)
  const lines = rows.exec(text)
  if (lines) return spanning(`A${lines[1]}`, `XFD${lines[2]}`)
  const [first = '', second = first, more] = text.split(':')
  return more === undefined ? spanning(first, second) : null
}

function spanning(first: string, second: string): Box | null {
  const a = parseA1(first)
  const b = parseA1(second)
  if (!a || !b) return null
  const row = Math.min(a.row, b.row)
  const col = Math.min(a.col, b.col)
  return { row, col, rows: Math.abs(a.row - b.row) + 1, cols: Math.abs(a.col - b.col) + 1 }
}

/** The areas of an `sqref`, which are separated by blanks. */
export function* parseAreas(text: string): Generator<Box> {
  for (const [part] of text.matchAll(/\S+/g)) {
    const area = parseArea(part)
    if (area) yield area
  }
}
