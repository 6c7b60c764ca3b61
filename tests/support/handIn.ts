import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { filledBooks } from '../../src/authoring'
import { createXlsx } from '../../src/hosts/xlsx/create'
import { profileById } from '../../src/profiles/builtIn'
import { sampleYear, type SampleBook } from '../../src/samples'
import type { DesignCell, SheetDesign, WorkbookDesign } from '../../src/workbook/design'

const profile = profileById('hatarakikata-r6-shimane')!

/** The books of one month of the fictitious centre, as designs that may be changed. */
export const june = (seed = 1): readonly SampleBook[] =>
  sampleYear(profile, { seed, months: ['2024-06', '2024-06'], layout: 'month' }).books

/** The same month with the printed sample left in the consultation records. */
export function withSample(book: SampleBook): SampleBook {
  const [blank] = filledBooks(profile, {}, { forms: ['様式14'], example: true }) as [WorkbookDesign]
  const [sheet] = book.design.sheets as [SheetDesign]
  const [printed] = blank.sheets as [SheetDesign]
  const first = printed.cells.find(({ value }) => value === '例')!.row
  const row = printed.cells.filter((cell) => cell.row === first)
  const below = sheet.cells.filter((cell) => cell.row >= first).map((cell) => ({ ...cell, row: cell.row + 1 }))
  const above = sheet.cells.filter((cell) => cell.row < first)
  const shift = <T extends { row: number }>(one: T): T => (one.row >= first ? { ...one, row: one.row + 1 } : one)
  return {
    path: book.path,
    design: {
      ...book.design,
      styles: { ...blank.styles, ...book.design.styles },
      sheets: [
        {
          ...sheet,
          cells: [...above, ...row, ...below],
          merges: sheet.merges.map(shift),
          heights: sheet.heights.map(shift),
          validations: [],
        },
      ],
    },
  }
}

/** A sheet of plain cells. */
export const plainSheet = (name: string, rows: readonly (readonly DesignCell['value'][])[]): SheetDesign => ({
  name,
  cells: rows.flatMap((cells, row) => cells.map((value, col) => ({ row, col, value, style: 'plain' }))),
  merges: [],
  columns: [],
  heights: [],
  validations: [],
  page: { paper: 'A4', landscape: false, wide: 1, high: 0 },
})

export const withSheets = ({ path, design }: SampleBook, sheets: readonly SheetDesign[]): SampleBook => ({
  path,
  design: { ...design, styles: { ...design.styles, plain: {} }, sheets: [...design.sheets, ...sheets] },
})

const customXml = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml'

/** A file with notes of ours, as Excel keeps custom XML. */
export function withNotes(bytes: Uint8Array, notes: Readonly<Record<string, string>>): Uint8Array {
  const parts = unzipSync(bytes)
  const rels = 'xl/_rels/workbook.xml.rels'
  const text = (value: string): string => value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const entries = Object.entries(notes).map(([key, value]) => `<note key="${text(key)}">${text(value)}</note>`)
  parts['customXml/item1.xml'] = strToU8(`<notes xmlns="urn:yoshiki:notes">${entries.join('')}</notes>`)
  parts[rels] = strToU8(
    strFromU8(parts[rels]!).replace(
      '</Relationships>',
      `<Relationship Id="rIdNotes" Type="${customXml}" Target="../customXml/item1.xml"/></Relationships>`,
    ),
  )
  return zipSync(parts, { mtime: '2024-04-12T10:20:30' })
}

export const fileOf = ({ design }: SampleBook): Uint8Array => createXlsx(design)
