import { parseRange, rangeName } from './address'
import type { Box } from './types'

/** A place as a formula names it: 「'6月'!$C$14:$C$22」. */
export interface Reference {
  /** null for the sheet of the formula itself. */
  readonly sheet: string | null
  readonly box: Box
  /** Rows or columns that are counted from the cell of the formula: written without `$`. null where the corners differ. */
  readonly moves: { readonly rows: boolean; readonly cols: boolean } | null
}

const shape =
  /^(?:(?:'((?:[^']|'')+)'|([^'"!:[\]()]+))!)?(\$?)[A-Za-z]{1,3}(\$?)[1-9]\d{0,6}(?::(\$?)[A-Za-z]{1,3}(\$?)[1-9]\d{0,6})?$/

/** null for names, functions, whole columns, places in other books and anything else. */
export function parseReference(text: string): Reference | null {
  const found = shape.exec(text)
  const box = found && parseRange(text.slice(text.lastIndexOf('!') + 1))
  if (!found || !box) return null
  const [, quoted, plain, col = '', row = '', lastCol = col, lastRow = row] = found
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null
  const moves = col === lastCol && row === lastRow ? { rows: row === '', cols: col === '' } : null
  return { sheet, box, moves }
}

/** Means the same from every cell. */
export function isFixed(text: string): boolean {
  const found = parseReference(text)
  return !found || (found.moves !== null && !found.moves.rows && !found.moves.cols)
}

/** `$C$14:$C$22` */
export const fixedRange = (box: Box): string => rangeName(box).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')

/** A sheet's name before a reference, always in quotes: that is right for every name. */
export const sheetPrefix = (name: string): string => `'${name.replaceAll("'", "''")}'!`
