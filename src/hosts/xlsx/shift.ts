import { columnName } from '../../workbook/address'
import { COLS, ROWS } from './references'

/**
 * The pieces of a formula that matter when it moves: texts and quoted sheet names as a whole, brackets (another
 * book's number, the columns of a table, where ' escapes), error values, and words (names, functions, references,
 * numbers). Anything else is one character.
 */
export const pieces =
  /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[(?:[^[\]']|'[^]|\[(?:[^[\]']|'[^])*\])*\]|#[A-Z_]+(?:\/[A-Z0-9]+)?[!?]?|[$\w.\\?\u0080-\uffff]+|[^]/gi

/** Excel takes no formula over 8,192 characters; a longer one is handed on as it stands. */
const longest = 16384

const cell = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/i
const column = /^(\$?)([A-Z]{1,3})$/i
const line = /^(\$?)([1-9]\d{0,6})$/

/** A formula as it reads `rows` further down and `cols` further right: what shared formulas mean. */
export function shiftFormula(formula: string, rows: number, cols: number): string {
  if (formula.length > longest) return formula
  const parts = formula.match(pieces) ?? []
  let shifted = ''
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!
    const after = parts[at + 1]
    if (after === '(' || after === '!') {
      shifted += part
      continue
    }
    const other = after === ':' ? parts[at + 2] : undefined
    if (other !== undefined && parts[at + 3] === '!') {
      // Sheet1:Sheet3! names sheets.
      shifted += `${part}:${other}`
      at += 2
      continue
    }
    const wide = other === undefined ? null : shiftWide(part, other, rows, cols)
    if (wide !== null) {
      shifted += wide
      at += 2
    } else shifted += shiftCell(part, rows, cols)
  }
  return shifted
}

function shiftCell(part: string, rows: number, cols: number): string {
  const found = cell.exec(part)
  if (!found) return part
  const [, fixedCol = '', name = '', fixedRow = '', number = ''] = found
  // TAX2024 is a cell, XFE1 and A1048577 are names.
  if (columnOf(name) >= COLS || Number(number) > ROWS) return part
  const col = shiftColumn(fixedCol, name, cols)
  const row = shiftRow(fixedRow, number, rows)
  return col === null || row === null ? '#REF!' : col + row
}

/** `A:C` and `2:5`; null where the two words are no whole columns or rows. */
function shiftWide(first: string, second: string, rows: number, cols: number): string | null {
  const a = column.exec(first)
  const b = column.exec(second)
  const one = line.exec(first)
  const two = line.exec(second)
  let ends: (string | null)[]
  if (a && b && columnOf(a[2]!) < COLS && columnOf(b[2]!) < COLS)
    ends = [a, b].map((end) => shiftColumn(end[1]!, end[2]!, cols))
  else if (one && two) ends = [one, two].map((end) => shiftRow(end[1]!, end[2]!, rows))
  else return null
  return ends.includes(null) ? '#REF!' : ends.join(':')
}

function shiftColumn(fixed: string, name: string, cols: number): string | null {
  if (fixed) return fixed + name
  const col = columnOf(name) + cols
  return col >= 0 && col < COLS ? columnName(col) : null
}

function shiftRow(fixed: string, number: string, rows: number): string | null {
  if (fixed) return fixed + number
  const row = Number(number) + rows
  return row >= 1 && row <= ROWS ? String(row) : null
}

function columnOf(name: string): number {
  let col = 0
  for (const letter of name.toUpperCase()) col = col * 26 + letter.charCodeAt(0) - 64
  return col - 1
}

/** Functions newer than the format are stored as `_xlfn.XLOOKUP`, LET's names as `_xlpm.x`; Excel shows neither prefix. */
export function withoutPrefixes(formula: string): string {
  if (formula.length > longest || !/_xl(fn|pm|ws)\./i.test(formula)) return formula
  return (formula.match(pieces) ?? [])
    .map((part) => (/^["'[]/.test(part) ? part : part.replace(/^(?:_xl(?:fn|ws|pm)\.)+/i, '')))
    .join('')
}
