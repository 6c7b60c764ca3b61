import type { Box } from '../../src/workbook/types'
import type { Raw, VirtualBook, VirtualSheet } from './book'
import { cellsOf, evaluate, parseFormula, type Node } from './formulas'

interface Cell {
  readonly sheet: VirtualSheet
  readonly row: number
  readonly col: number
  readonly node: Node
}

const meet = (a: Box, b: Box): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.col < b.col + b.cols && b.col < a.col + a.cols

/**
 * What depends on changed cells gets its new value, as after an entry in Excel. A formula that was wrong in the file and
 * depends on nothing that changed stays wrong, as it does there.
 * @returns sheets on which something was calculated.
 */
export function recalculate(book: VirtualBook, sheet: VirtualSheet, box: Box): readonly VirtualSheet[] {
  const dirty = dependants(book, sheet, box)
  const open = new Map(dirty.map((cell) => [keyOf(cell), cell]))
  const value = (of: VirtualSheet, row: number, col: number): Raw => {
    const cell = open.get(keyOf({ sheet: of, row, col }))
    if (cell) calculate(cell)
    return of.cell(row, col).value
  }
  const calculate = (cell: Cell): void => {
    // Taken out first: a circle ends with what the cell held.
    open.delete(keyOf(cell))
    const worth = evaluate(cell.node, (name, { row, col, rows, cols }) => {
      const of = name === null ? cell.sheet : book.sheet(name)
      if (!of) return [['#REF!']]
      return Array.from({ length: rows }, (_, i) => Array.from({ length: cols }, (_, j) => value(of, row + i, col + j)))
    })
    cell.sheet.change(cell.row, cell.col, { value: worth })
  }
  for (const cell of dirty) if (open.has(keyOf(cell))) calculate(cell)
  return [...new Set(dirty.map((cell) => cell.sheet))]
}

const keyOf = ({ sheet, row, col }: { sheet: VirtualSheet; row: number; col: number }): string =>
  `${sheet.id}:${row}:${col}`

function dependants(book: VirtualBook, sheet: VirtualSheet, box: Box): Cell[] {
  let rest = book.sheets.flatMap((of) => of.formulas().flatMap((at) => known(of, at)))
  const dirty: Cell[] = []
  let changed: { sheet: VirtualSheet; box: Box }[] = [{ sheet, box }]
  while (changed.length > 0) {
    const from = changed
    const hit = rest.filter(
      (cell) => from.some((one) => one.sheet === cell.sheet && meet(one.box, placeOf(cell))) || reads(book, cell, from),
    )
    rest = rest.filter((cell) => !hit.includes(cell))
    dirty.push(...hit)
    changed = hit.map((cell) => ({ sheet: cell.sheet, box: placeOf(cell) }))
  }
  return dirty
}

const placeOf = ({ row, col }: Cell): Box => ({ row, col, rows: 1, cols: 1 })

function known(sheet: VirtualSheet, { row, col }: { row: number; col: number }): Cell[] {
  const node = parseFormula(sheet.cell(row, col).formula!)
  return node ? [{ sheet, row, col, node }] : []
}

function reads(book: VirtualBook, cell: Cell, changed: readonly { sheet: VirtualSheet; box: Box }[]): boolean {
  for (const { sheet, box } of cellsOf(cell.node)) {
    const of = sheet === null ? cell.sheet : book.sheet(sheet)
    if (changed.some((one) => one.sheet === of && meet(one.box, box))) return true
  }
  return false
}
