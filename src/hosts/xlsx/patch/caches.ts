import { knownKey, type KnownValues } from '../../../session/host'
import { a1 } from '../../../workbook/address'
import type { At, Scalar } from '../../../workbook/types'
import type { SheetEntry, WorkingBook } from './book'
import { computedContent } from './cellText'
import { type Changed, dependents, resultBox, type StaleFormula } from './dependents'
import { findRow } from './layout'
import { cellNode, readRow } from './rowCells'
import type { SheetSplices } from './sheetSplices'
import type { Splices } from './splice'
import { attribute, childOf, type Node, readTree } from './tree'

/** What a batch changed and formulas do not know of yet. */
export interface Pending {
  changed: Changed[]
  /** Parts of sheets whose cells stand elsewhere now, or are gone. */
  readonly moved: Set<string>
  /** Cells whose formula just gave way to a value (`placeOf`): they have no result to refresh. */
  readonly released: Set<string>
  /** Something changed that formulas may rest on: Excel is to compute when it opens the book. */
  stirred: boolean
}

export const placeOf = ({ part }: SheetEntry, { row, col }: At): string => `${part}\u0000${row}:${col}`
const nameOf = (sheet: SheetEntry, at: At) => knownKey(sheet.name, a1(at))

/**
 * The results kept beside formulas that no longer hold: the new one where it is known, else none. Readers that do
 * not compute (ours, previewers) would otherwise show the old number.
 */
export function refreshCaches(book: WorkingBook, pending: Pending, known: KnownValues, splices: SheetSplices): void {
  if (pending.changed.length === 0 && pending.moved.size === 0) return
  const stale = dependents(book, pending.changed, pending.moved)
  pending.changed = []
  pending.moved.clear()
  for (const { sheet, formula } of stale) {
    if (pending.released.has(placeOf(sheet, formula))) continue
    const { bytes } = book.layout(sheet)
    const node = readTree(bytes.subarray(formula.from, formula.to), book.parts.limits.depth)
    putResult(splices.of(sheet), formula.from, node, known.get(nameOf(sheet, formula)))
    const box = resultBox(formula)
    if (box.rows * box.cols > 1) refreshSpill(book, sheet, formula, known, splices.of(sheet))
  }
}

/** The other cells of an array: they hold values only. */
function refreshSpill(
  book: WorkingBook,
  sheet: SheetEntry,
  formula: StaleFormula['formula'],
  known: KnownValues,
  splices: Splices,
): void {
  const layout = book.layout(sheet)
  const box = resultBox(formula)
  const { numbers } = layout.rows
  const first = findRow(layout.rows, box.row)
  for (let n = first < 0 ? -1 - first : first; n < numbers.length && numbers[n]! < box.row + box.rows; n++) {
    const row = readRow(layout, n)
    for (const cell of row.cells) {
      const { col } = cell
      const master = row.row === formula.row && col === formula.col
      if (col < box.col || col >= box.col + box.cols || master) continue
      const node = cellNode(row, cell)
      if (childOf(node, 'f')) continue
      putResult(splices, row.base + cell.from, node, known.get(nameOf(sheet, { row: row.row, col })))
    }
  }
}

function putResult(splices: Splices, base: number, cell: Node, value: Scalar | undefined): void {
  const { type, inside } = computedContent(value ?? null, cell.prefix)
  const typed = attribute(cell, 't')
  if (type === '' && typed) splices.remove(base + typed.start - 1, base + typed.to + 1)
  else if (type !== '' && typed) splices.replace(base + typed.from, base + typed.to, type)
  else if (type !== '') splices.insert(base + cell.from + 1 + cell.prefix.length + cell.name.length, ` t="${type}"`)
  const old = childOf(cell, 'v') ?? childOf(cell, 'is')
  if (old) splices.replace(base + old.from, base + old.to, inside)
  else if (inside !== '') {
    const formula = childOf(cell, 'f')
    if (formula) splices.insert(base + formula.to, inside)
    else if (!cell.selfClosed) splices.insert(base + cell.openEnd, inside)
  }
}
