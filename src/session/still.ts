import type { Answer } from '../answers/answer'
import { tableAt } from '../answers/table'
import type { SubmittedTable } from '../submission/types'
import { parseReference } from '../workbook/reference'
import type { At, CellRef, Edit, Scalar } from '../workbook/types'
import type { Still } from './host'

/** Cells of one row that tell it from others. */
const perRow = 3

/**
 * Cells that must still hold what they held when the books were read, or a batch would land in another row or column:
 * of every row some that name it, of every column its header. A blank cell looks the same wherever it is, so what a
 * batch finds there before it writes is not enough. Cells that the batch writes itself are looked at anyway.
 */
export function stillOf({ submission }: Pick<Answer, 'submission'>, edits: readonly Edit[]): Still[] {
  const written = new Set(edits.flatMap((edit) => (edit.kind === 'set' ? [placeOf(edit.at)] : [])))
  const still = new Map<string, Still>()
  const rows = new Set<string>()
  const add = (table: SubmittedTable, { row, col }: At): boolean => {
    const at = { book: table.book, sheet: table.sheet.name, row, col }
    const value = table.sheet.value(row, col)
    // What a formula shows may follow from what is written.
    if (isBlank(value) || written.has(placeOf(at)) || table.sheet.formula(row, col) !== undefined) return false
    still.set(placeOf(at), { at, value })
    return true
  }
  for (const { at, wholeRow } of edits.flatMap(cellOf)) {
    const table = tableAt(submission, at)
    if (!table) continue
    const row = `${at.book}\u0000${at.sheet}\u0000${at.row}`
    if (!rows.has(row)) {
      rows.add(row)
      let told = 0
      for (const col of namingColumns(table)) if (told < perRow && add(table, { row: at.row, col })) told++
    }
    if (wholeRow) continue
    const header = headerCell(table, at.col)
    if (header) add(table, header)
  }
  return [...still.values()]
}

const placeOf = ({ book, sheet, row, col }: CellRef): string => `${book}\u0000${sheet}\u0000${row}:${col}`
const isBlank = (value: Scalar): boolean => value === null || value === ''

function cellOf(edit: Edit): { at: CellRef; wholeRow: boolean }[] {
  switch (edit.kind) {
    case 'set':
      return [{ at: edit.at, wholeRow: false }]
    case 'list':
      return [{ at: { ...edit.box, book: edit.book, sheet: edit.sheet }, wholeRow: false }, ...sourceOf(edit)]
    case 'rows':
      return [{ at: { book: edit.book, sheet: edit.sheet, row: edit.above, col: 0 }, wholeRow: true }]
    case 'sheet':
      return []
  }
}

/** The first entry of a list that stands in the same sheet: rows put in above it would leave the batch pointing elsewhere. */
function sourceOf({ book, sheet, source }: Edit & { kind: 'list' }): { at: CellRef; wholeRow: boolean }[] {
  const range = parseReference(source)
  return range && (range.sheet ?? sheet) === sheet
    ? [{ at: { book, sheet, row: range.box.row, col: range.box.col }, wholeRow: false }]
    : []
}

/** First what the form says tells two records apart, then whatever stands in the row. */
function namingColumns({ form, columns }: SubmittedTable): number[] {
  const own = [form.dateField, ...form.identity].flatMap((field) => {
    const col = field === undefined ? undefined : columns.get(field)
    return col === undefined ? [] : [col]
  })
  return [...new Set([...own, ...columns.values()])]
}

/** The lowest cell of the header that holds something. */
function headerCell({ header, sheet }: SubmittedTable, col: number): At | null {
  for (let row = header.row + header.rows - 1; row >= header.row; row--) {
    if (!isBlank(sheet.value(row, col))) return { row, col }
  }
  return null
}
