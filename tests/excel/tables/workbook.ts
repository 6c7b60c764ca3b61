import { serialOfDay } from '../../../src/calendar/serial'
import { parseRange } from '../../../src/workbook/address'
import type { VirtualBook, VirtualSheet } from '../book'
import { OfficeError, type ObjectTable } from '../protocol'
import { lastCol, lastRow, rangeOf, type Surroundings, type VirtualRange } from './surroundings'

/** Workbook, sheets and names, as Microsoft documents them. */
export function workbookTables({ happen, events, created }: Surroundings): Record<string, ObjectTable> {
  const used = (sheet: VirtualSheet): VirtualRange | null => {
    const box = sheet.used()
    return box && { sheet, box }
  }
  const structure = (book: VirtualBook): void => {
    if (book.protected || book.readOnly) throw new OfficeError('AccessDenied')
  }
  const open = (base64: string | null | undefined): void => {
    const bytes = new Uint8Array(Buffer.from(base64 ?? '', 'base64'))
    // A zip file starts with PK; of anything else Excel says that it is corrupt.
    if (base64 && (bytes[0] !== 0x50 || bytes[1] !== 0x4b)) throw new OfficeError('InvalidArgument')
    created.push(bytes)
  }
  const selected = (book: VirtualBook): VirtualRange =>
    book.selection ?? { sheet: book.active ?? book.sheets[0]!, box: { row: 0, col: 0, rows: 1, cols: 1 } }

  return {
    Workbook: {
      get: { Name: (book: VirtualBook) => book.name, ReadOnly: (book: VirtualBook) => book.readOnly },
      nav: {
        Application: ['Application', (book: VirtualBook) => book],
        Worksheets: ['WorksheetCollection', (book: VirtualBook) => book],
        Names: ['NamedItemCollection', (book: VirtualBook) => book.names],
        CustomXmlParts: ['CustomXmlPartCollection', (book: VirtualBook) => book],
        Functions: ['Functions', (book: VirtualBook) => book],
        Protection: ['WorkbookProtection', (book: VirtualBook) => book],
        _Runtime: ['Runtime', () => events],
      },
      call: { CreateAndOpenWorkbook: (_: VirtualBook, base64?: string | null) => open(base64) },
      make: {
        GetSelectedRange: ['Range', selected],
        GetActiveCell: [
          'Range',
          (book: VirtualBook) => {
            const { sheet, box } = selected(book)
            return { sheet, box: { ...box, rows: 1, cols: 1 } }
          },
        ],
      },
    },
    Application: {
      make: {
        CreateWorkbook: [
          'WorkbookCreated',
          (_: VirtualBook, base64: string | null) => {
            open(base64)
            return { id: String(created.length) }
          },
        ],
        _GetWorkbookCreatedById: ['WorkbookCreated', (_: VirtualBook, id: string) => ({ id })],
      },
    },
    WorkbookCreated: {
      id: ({ id }: { id: string }) => id,
      get: { Id: ({ id }: { id: string }) => id },
      call: { Open: () => undefined },
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
        GetActiveWorksheet: ['Worksheet', (book: VirtualBook) => selected(book).sheet],
        GetItemOrNullObject: ['Worksheet', (book: VirtualBook, key: string) => book.sheet(key)],
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
        GetUsedRangeOrNullObject: ['Range', used],
        GetRangeByIndexes: ['Range', rangeOf],
        GetRange: [
          'Range',
          (sheet: VirtualSheet, address?: string | null) => {
            if (!address) return { sheet, box: { row: 0, col: 0, rows: lastRow, cols: lastCol } }
            const box = parseRange(address)
            if (!box) throw new OfficeError('InvalidArgument')
            return { sheet, box }
          },
        ],
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
  }
}
