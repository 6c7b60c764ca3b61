import { parseRange } from '../workbook/address'
import { isFixed, parseReference } from '../workbook/reference'
import type { At, Book, Box, ListRule, Scalar, Sheet } from '../workbook/types'

/** Where a dropdown takes its entries from, as far as that can be told without computing a formula. */
export type ListOrigin =
  | { readonly kind: 'entries'; readonly entries: readonly string[] }
  | { readonly kind: 'range'; readonly sheet: Sheet; readonly box: Box }
  | { readonly kind: 'unclear' }

const unclear: ListOrigin = { kind: 'unclear' }

/** More cells than any list of entries has: a range that long is not read. */
const longest = 1000

const definedName = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u
const literal = /^"((?:[^"]|"")*)"$/

/** The same dropdown in every cell it holds in: no part of its source is counted from the cell. */
export const isSameEverywhere = (source: ListRule['source']): boolean => typeof source !== 'string' || isFixed(source)

/**
 * What the source of a dropdown means in one cell.
 * @param base the first cell of the rule, from which references without `$` are counted
 */
export function originOf(source: ListRule['source'], workbook: Book, own: Sheet, base: At, at: At): ListOrigin {
  if (typeof source !== 'string') return { kind: 'entries', entries: source }
  const text = source.trim().replace(/^=/, '')
  const typed = literal.exec(text)
  if (typed) return { kind: 'entries', entries: typed[1]!.replaceAll('""', '"').split(',') }
  const named = definedName.test(text) && !parseRange(text) ? nameIn(workbook, own, text) : null
  // A name that moves with the cell is counted from a cell nobody told us.
  if (named !== null) return isFixed(named) ? rangeAt(named, workbook, own, { row: 0, col: 0 }) : unclear
  return rangeAt(text, workbook, own, { row: at.row - base.row, col: at.col - base.col })
}

/** Names of the sheet come before those of the book. */
function nameIn(workbook: Book, own: Sheet, text: string): string | null {
  const same = workbook.names.filter(({ name }) => name.toLowerCase() === text.toLowerCase())
  const found = same.find(({ sheet }) => sheet === own.name) ?? same.find(({ sheet }) => sheet === undefined)
  return found ? found.refersTo.trim().replace(/^=/, '') : null
}

function rangeAt(text: string, workbook: Book, own: Sheet, moved: At): ListOrigin {
  const found = parseReference(text)
  // One corner that stays while the other moves is a range that grows from row to row: nobody means that.
  if (!found?.moves) return unclear
  const name = found.sheet?.toLowerCase()
  const sheet = name === undefined ? own : workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name)
  if (!sheet) return unclear
  const { box, moves } = found
  const [row, col] = [box.row + (moves.rows ? moved.row : 0), box.col + (moves.cols ? moved.col : 0)]
  return { kind: 'range', sheet, box: { ...box, row, col } }
}

/** The entries that are offered; null where they cannot be told. Blank cells of a range offer nothing. */
export function entriesOf(origin: ListOrigin): readonly string[] | null {
  if (origin.kind === 'unclear') return null
  if (origin.kind === 'entries') return origin.entries.map((entry) => entry.trim()).filter((entry) => entry !== '')
  const { sheet, box } = origin
  const rows = Math.min(box.row + box.rows, sheet.used.row + sheet.used.rows)
  const cols = Math.min(box.col + box.cols, sheet.used.col + sheet.used.cols)
  if (Math.max(0, rows - box.row) * Math.max(0, cols - box.col) > longest) return null
  const entries: string[] = []
  for (let row = box.row; row < rows; row++) {
    for (let col = box.col; col < cols; col++) {
      const value: Scalar = sheet.value(row, col)
      if (value !== null && String(value).trim() !== '') entries.push(String(value))
    }
  }
  return entries
}
