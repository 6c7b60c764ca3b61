import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseRange } from '../../src/workbook/address'
import type { Box } from '../../src/workbook/types'
import { fill } from './file'
import { moved, movedBox } from './formulas'
import { recalculate } from './recalculation'
import { inside, without, type Rule } from './validation'

export { inside } from './validation'

/** The workbook behind the virtual Excel. It is filled from plain facts or by SheetJS, never by our own reader. */

export type Raw = string | number | boolean
export interface VirtualCell {
  value: Raw
  formula: string | null
  format: string
  locked: boolean
}

let ids = 0
const newId = (): string => `{00000000-0000-0000-0000-${String(++ids).padStart(12, '0')}}`
const blank: Readonly<VirtualCell> = { value: '', formula: null, format: 'General', locked: true }

export class VirtualSheet {
  readonly id = newId()
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible'
  protected = false
  rules: Rule[] = []
  merges: Box[] = []
  names: { name: string; formula: string }[] = []
  private readonly rows: VirtualCell[][] = []
  private mayCalculate = false

  constructor(
    readonly book: VirtualBook,
    public name: string,
  ) {}

  cell(row: number, col: number): Readonly<VirtualCell> {
    return this.rows[row]?.[col] ?? blank
  }

  change(row: number, col: number, change: Partial<VirtualCell>): this {
    if (change.formula) this.mayCalculate = true
    const cells = (this.rows[row] ??= [])
    cells[col] = { ...(cells[col] ?? blank), ...change }
    return this
  }

  boxOf(address: string): Box {
    const box = parseRange(address)
    if (!box) throw new Error(`${address} is no range`)
    return box
  }

  /** As a person would set up the sheet: `B3` or `B3:D9`. */
  at(address: string, change: Partial<VirtualCell>): this {
    const box = this.boxOf(address)
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let col = box.col; col < box.col + box.cols; col++) this.change(row, col, change)
    }
    return this
  }

  /** What `getUsedRange(true)` looks at: values and formulas. */
  used(within?: Box): Box | null {
    let [top, bottom, left, right] = [Infinity, -1, Infinity, -1]
    this.rows.forEach((cells, row) => {
      cells.forEach(({ value, formula }, col) => {
        if ((value === '' && formula === null) || (within && !inside(within, row, col))) return
        top = Math.min(top, row)
        bottom = Math.max(bottom, row)
        left = Math.min(left, col)
        right = Math.max(right, col)
      })
    })
    return bottom < 0 ? null : { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 }
  }

  formulas(): { row: number; col: number }[] {
    const found: { row: number; col: number }[] = []
    if (!this.mayCalculate) return found
    this.rows.forEach((cells, row) => {
      cells.forEach(({ formula }, col) => {
        if (formula !== null) found.push({ row, col })
      })
    })
    return found
  }

  /** In place of whatever rule these cells had. */
  setRule(rule: Rule): void {
    this.clearRules(rule.box)
    this.rules.push(rule)
  }

  clearRules(hole: Box): void {
    this.rules = this.rules.flatMap((rule) => without(rule.box, hole).map((box) => ({ ...rule, box })))
  }

  mergedAt(row: number, col: number): Box {
    return this.merges.find((box) => inside(box, row, col)) ?? { row, col, rows: 1, cols: 1 }
  }

  insertRows(above: number, count: number): void {
    if (this.rows.length > above) this.rows.splice(above, 0, ...Array.from({ length: count }, (): VirtualCell[] => []))
    this.book.rowsMoved(this, above, count)
  }

  deleteRows(from: number, count: number): void {
    this.rows.splice(from, count)
    this.book.rowsMoved(this, from, -count)
  }

  /** Everything on this sheet that points below row `above` of `changed` follows the rows. */
  follow(changed: VirtualSheet, above: number, count: number): void {
    const text = (formula: string): string => moved(formula, this.name, changed.name, above, count)
    for (const { row, col } of this.formulas()) this.change(row, col, { formula: text(this.cell(row, col).formula!) })
    this.names = this.names.map((name) => ({ ...name, formula: text(name.formula) }))
    this.rules = this.rules.flatMap((one) => {
      const box = this === changed ? movedBox(one.box, above, count) : one.box
      const { list } = one.rule
      if (!box) return []
      return [
        list?.source.startsWith('=')
          ? { ...one, box, rule: { list: { ...list, source: text(list.source) } } }
          : { ...one, box },
      ]
    })
    if (this !== changed) return
    this.merges = this.merges.flatMap((box) => movedBox(box, above, count) ?? [])
  }
}

export class VirtualBook {
  name = 'Book1.xlsx'
  readOnly = false
  protected = false
  date1904 = false
  sheets: VirtualSheet[] = []
  names: { name: string; formula: string }[] = []
  xmlParts: { id: string; namespace: string; xml: string }[] = []
  active: VirtualSheet | null = null
  selection: { sheet: VirtualSheet; box: Box } | null = null

  sheet(nameOrId: string): VirtualSheet | undefined {
    return this.sheets.find(({ name, id }) => id === nameOrId || name.toLowerCase() === nameOrId.toLowerCase())
  }

  addSheet(name: string): VirtualSheet {
    const sheet = new VirtualSheet(this, name)
    this.sheets.push(sheet)
    this.active ??= sheet
    return sheet
  }

  rowsMoved(sheet: VirtualSheet, above: number, count: number): void {
    for (const one of this.sheets) one.follow(sheet, above, count)
    this.names = this.names.map((name) => ({ ...name, formula: moved(name.formula, '', sheet.name, above, count) }))
  }

  addXml(xml: string): { id: string; namespace: string; xml: string } {
    const part = { id: newId(), namespace: /xmlns="([^"]+)"/.exec(xml)?.[1] ?? '', xml }
    this.xmlParts.push(part)
    return part
  }

  /** Sheet → rows of values; `=A1+1` is a formula, calculated if it is of the few forms that can be, else 0. */
  static of(sheets: Readonly<Record<string, readonly (readonly (Raw | null | undefined)[])[]>>): VirtualBook {
    const book = new VirtualBook()
    for (const [name, rows] of Object.entries(sheets)) {
      const sheet = book.addSheet(name)
      rows.forEach((cells, row) => {
        cells.forEach((value, col) => {
          if (value === null || value === undefined) return
          const formula = typeof value === 'string' && value.startsWith('=') ? value : null
          sheet.change(row, col, { value: formula === null ? value : 0, formula })
        })
      })
    }
    for (const sheet of book.sheets) recalculate(book, sheet, { row: 0, col: 0, rows: 1_048_576, cols: 16_384 })
    return book
  }

  /** A file as other readers than ours see it, shown as Excel would answer about it. */
  static fromFile(file: string): VirtualBook {
    return VirtualBook.fromBytes(readFileSync(file), path.basename(file))
  }

  /** Several files are put into one book, sheet after sheet. */
  static fromBytes(bytes: Uint8Array | readonly Uint8Array[], name: string): VirtualBook {
    const book = new VirtualBook()
    book.name = name
    for (const one of bytes instanceof Uint8Array ? [bytes] : bytes) fill(book, one)
    return book
  }
}
