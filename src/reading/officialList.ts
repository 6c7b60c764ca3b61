import { key } from '../text/key'
import { fixedRange, sheetPrefix } from '../workbook/reference'
import type { Box, Sheet } from '../workbook/types'
import type { Dropdown } from './dropdowns'
import { isSameEverywhere } from './listSource'
import type { Table } from './types'

/**
 * What the dropdown of a column is to take its entries from; or why there is nothing: records stand where the entries
 * should · rows stand between them · the entries stand nowhere in the book and do not fit into a rule.
 */
export type OfficialList = { readonly source: string } | { readonly refused: 'overwritten' | 'parted' | 'nowhere' }

/** Excel keeps no longer list inside a rule. */
export const longestInline = 255

/** Entries are looked for in this much of another sheet, not in a whole record of years. */
const farthest = { rows: 500, cols: 100 }

/**
 * The list block of the form; without one, what the rest of the column has, entries on another sheet of the book, or
 * the entries themselves.
 */
export function officialList(table: Table, dropdown: Dropdown): OfficialList {
  const { home } = dropdown
  if (home) {
    if (table.listBlock!.strays.length > 0) return { refused: 'parted' }
    const overwritten = table.listBlock!.overwritten.some((row) => row >= home.row && row < home.row + home.rows)
    return overwritten ? { refused: 'overwritten' } : { source: fixedRange(home) }
  }
  for (const { stands, source } of dropdown.runs) {
    if (stands !== 'right' || source === null || !isSameEverywhere(source)) continue
    if (typeof source === 'string') return { source }
    const own = inline(source)
    if (own !== null) return { source: own }
  }
  const elsewhere = entriesElsewhere(table, dropdown.entries)
  if (elsewhere !== null) return { source: elsewhere }
  const typed = inline(dropdown.entries)
  return typed === null ? { refused: 'nowhere' } : { source: typed }
}

/** The entries as they stand inside a rule; null where Excel could not keep them apart, or not keep them. */
function inline(entries: readonly string[]): string | null {
  const text = entries.map((entry) => entry.trim()).join(',')
  const apart = entries.length > 0 && entries.every((entry) => !entry.includes(',') && entry.trim() !== '')
  return apart && text.length <= longestInline ? `"${text.replaceAll('"', '""')}"` : null
}

function entriesElsewhere({ workbook, sheet: own }: Table, entries: readonly string[]): string | null {
  if (entries.length < 2) return null
  const wanted = entries.map(key)
  for (const sheet of workbook.sheets) {
    if (sheet === own || sheet.name === own.name) continue
    const box = columnOf(sheet, wanted)
    if (box) return sheetPrefix(sheet.name) + fixedRange(box)
  }
  return null
}

function columnOf(sheet: Sheet, wanted: readonly string[]): Box | null {
  const { used } = sheet
  const says = (row: number, col: number, text: string): boolean => {
    const value = sheet.value(row, col)
    return typeof value === 'string' && key(value) === text
  }
  for (let col = used.col; col < used.col + Math.min(used.cols, farthest.cols); col++) {
    for (let row = used.row; row < used.row + Math.min(used.rows, farthest.rows); row++) {
      if (says(row, col, wanted[0]!) && wanted.every((text, i) => says(row + i, col, text)))
        return { row, col, rows: wanted.length, cols: 1 }
    }
  }
  return null
}
