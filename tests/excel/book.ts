import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as XLSX from '@e965/xlsx'
import { columnName, parseRange } from '../../src/workbook/address'
import type { Box } from '../../src/workbook/types'

/** The workbook behind the virtual Excel. It is filled from plain facts or by SheetJS, never by our own reader. */

export type Raw = string | number | boolean
export interface VirtualCell {
  value: Raw
  formula: string | null
  format: string
  locked: boolean
}
export interface Rule {
  box: Box
  rule: { list?: { inCellDropDown: boolean; source: string } }
}

let ids = 0
const newId = (): string => `{00000000-0000-0000-0000-${String(++ids).padStart(12, '0')}}`
const blank: Readonly<VirtualCell> = { value: '', formula: null, format: 'General', locked: true }

export const inside = (box: Box, row: number, col: number): boolean =>
  row >= box.row && row < box.row + box.rows && col >= box.col && col < box.col + box.cols

export class VirtualSheet {
  readonly id = newId()
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible'
  protected = false
  rules: Rule[] = []
  readonly names: { name: string; formula: string }[] = []
  private readonly rows: VirtualCell[][] = []

  constructor(
    readonly book: VirtualBook,
    public name: string,
  ) {}

  cell(row: number, col: number): Readonly<VirtualCell> {
    return this.rows[row]?.[col] ?? blank
  }

  change(row: number, col: number, change: Partial<VirtualCell>): this {
    const cells = (this.rows[row] ??= [])
    cells[col] = { ...(cells[col] ?? blank), ...change }
    return this
  }

  /** As a person would set up the sheet: `B3` or `B3:D9`. */
  at(address: string, change: Partial<VirtualCell>): this {
    const box = parseRange(address)!
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

  insertRows(above: number, count: number): void {
    if (this.rows.length > above) this.rows.splice(above, 0, ...Array.from({ length: count }, (): VirtualCell[] => []))
  }

  deleteRows(from: number, count: number): void {
    this.rows.splice(from, count)
  }
}

export class VirtualBook {
  name = 'Book1.xlsx'
  readOnly = false
  protected = false
  date1904 = false
  sheets: VirtualSheet[] = []
  readonly names: { name: string; formula: string }[] = []
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

  addXml(xml: string): { id: string; namespace: string; xml: string } {
    const part = { id: newId(), namespace: /xmlns="([^"]+)"/.exec(xml)?.[1] ?? '', xml }
    this.xmlParts.push(part)
    return part
  }

  /** Sheet → rows of values; `=A1+1` is a formula, whose value is 0. */
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
    return book
  }

  /** A file as SheetJS reads it, shown as Excel would answer about it. */
  static fromFile(file: string): VirtualBook {
    const read = XLSX.read(readFileSync(file), { cellFormula: true, cellNF: true, cellDates: false, dense: true })
    const book = new VirtualBook()
    book.name = path.basename(file)
    book.date1904 = read.Workbook?.WBProps?.date1904 ?? false
    read.SheetNames.forEach((name, place) => {
      const sheet = book.addSheet(name)
      const hidden = read.Workbook?.Sheets?.[place]?.Hidden ?? 0
      sheet.visibility = hidden === 0 ? 'Visible' : hidden === 1 ? 'Hidden' : 'VeryHidden'
      const data = (read.Sheets[name] as { '!data'?: (XLSX.CellObject[] | undefined)[] })['!data'] ?? []
      data.forEach((cells, row) => {
        cells?.forEach((cell, col) => {
          const value = cell.t === 'e' ? (cell.w ?? '#N/A') : cell.t === 'z' ? '' : ((cell.v ?? '') as Raw)
          const formula = cell.f === undefined ? null : `=${cell.f}`
          sheet.change(row, col, { value, formula, format: typeof cell.z === 'string' ? cell.z : 'General' })
        })
      })
    })
    return book
  }
}

export const addressOf = ({ row, col, rows, cols }: Box): string => {
  const [first, last] = [`${columnName(col)}${row + 1}`, `${columnName(col + cols - 1)}${row + rows}`]
  return first === last ? first : `${first}:${last}`
}
