import * as XLSX from '@e965/xlsx'
import type { Box } from '../../src/workbook/types'
import type { Raw, VirtualBook } from './book'
import { addParts, rulesInFile } from './fileParts'

/** Between the virtual book and real files: cells by SheetJS, dropdowns and custom XML by their own small reader. */

interface DenseSheet {
  '!data'?: (XLSX.CellObject[] | undefined)[]
  '!merges'?: XLSX.Range[]
}

export function fill(book: VirtualBook, bytes: Uint8Array): void {
  const read = XLSX.read(bytes, { cellFormula: true, cellNF: true, cellDates: false, dense: true })
  const rules = rulesInFile(bytes)
  book.date1904 = read.Workbook?.WBProps?.date1904 ?? false
  read.SheetNames.forEach((name, place) => {
    const sheet = book.addSheet(name)
    const hidden = read.Workbook?.Sheets?.[place]?.Hidden ?? 0
    sheet.visibility = hidden === 0 ? 'Visible' : hidden === 1 ? 'Hidden' : 'VeryHidden'
    const { '!data': data = [], '!merges': merges = [] } = read.Sheets[name] as DenseSheet
    data.forEach((cells, row) => {
      cells?.forEach((cell, col) => {
        const value = cell.t === 'e' ? (cell.w ?? '#N/A') : cell.t === 'z' ? '' : ((cell.v ?? '') as Raw)
        const formula = cell.f === undefined ? null : `=${cell.f}`
        sheet.change(row, col, { value, formula, format: typeof cell.z === 'string' ? cell.z : 'General' })
      })
    })
    sheet.merges = merges.map(({ s, e }) => ({ row: s.r, col: s.c, rows: e.r - s.r + 1, cols: e.c - s.c + 1 }))
    for (const rule of rules[place] ?? []) sheet.setRule(rule)
  })
}

/** The book as a file: what `getFileAsync` gives. Cells, formulas, formats, merges, dropdowns and custom XML. */
export function asFile(book: VirtualBook): Uint8Array {
  const workbook = XLSX.utils.book_new()
  for (const sheet of book.sheets) {
    const written: XLSX.WorkSheet = {}
    const used = sheet.used()
    if (used) {
      for (let row = used.row; row < used.row + used.rows; row++) {
        for (let col = used.col; col < used.col + used.cols; col++) {
          const { value, formula, format } = sheet.cell(row, col)
          if (value === '' && formula === null) continue
          written[XLSX.utils.encode_cell({ r: row, c: col })] = {
            ...typed(value),
            z: format,
            ...(formula === null ? {} : { f: formula.slice(1) }),
          }
        }
      }
      written['!ref'] = XLSX.utils.encode_range(rangeOf(used))
    }
    written['!merges'] = sheet.merges.map(rangeOf)
    XLSX.utils.book_append_sheet(workbook, written, sheet.name)
  }
  const hidden = { Visible: 0, Hidden: 1, VeryHidden: 2 } as const
  workbook.Workbook = {
    Sheets: book.sheets.map(({ visibility }) => ({ Hidden: hidden[visibility] })),
    WBProps: { date1904: book.date1904 },
  }
  const bytes = new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  return addParts(bytes, book)
}

const typed = (value: Raw): XLSX.CellObject =>
  typeof value === 'number'
    ? { t: 'n', v: value }
    : typeof value === 'boolean'
      ? { t: 'b', v: value }
      : { t: 's', v: value }

const rangeOf = ({ row, col, rows, cols }: Box): XLSX.Range => ({
  s: { r: row, c: col },
  e: { r: row + rows - 1, c: col + cols - 1 },
})
