import type { DesignValue, SheetDesign } from '../workbook/design'
import type { IsoDate, Scalar } from '../workbook/types'
import { validationsOf } from './choices'
import { Grid, linesIn } from './grid'
import { writeHeads } from './heads'
import { dayStyle } from './look'
import { writeMonths } from './months'
import { placesOf, type Places } from './places'
import type { Printed } from './printed'

/** What stands in one row: field → value; an ISO day in a date field becomes a true day. */
export type EntryRow = Readonly<Record<string, Scalar>>

export interface SheetContent {
  readonly rows: readonly EntryRow[]
  /** Of a form with one row per month: label (6月) → values. */
  readonly months: Readonly<Record<string, EntryRow>>
}

export interface SheetOptions {
  readonly rows: number
  readonly example: boolean
  /** '' leaves the placeholder. */
  readonly prefecture: string
  readonly targets: Readonly<Record<string, number>>
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/

/** One form as a sheet: printed texts, prepared entry rows, lists, notes, and what is to stand in it. */
export function formSheet(
  printed: Printed,
  options: SheetOptions,
  content: SheetContent,
): { readonly sheet: SheetDesign; readonly places: Places } {
  const { form, layout } = printed
  const places = placesOf(printed, Math.max(options.rows, content.rows.length), options.example)
  const grid = new Grid()
  writeTop(grid, printed, places, options)
  writeHeads(grid, printed, places)
  if (form.months) writeMonths(grid, printed, places, content.months, options.targets)
  else writeEntries(grid, printed, places, content.rows, options.example)
  writeLists(grid, printed, places)
  const lastRow = writeNotes(grid, printed, places)
  const sheet: SheetDesign = {
    name: layout.sheet,
    cells: grid.sorted(),
    merges: grid.merges,
    columns: [
      ...layout.leading.map((width, col) => ({ col, width })),
      ...Object.entries(layout.columns).map(([name, { width }]) => ({ col: places.columns[name]!, width })),
    ].sort((a, b) => a.col - b.col),
    heights: grid.heights.sort((a, b) => a.row - b.row),
    validations: validationsOf(printed, places),
    freeze: { row: places.header.row + places.header.rows, col: layout.freezeCol },
    printArea: { row: 0, col: 0, rows: lastRow + 1, cols: places.lastCol + 1 },
    printTitles: [places.header.row, places.header.row + places.header.rows - 1],
    page: layout.page,
  }
  return { sheet, places }
}

function writeTop(grid: Grid, { form, layout }: Printed, places: Places, { prefecture }: SheetOptions): void {
  const col = (field: string): number => places.columns[field]!
  grid.put(layout.title.row, col(layout.title.field), form.titles[0]!, 'title')
  grid.put(layout.numberRow, places.lastCol, form.titles[1] ?? null, 'formNumber')
  const { centre } = layout
  const typed = form.prefecture ?? (prefecture === '' ? (form.prefecturePlaceholder ?? null) : prefecture)
  grid.put(centre.row, col(centre.field), typed, 'prefecture')
  grid.put(centre.row, col(centre.name), form.centreName, 'centre')
  for (let row = 0; row < places.header.row; row++) grid.height(row, row === layout.title.row ? 24 : 18)
}

/** How a cell of an entry row looks. */
function entryStyle({ form, layout }: Printed, name: string): string {
  const { type } = form.fields[name]!
  if (type === 'date') return dayStyle(layout.dayFormat)
  return layout.columns[name]?.centred ? 'centred' : 'text'
}

const designValue = (type: string, value: Scalar): DesignValue =>
  type === 'date' && typeof value === 'string' && isoDay.test(value) ? { day: value as IsoDate } : value

function writeEntries(grid: Grid, printed: Printed, places: Places, rows: readonly EntryRow[], example: boolean): void {
  const { form, layout } = printed
  const first = places.sample ?? places.entry.row
  const end = places.entry.row + places.entry.rows
  for (let row = first; row < end; row++) {
    const isSample = row === places.sample
    const values: EntryRow = isSample ? (example ? (layout.sample ?? {}) : {}) : (rows[row - places.entry.row] ?? {})
    for (const [name, field] of Object.entries(form.fields)) {
      const value = designValue(field.type, values[name] ?? null)
      grid.put(row, places.columns[name]!, value, entryStyle(printed, name))
    }
    const lines = Object.entries(values).map(([name, value]) =>
      typeof value === 'string' ? linesIn(value, layout.columns[name]?.width ?? 10) : 1,
    )
    grid.height(row, Math.min(400, Math.max(layout.entryHeight, 13 * Math.max(1, ...lines) + 4)))
    if (isSample && example && layout.sampleMark !== undefined && layout.firstCol > 0)
      grid.put(row, layout.firstCol - 1, layout.sampleMark, 'sampleMark')
  }
}

function writeLists(grid: Grid, { form, layout }: Printed, places: Places): void {
  const { list } = places
  if (!list) return
  for (const [name, field] of Object.entries(form.fields)) {
    if (field.type !== 'code') continue
    const entries = form.codes[field.codes!] ?? []
    entries.forEach((text, place) => {
      grid.put(list.row + place, places.columns[name]!, text, 'list')
    })
  }
  if (layout.markEntry !== undefined) grid.put(list.row, places.columns[layout.markEntry]!, '○', 'list')
}

/** @returns the last row of the sheet. */
function writeNotes(grid: Grid, { layout }: Printed, places: Places): number {
  const from = layout.firstCol
  const to = places.columns[layout.notesTo]!
  const width = Object.values(layout.columns).reduce((sum, column) => sum + column.width, 0)
  const listRow = String((places.list?.row ?? 0) + 1)
  layout.notes.forEach((line, place) => {
    const row = places.below + place
    const text = line.replace('{listRow}', listRow)
    grid.put(row, from, text, /^[◆【○]/.test(text) ? 'noteHeading' : 'note')
    grid.merge({ row, col: from, rows: 1, cols: to - from + 1 })
    grid.height(row, 14 * linesIn(text, width) + 2)
  })
  return layout.notes.length === 0 ? places.below - 2 : places.below + layout.notes.length - 1
}
