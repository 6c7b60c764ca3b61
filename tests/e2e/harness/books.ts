import { createXlsx } from '../../../src/hosts/xlsx/create'
import { profileById } from '../../../src/profiles'
import { sampleYear, type SampleBook } from '../../../src/samples'
import { VirtualBook } from '../../excel/book'
import { recalculate } from '../../excel/recalculation'

/** Books of the fictitious centre, written by our writer and read into the virtual Excel by other readers. */

export interface Filled {
  readonly withErrors?: boolean
  /** The files of which the book consists; the one that is open holds 様式14 and 様式15. */
  readonly files?: readonly string[]
  /** The row of this month in 様式15 still stands empty: 6月. */
  readonly blank?: string
  readonly months?: readonly [`${number}-${number}`, `${number}-${number}`]
}

const profile = profileById('hatarakikata-r6-shimane')!
const nameOf = ({ path }: SampleBook): string => path.slice(path.lastIndexOf('/') + 1)

const sample = ({ withErrors = false, months = ['2024-06', '2024-06'] }: Filled) =>
  sampleYear(profile, { seed: 1, layout: 'month', withErrors, months })

export function filledBook(filled: Filled = {}): VirtualBook {
  const { files = ['様式14.xlsx', '様式15.xlsx'] } = filled
  const { books } = sample(filled)
  const chosen = files.map((name) => books.find((book) => nameOf(book) === name)!)
  const book = VirtualBook.fromBytes(
    chosen.map(({ design }) => createXlsx(design)),
    '6月報告.xlsx',
  )
  if (filled.blank !== undefined) blankMonth(book, filled.blank)
  return book
}

export const monthlySheet = '様式15'
export const recordSheet = '様式14'

/** Where the row of a month stands, and the cells in it that a person fills. */
export function monthRow(
  book: VirtualBook,
  month: string,
): { readonly row: number; readonly white: readonly number[] } {
  const sheet = book.sheet(monthlySheet)!
  const { rows, cols } = sheet.used()!
  const row = Array.from({ length: rows }, (_, n) => n).find((n) => sheet.cell(n, 0).value === month)!
  const white = Array.from({ length: cols }, (_, col) => col).filter(
    (col) => typeof sheet.cell(row, col).value === 'number' && sheet.cell(row, col).formula === null,
  )
  return { row, white }
}

function blankMonth(book: VirtualBook, month: string): void {
  const { row, white } = monthRow(book, month)
  const sheet = book.sheet(monthlySheet)!
  for (const col of white) sheet.change(row, col, { value: '' })
  recalculate(book, sheet, { row, col: 0, rows: 1, cols: 100 })
}

/** The questionnaires without a wish for a visit: then there is nothing left to say about a clean month. */
export function withoutWishes(book: VirtualBook): VirtualBook {
  const sheet = book.sheets.find(({ name }) => name.startsWith('様式13'))!
  const { rows, cols } = sheet.used()!
  for (let col = 0; col < cols; col++) {
    if (!String(sheet.cell(3, col).value + String(sheet.cell(2, col).value)).includes('訪問又はオンライン')) continue
    for (let row = 4; row < rows; row++) if (sheet.cell(row, col).value === 1) sheet.change(row, col, { value: 2 })
  }
  return book
}

/** The same month's other files as they lie in a folder, to be added in the pane. */
export const otherFiles = (filled: Filled = {}): { readonly name: string; readonly buffer: Buffer }[] =>
  sample(filled)
    .books.filter((book) => !['様式14.xlsx', '様式15.xlsx'].includes(nameOf(book)))
    .map((book) => ({ name: nameOf(book), buffer: Buffer.from(createXlsx(book.design)) }))

/** What was put wrong in the open book, as the generator remembers it. */
export const mistakes = () => sample({ withErrors: true }).mistakes
