import { serialOfDay } from '../../../src/calendar/serial'
import { fullAddress } from '../address'
import type { Raw, VirtualCell, VirtualSheet } from '../book'
import { OfficeError, type ObjectTable } from '../protocol'
import type { Box } from '../../../src/workbook/types'
import { lastCol, rangeOf, type Surroundings, type VirtualRange } from './surroundings'

/** Cells: values, formulas, formats, locks, rows put in and taken out. */

const answer = ({ sheet, box }: VirtualRange, of: (cell: Readonly<VirtualCell>) => unknown): unknown[][] => {
  if (box.rows * box.cols > 5_000_000) throw new OfficeError('RangeExceedsLimit')
  return Array.from({ length: box.rows }, (_, i) =>
    Array.from({ length: box.cols }, (_, j) => of(sheet.cell(box.row + i, box.col + j))),
  )
}

/** All cells alike: that; else null. */
const common = (range: VirtualRange, of: (cell: Readonly<VirtualCell>) => unknown): unknown => {
  const all = new Set(answer(range, of).flat())
  return all.size === 1 ? [...all][0] : null
}

/** A text in `values` is read as if a person had typed it in. */
function typedIn(value: Raw, format: string): { value: Raw; formula: string | null } {
  if (format === '@') return { value: String(value), formula: null }
  if (typeof value !== 'string') return { value, formula: null }
  if (value.startsWith("'")) return { value: value.slice(1), formula: null }
  if (value.startsWith('=')) return { value: 0, formula: value }
  if (/^[\d０-９.,+-]+$/.test(value) && Number.isFinite(Number(value.normalize('NFKC').replaceAll(',', '')))) {
    return { value: Number(value.normalize('NFKC').replaceAll(',', '')), formula: null }
  }
  const day = /^(\d{4})[-/](\d\d?)[-/](\d\d?)$/.exec(value)
  if (day) {
    const iso = `${day[1]!}-${day[2]!.padStart(2, '0')}-${day[3]!.padStart(2, '0')}` as `${number}-${number}`
    return { value: serialOfDay(iso as `${number}-${number}-${number}`, false), formula: null }
  }
  return { value: /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : value, formula: null }
}

/** Nothing of a read-only book and no locked cell of a protected sheet can be changed. */
export function guard({ sheet, box }: VirtualRange): void {
  if (sheet.book.readOnly) throw new OfficeError('AccessDenied')
  if (!sheet.protected) return
  const locked = answer({ sheet, box }, (cell) => cell.locked).flat()
  if (locked.some(Boolean)) throw new OfficeError('AccessDenied')
}

function fill(range: VirtualRange, given: unknown, change: (value: Raw, cell: Readonly<VirtualCell>) => object): void {
  guard(range)
  const { sheet, box } = range
  const fits = Array.isArray(given) && given.length === box.rows
  if (!fits || (given as unknown[][]).some((row) => row.length !== box.cols)) throw new OfficeError('InvalidArgument')
  ;(given as Raw[][]).forEach((row, i) => {
    row.forEach((value, j) =>
      sheet.change(box.row + i, box.col + j, change(value, sheet.cell(box.row + i, box.col + j))),
    )
  })
}

export function rangeTables({ happen }: Surroundings): Record<string, ObjectTable> {
  const changed = ({ sheet, box }: VirtualRange, changeType = 'RangeEdited'): void =>
    happen({ kind: 'changed', sheet, box, changeType })
  const used = (sheet: VirtualSheet, within: Box): VirtualRange | null => {
    const box = sheet.used(within)
    return box && { sheet, box }
  }
  const wholeRows = ({ box }: VirtualRange): void => {
    if (box.cols !== lastCol) throw new OfficeError('NotImplemented', 'only whole rows move in the virtual Excel')
  }
  return {
    Range: {
      get: {
        Address: ({ sheet, box }: VirtualRange) => fullAddress(sheet.name, box),
        RowIndex: ({ box }: VirtualRange) => box.row,
        ColumnIndex: ({ box }: VirtualRange) => box.col,
        RowCount: ({ box }: VirtualRange) => box.rows,
        ColumnCount: ({ box }: VirtualRange) => box.cols,
        CellCount: ({ box }: VirtualRange) => box.rows * box.cols,
        Values: (range: VirtualRange) => answer(range, ({ value }) => value),
        Formulas: (range: VirtualRange) => answer(range, ({ value, formula }) => formula ?? value),
        NumberFormat: (range: VirtualRange) => answer(range, ({ format }) => format),
      },
      set: {
        Values: (range: VirtualRange, given: unknown) => {
          fill(range, given, (value, { format }) => typedIn(value, format))
          changed(range)
        },
        NumberFormat: (range: VirtualRange, given: unknown) => fill(range, given, (format) => ({ format })),
      },
      nav: {
        Worksheet: ['Worksheet', ({ sheet }: VirtualRange) => sheet],
        Format: ['RangeFormat', (range: VirtualRange) => range],
        DataValidation: ['DataValidation', (range: VirtualRange) => range],
      },
      make: {
        GetUsedRangeOrNullObject: ['Range', ({ sheet, box }: VirtualRange) => used(sheet, box)],
        GetEntireRow: ['Range', ({ sheet, box }: VirtualRange) => ({ sheet, box: { ...box, col: 0, cols: lastCol } })],
        GetCell: [
          'Range',
          ({ sheet, box }: VirtualRange, row: number, col: number) =>
            rangeOf(sheet, box.row + row, box.col + col, 1, 1),
        ],
        Insert: [
          'Range',
          (range: VirtualRange) => {
            wholeRows(range)
            if (range.sheet.protected) throw new OfficeError('AccessDenied')
            range.sheet.insertRows(range.box.row, range.box.rows)
            changed(range, 'RowInserted')
            return range
          },
        ],
      },
      call: {
        Delete: (range: VirtualRange) => {
          wholeRows(range)
          range.sheet.deleteRows(range.box.row, range.box.rows)
          changed(range, 'RowDeleted')
        },
        Select: ({ sheet, box }: VirtualRange) => {
          if (sheet.visibility !== 'Visible') throw new OfficeError('InvalidOperation')
          // Of a merged cell the whole is selected.
          const place = box.rows * box.cols === 1 ? sheet.mergedAt(box.row, box.col) : box
          sheet.book.active = sheet
          sheet.book.selection = { sheet, box: place }
          happen({ kind: 'selected', sheet, box: place })
        },
        /** The library asks for this before it writes a large range in parts. */
        _ValidateArraySize: ({ box }: VirtualRange, rows: number, cols: number) => {
          if (box.rows !== rows || box.cols !== cols) throw new OfficeError('InvalidArgument')
        },
      },
    },
    RangeFormat: { nav: { Protection: ['FormatProtection', (range: VirtualRange) => range] } },
    FormatProtection: { get: { Locked: (range: VirtualRange) => common(range, ({ locked }) => locked) } },
  }
}
