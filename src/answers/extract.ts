import { fieldLabel, type Field, type FormDefinition } from '../forms/definition'
import { fiscalYear } from '../calendar/fiscal'
import type { Submission, SubmittedTable } from '../submission/types'
import { formatWareki } from '../text/wareki'
import type { Finding } from '../validators/engine/finding'
import { columnName } from '../workbook/address'
import type { CellRef, IsoDate, Scalar, Sheet } from '../workbook/types'
import { oneLine } from './plain'
import { fieldAt, tableAt } from './table'
import { shortened } from './shortened'

/** `here`: the cell the finding names · `related`: another cell it speaks of. */
export type CellMark = 'here' | 'related' | null

export interface ExtractCell {
  readonly text: string
  readonly mark: CellMark
  readonly numeric: boolean
}

/** A piece of a sheet around a cell: headers, the row with its neighbours, the columns that tell which row it is. */
export interface Extract {
  readonly book: string
  readonly sheet: string
  readonly columns: readonly { readonly letter: string; readonly header: string }[]
  readonly rows: readonly { readonly number: number; readonly here: boolean; readonly cells: readonly ExtractCell[] }[]
}

export const hiddenText = '(表示しません)'

/** Longest text of a cell, in columns of a terminal. */
const cellWidth = 22
const headerWidth = 16
const markedWidth = 40

/** Columns that tell a reader which row this is: its day (or month label) and the first name among its identity. */
function identifying(form: FormDefinition): string[] {
  const day = form.dateField ?? form.months?.label
  const name = form.identity.find((field) => form.fields[field]?.type === 'text' && field !== day)
  return [day, name].filter((field) => field !== undefined)
}

/** Columns that stand side by side in a narrow pane without being pushed aside. */
const mostColumns = 5

/** The columns to show, in their order: the cell, what tells its row, what else is spoken of, what stands beside it. */
function columnsOf(table: SubmittedTable, at: CellRef, related: readonly CellRef[]): number[] {
  const { columns, form } = table
  const shown = [...columns].filter(([name]) => !form.fields[name]?.private).map(([, col]) => col)
  const order = [...new Set([...shown, at.col])].sort((a, b) => a - b)
  const place = order.indexOf(at.col)
  const telling = identifying(form).map((name) => columns.get(name))
  const beside = [order[place + 1], order[place - 1]]
  const chosen = new Set([at.col])
  for (const col of [...telling, ...related.map(({ col }) => col), ...beside]) {
    if (chosen.size < mostColumns && col !== undefined && order.includes(col)) chosen.add(col)
  }
  return [...chosen].sort((a, b) => a - b)
}

/** The row, and its neighbours where something stands in them. */
function rowsOf(sheet: Sheet, at: CellRef, firstRow: number, columns: readonly number[]): number[] {
  const filled = (row: number): boolean =>
    columns.some((col) => {
      const value = sheet.value(row, col)
      return value !== null && value !== ''
    })
  const below = sheet.used.row + sheet.used.rows
  return [at.row - 1, at.row, at.row + 1].filter(
    (row) => row === at.row || (row >= firstRow && row < below && filled(row)),
  )
}

/** 6月10日 within the fiscal year that is judged, the whole day in any other: there the year is what matters. */
function dayText(day: IsoDate, year: number): string {
  if (fiscalYear(day) !== year) return formatWareki(day)
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
}

function textOf(sheet: Sheet, row: number, col: number, year: number): string {
  const day = sheet.day(row, col)
  if (day) return dayText(day, year)
  const value: Scalar = sheet.value(row, col)
  if (typeof value === 'number') return String(Math.round(value * 1e4) / 1e4)
  return value === null ? '' : oneLine(String(value))
}

function headerOf(table: SubmittedTable, col: number): string {
  const name = fieldAt(table, col)
  if (name !== undefined) return oneLine(fieldLabel(table.form, name))
  // A column of no field: what stands lowest in its header.
  for (let row = table.header.row + table.header.rows - 1; row >= table.header.row; row--) {
    const value = table.sheet.value(row, col)
    if (value !== null && value !== '') return oneLine(String(value))
  }
  return ''
}

const isNumber = (field: Field | undefined): boolean => field?.type === 'int' || field?.type === 'number'

/**
 * What stands around the cell of a finding, as a person would look at it; null where there is no such cell. Fields
 * marked private are never shown: only that there is a cell.
 */
export function extractOf(submission: Submission, { at, related }: Pick<Finding, 'at' | 'related'>): Extract | null {
  const table = tableAt(submission, at)
  if (!table || at.row < 0 || at.col < 0) return null
  const { sheet, form, header } = table
  const here = related.filter((ref) => ref.book === at.book && ref.sheet === at.sheet)
  const firstRow = at.row < header.row + header.rows ? at.row : header.row + header.rows
  const columns = columnsOf(table, at, here)
  const rows = rowsOf(sheet, at, firstRow, columns)
  const fields = columns.map((col) => {
    const name = fieldAt(table, col)
    return name === undefined ? undefined : form.fields[name]
  })
  return {
    book: at.book,
    sheet: at.sheet,
    columns: columns.map((col) => ({
      letter: columnName(col),
      header: shortened(headerOf(table, col), col === at.col ? markedWidth : headerWidth),
    })),
    rows: rows.map((row) => ({
      number: row + 1,
      here: row === at.row,
      cells: columns.map((col, i) => {
        const mark: CellMark =
          row === at.row && col === at.col
            ? 'here'
            : here.some((ref) => ref.row === row && ref.col === col)
              ? 'related'
              : null
        const text = fields[i]?.private ? hiddenText : textOf(sheet, row, col, submission.profile.fiscalYear)
        return {
          text: shortened(text, mark === 'here' ? markedWidth : cellWidth),
          mark,
          numeric: isNumber(fields[i]) && typeof sheet.value(row, col) === 'number',
        }
      }),
    })),
  }
}
