import { parseRange, rangeName } from '../workbook/address'
import type { At, Book, Box, ListRule, Scalar, Sheet } from '../workbook/types'

/** Where a dropdown takes its entries from, as far as that can be told without computing a formula. */
export type ListOrigin =
  | { readonly kind: 'entries'; readonly entries: readonly string[] }
  | { readonly kind: 'range'; readonly sheet: Sheet; readonly box: Box }
  | { readonly kind: 'unclear' }

const unclear: ListOrigin = { kind: 'unclear' }

/** More cells than any list of entries has: a range that long is not read. */
const longest = 1000

const reference =
  /^(?:(?:'((?:[^']|'')+)'|([^'"!:[\]()]+))!)?(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?::(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6}))?$/
const definedName = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u
const literal = /^"((?:[^"]|"")*)"$/

/** Means the same in every cell of the box it holds in: no part of it is counted from the cell. */
export function isFixed(source: ListRule['source']): boolean {
  if (typeof source !== 'string') return true
  const found = reference.exec(source)
  return !found || [3, 5, ...(found[8] === undefined ? [] : [7, 9])].every((part) => found[part] === '$')
}

/** A sheet's name before a reference, always in quotes: that is right for every name. */
export const sheetPrefix = (name: string): string => `'${name.replaceAll("'", "''")}'!`

/** `$C$14:$C$22` */
export const fixedRange = (box: Box): string => rangeName(box).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')

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
  return rangeAt(
    named ?? text,
    workbook,
    own,
    named === null ? { row: at.row - base.row, col: at.col - base.col } : null,
  )
}

/** Names of the sheet come before those of the book. */
function nameIn(workbook: Book, own: Sheet, text: string): string | null {
  const same = workbook.names.filter(({ name }) => name.toLowerCase() === text.toLowerCase())
  const found = same.find(({ sheet }) => sheet === own.name) ?? same.find(({ sheet }) => sheet === undefined)
  return found ? found.refersTo.trim().replace(/^=/, '') : null
}

/** @param moved how far from the first cell of the rule; null where the text must not depend on the cell. */
function rangeAt(text: string, workbook: Book, own: Sheet, moved: At | null): ListOrigin {
  const found = reference.exec(text)
  if (!found || (moved === null && !isFixed(text))) return unclear
  const name = found[1]?.replaceAll("''", "'") ?? found[2]
  const sheet =
    name === undefined ? own : workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
  const box = parseRange(text.slice(text.lastIndexOf('!') + 1))
  if (!sheet || !box) return unclear
  if (moved === null || isFixed(text)) return { kind: 'range', sheet, box }
  const [first, last] = [
    { row: found[5] === '', col: found[3] === '' },
    { row: (found[9] ?? found[5]) === '', col: (found[7] ?? found[3]) === '' },
  ]
  // One corner that stays while the other moves is a range that grows from row to row: nobody means that.
  if (first.row !== last.row || first.col !== last.col) return unclear
  return {
    kind: 'range',
    sheet,
    box: { ...box, row: box.row + (first.row ? moved.row : 0), col: box.col + (first.col ? moved.col : 0) },
  }
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
