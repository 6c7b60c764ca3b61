import { serialOfDay } from '../../src/calendar/serial'
import type { Box } from '../../src/workbook/types'
import { inside, type Raw, type VirtualBook, type VirtualCell, type VirtualSheet } from './book'
import { OfficeError, type ObjectTable } from './protocol'

/** Excel's rules for the few objects that the host uses, as Microsoft documents them. */

export interface VirtualRange {
  readonly sheet: VirtualSheet
  readonly box: Box
}
export type Happening =
  | { readonly kind: 'changed'; readonly sheet: VirtualSheet; readonly box: Box; readonly changeType: string }
  | { readonly kind: 'selected'; readonly sheet: VirtualSheet; readonly box: Box }
  | { readonly kind: 'added' | 'deleted' | 'renamed'; readonly sheet: VirtualSheet }

const lastRow = 1_048_576
const lastCol = 16_384

const rangeOf = (sheet: VirtualSheet, row: number, col: number, rows: number, cols: number): VirtualRange => {
  if (row < 0 || col < 0 || rows < 1 || cols < 1 || row + rows > lastRow || col + cols > lastCol) {
    throw new OfficeError('InvalidArgument')
  }
  return { sheet, box: { row, col, rows, cols } }
}

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

function guard({ sheet, box }: VirtualRange): void {
  if (sheet.book.readOnly) throw new OfficeError('AccessDenied')
  if (!sheet.protected) return
  if (
    answer({ sheet, box }, ({ locked }) => locked)
      .flat()
      .some(Boolean)
  )
    throw new OfficeError('AccessDenied')
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

export function objectTables(
  happen: (happening: Happening) => void,
  events: { on: boolean },
): Record<string, ObjectTable> {
  const changed = ({ sheet, box }: VirtualRange, changeType = 'RangeEdited'): void =>
    happen({ kind: 'changed', sheet, box, changeType })
  const used = (sheet: VirtualSheet, within?: Box): VirtualRange | null => {
    const box = sheet.used(within)
    return box && { sheet, box }
  }
  const structure = (book: VirtualBook): void => {
    if (book.protected || book.readOnly) throw new OfficeError('AccessDenied')
  }
  const ruleOf = ({ sheet, box }: VirtualRange) => sheet.rules.find((rule) => inside(rule.box, box.row, box.col))

  return {
    Workbook: {
      get: { Name: (book: VirtualBook) => book.name, ReadOnly: (book: VirtualBook) => book.readOnly },
      nav: {
        Worksheets: ['WorksheetCollection', (book: VirtualBook) => book],
        Names: ['NamedItemCollection', (book: VirtualBook) => book.names],
        CustomXmlParts: ['CustomXmlPartCollection', (book: VirtualBook) => book],
        Functions: ['Functions', (book: VirtualBook) => book],
        Protection: ['WorkbookProtection', (book: VirtualBook) => book],
        _Runtime: ['Runtime', () => events],
      },
    },
    Runtime: {
      get: { EnableEvents: () => events.on },
      set: { EnableEvents: (_: unknown, on: boolean) => void (events.on = on) },
    },
    WorkbookProtection: { get: { Protected: (book: VirtualBook) => book.protected } },
    Functions: {
      make: {
        Date: [
          'FunctionResult',
          (book: VirtualBook, year: number, month: number, day: number) => {
            const two = (n: number): string => String(n).padStart(2, '0')
            return {
              value: serialOfDay(`${year}-${two(month)}-${two(day)}` as `${number}-${number}-${number}`, book.date1904),
            }
          },
        ],
      },
    },
    FunctionResult: { get: { Value: ({ value }: { value: number }) => value } },
    NamedItemCollection: { items: ['NamedItem', (names: readonly unknown[]) => names] },
    NamedItem: {
      get: {
        Name: ({ name }: { name: string }) => name,
        Formula: ({ formula }: { formula: string }) => formula,
      },
    },
    WorksheetCollection: {
      items: ['Worksheet', (book: VirtualBook) => book.sheets],
      index: ['Worksheet', (book: VirtualBook, key: string) => book.sheet(key)],
      make: {
        GetFirst: ['Worksheet', (book: VirtualBook) => book.sheets[0]],
        Add: [
          'Worksheet',
          (book: VirtualBook, name: string) => {
            structure(book)
            if (book.sheet(name)) throw new OfficeError('ItemAlreadyExists')
            const sheet = book.addSheet(name)
            happen({ kind: 'added', sheet })
            return sheet
          },
        ],
      },
    },
    Worksheet: {
      id: (sheet: VirtualSheet) => sheet.id,
      get: {
        Id: (sheet: VirtualSheet) => sheet.id,
        Name: (sheet: VirtualSheet) => sheet.name,
        Visibility: (sheet: VirtualSheet) => sheet.visibility,
      },
      nav: {
        Protection: ['WorksheetProtection', (sheet: VirtualSheet) => sheet],
        Names: ['NamedItemCollection', (sheet: VirtualSheet) => sheet.names],
      },
      make: {
        GetNextOrNullObject: [
          'Worksheet',
          (sheet: VirtualSheet) => sheet.book.sheets[sheet.book.sheets.indexOf(sheet) + 1],
        ],
        GetUsedRangeOrNullObject: ['Range', (sheet: VirtualSheet) => used(sheet)],
        GetRangeByIndexes: ['Range', rangeOf],
      },
      call: {
        Activate: (sheet: VirtualSheet) => {
          if (sheet.visibility !== 'Visible') throw new OfficeError('InvalidOperation')
          sheet.book.active = sheet
        },
        Delete: (sheet: VirtualSheet) => {
          structure(sheet.book)
          if (sheet.book.sheets.filter(({ visibility }) => visibility === 'Visible').length < 2) {
            throw new OfficeError('InvalidOperation')
          }
          sheet.book.sheets = sheet.book.sheets.filter((other) => other !== sheet)
          happen({ kind: 'deleted', sheet })
        },
      },
    },
    WorksheetProtection: { get: { Protected: (sheet: VirtualSheet) => sheet.protected } },
    Range: {
      get: {
        RowIndex: ({ box }: VirtualRange) => box.row,
        ColumnIndex: ({ box }: VirtualRange) => box.col,
        RowCount: ({ box }: VirtualRange) => box.rows,
        ColumnCount: ({ box }: VirtualRange) => box.cols,
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
        Format: ['RangeFormat', (range: VirtualRange) => range],
        DataValidation: ['DataValidation', (range: VirtualRange) => range],
      },
      make: {
        GetUsedRangeOrNullObject: ['Range', ({ sheet, box }: VirtualRange) => used(sheet, box)],
        GetEntireRow: ['Range', ({ sheet, box }: VirtualRange) => ({ sheet, box: { ...box, col: 0, cols: lastCol } })],
        Insert: [
          'Range',
          (range: VirtualRange) => {
            if (range.box.cols !== lastCol) throw new OfficeError('NotImplemented')
            if (range.sheet.protected) throw new OfficeError('AccessDenied')
            range.sheet.insertRows(range.box.row, range.box.rows)
            changed(range, 'RowInserted')
            return range
          },
        ],
      },
      call: {
        Delete: (range: VirtualRange) => {
          if (range.box.cols !== lastCol) throw new OfficeError('NotImplemented')
          range.sheet.deleteRows(range.box.row, range.box.rows)
          changed(range, 'RowDeleted')
        },
        Select: ({ sheet, box }: VirtualRange) => {
          if (sheet.visibility !== 'Visible') throw new OfficeError('InvalidOperation')
          sheet.book.active = sheet
          sheet.book.selection = { sheet, box }
          happen({ kind: 'selected', sheet, box })
        },
        /** The library asks for this before it writes a large range in parts. */
        _ValidateArraySize: ({ box }: VirtualRange, rows: number, cols: number) => {
          if (box.rows !== rows || box.cols !== cols) throw new OfficeError('InvalidArgument')
        },
      },
    },
    RangeFormat: { nav: { Protection: ['FormatProtection', (range: VirtualRange) => range] } },
    FormatProtection: { get: { Locked: (range: VirtualRange) => common(range, ({ locked }) => locked) } },
    DataValidation: {
      get: {
        Type: (range: VirtualRange) => (ruleOf(range)?.rule.list ? 'List' : 'None'),
        Rule: (range: VirtualRange) => ruleOf(range)?.rule ?? {},
      },
      set: {
        Rule: (range: VirtualRange, rule: { list?: { inCellDropDown: boolean; source: string } }) => {
          guard(range)
          const source = rule.list?.source ?? ''
          if (!source.startsWith('=') && source.length > 255) throw new OfficeError('InvalidArgument')
          range.sheet.rules.push({ box: range.box, rule })
        },
      },
      call: {
        Clear: (range: VirtualRange) => {
          guard(range)
          range.sheet.rules = range.sheet.rules.filter(({ box }) => !inside(box, range.box.row, range.box.col))
        },
      },
    },
    CustomXmlPartCollection: {
      index: ['CustomXmlPart', (book: VirtualBook, id: string) => partOf(book, id)],
      make: {
        GetByNamespace: [
          'CustomXmlPartScopedCollection',
          (book: VirtualBook, uri: string) =>
            book.xmlParts.filter(({ namespace }) => namespace === uri).map(({ id }) => partOf(book, id)),
        ],
        Add: ['CustomXmlPart', (book: VirtualBook, xml: string) => partOf(book, book.addXml(xml).id)],
      },
    },
    CustomXmlPartScopedCollection: { items: ['CustomXmlPart', (parts: readonly unknown[]) => parts] },
    CustomXmlPart: {
      id: ({ id }: XmlPart) => id,
      get: { Id: ({ id }: XmlPart) => id },
      call: {
        GetXml: ({ book, id }: XmlPart) => book.xmlParts.find((part) => part.id === id)!.xml,
        SetXml: ({ book, id }: XmlPart, xml: string) => {
          book.xmlParts.find((part) => part.id === id)!.xml = xml
        },
        Delete: ({ book, id }: XmlPart) => {
          book.xmlParts = book.xmlParts.filter((part) => part.id !== id)
        },
      },
    },
  }
}

interface XmlPart {
  readonly book: VirtualBook
  readonly id: string
}
const partOf = (book: VirtualBook, id: string): XmlPart | null =>
  book.xmlParts.some((part) => part.id === id) ? { book, id } : null
