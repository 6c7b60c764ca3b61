import type { Printed } from './printed'
import type { Box } from '../workbook/types'

/** Where everything of a form stands in the sheet that is written; rows and columns from 0. */
export interface Places {
  readonly columns: Readonly<Record<string, number>>
  readonly lastCol: number
  readonly header: { readonly row: number; readonly rows: number }
  /** Row of the printed sample, cleared where it is left out. */
  readonly sample: number | null
  readonly entry: { readonly row: number; readonly rows: number }
  readonly list: Box | null
  /** Row label → row, in a form with one row per month. */
  readonly labels: Readonly<Record<string, number>>
  /** First row under the form. */
  readonly below: number
}

/** As the forms write the months of a fiscal year. */
export const monthLabels: readonly string[] = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3].map((month) => `${month}月`)

/**
 * @param rows entry rows to prepare
 * @param example whether the printed sample is written
 */
export function placesOf({ form, layout }: Printed, rows: number, example: boolean): Places {
  const names = Object.keys(form.fields)
  const columns = Object.fromEntries(names.map((name, place) => [name, layout.firstCol + place]))
  const header = { row: layout.header.top, rows: layout.header.heights.length }
  const first = header.row + header.rows
  const sample = layout.sample && (example || layout.sampleRow) ? first : null
  const entry = { row: sample === null ? first : first + 1, rows }
  const lastCol = layout.firstCol + names.length - 1
  if (form.months) {
    const { total, target, progress } = form.months
    const labels = Object.fromEntries(
      [...monthLabels, total, target, progress].map((label, place) => [label, first + place]),
    )
    return {
      columns,
      lastCol,
      header,
      sample: null,
      entry: { row: first, rows: 12 },
      list: null,
      labels,
      below: first + 16,
    }
  }
  const under = entry.row + rows
  if (!form.listBlock) return { columns, lastCol, header, sample, entry, list: null, labels: {}, below: under + 1 }
  const height = Math.max(...Object.values(form.codes).map((entries) => entries.length))
  const list = { row: under, col: layout.firstCol, rows: height, cols: names.length }
  return { columns, lastCol, header, sample, entry, list, labels: {}, below: under + height + 1 }
}
