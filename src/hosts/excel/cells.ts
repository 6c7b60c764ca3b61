import type { Box } from '../../workbook/types'
import { codeOf } from './errors'
import type { Slab } from './grid'
import type { OfficeContext } from './officeTypes'
import { refusals } from './refusals'
import { boxOf, type SurveyedSheet } from './survey'

/** Excel on the web answers at most 5 MB, and not all cells of a sheet are alike. */
const bytesPerTrip = 2_000_000
/** For the first trip, when nobody knows the cells: one with its formula and format is about 30 bytes. */
export const cellsPerTrip = 65_536
/** As many as are read from a file. */
const mostCells = 1_500_000
/** Where a form stands. A stray cell far outside is left alone, or a slip in XFD1048576 would stop every check. */
const reach: Box = { row: 0, col: 0, rows: 100_000, cols: 400 }

export interface Wanted {
  readonly sheet: Pick<SurveyedSheet, 'id'>
  readonly box: Box
}
export interface Read extends Wanted {
  readonly slab: Slab
}

const cellsIn = (box: Box): number => box.rows * box.cols
export const countCells = (wanted: readonly Wanted[]): number => wanted.reduce((sum, { box }) => sum + cellsIn(box), 0)

/** Sheets whose used range is huge are asked again for what lies within reach: one trip more, only then. */
export async function withinReach(context: OfficeContext, sheets: readonly SurveyedSheet[]): Promise<SurveyedSheet[]> {
  const huge = sheets.filter(({ box }) => cellsIn(box) > mostCells || box.col + box.cols > reach.cols)
  const asked = huge.map((sheet) => {
    const used = context.workbook.worksheets
      .getItem(sheet.id)
      .getRangeByIndexes(reach.row, reach.col, reach.rows, reach.cols)
      .getUsedRangeOrNullObject(true)
    used.load('rowIndex,columnIndex,rowCount,columnCount')
    return { sheet, used }
  })
  if (asked.length > 0) await context.sync()
  let left = mostCells
  return sheets.map((sheet) => {
    const again = asked.find((one) => one.sheet === sheet)
    const box = again ? boxOf(again.used) : sheet.box
    left -= cellsIn(box)
    if (left < 0) throw refusals.tooLarge(sheet.name)
    return again ? { ...sheet, box } : sheet
  })
}

/** As many rows as one trip may bring, and what is left for the next ones. */
export function take(wanted: readonly Wanted[], limit: number): { now: Wanted[]; left: Wanted[] } {
  const now: Wanted[] = []
  const left: Wanted[] = []
  let room = limit
  for (const { sheet, box } of wanted) {
    if (box.rows === 0) continue
    // One row goes even where it is wider than a trip.
    const most = now.length === 0 ? Math.max(1, Math.floor(room / box.cols)) : Math.floor(room / box.cols)
    const rows = Math.min(box.rows, most)
    if (rows > 0) now.push({ sheet, box: { ...box, rows } })
    if (rows < box.rows) left.push({ sheet, box: { ...box, row: box.row + rows, rows: box.rows - rows } })
    room -= rows * box.cols
  }
  return { now, left }
}

/** How many cells like these make about 2 MB, by a few of their rows. */
export function cellsForTrip(read: readonly Read[]): number {
  let bytes = 0
  let cells = 0
  for (const { box, slab } of read) {
    const step = Math.ceil(box.rows / 8)
    for (let i = 0; i < box.rows; i += step) {
      bytes += bytesOf([slab.values[i], slab.formulas[i], slab.formats[i]])
      cells += box.cols
    }
  }
  return cells === 0 ? cellsPerTrip : Math.max(1_000, Math.floor((bytesPerTrip * cells) / bytes))
}

const utf8 = new TextEncoder()
const bytesOf = (value: unknown): number => utf8.encode(JSON.stringify(value)).length

export const askCells = (context: OfficeContext, wanted: readonly Wanted[]) =>
  wanted.map((one) => {
    const { row, col, rows, cols } = one.box
    const range = context.workbook.worksheets.getItem(one.sheet.id).getRangeByIndexes(row, col, rows, cols)
    range.load('values,formulas,numberFormat')
    return { ...one, range }
  })

export const slabsOf = (asked: ReturnType<typeof askCells>): Read[] =>
  asked.map(({ sheet, box, range }) => ({
    sheet,
    box,
    slab: { box, values: range.values, formulas: range.formulas, formats: range.numberFormat },
  }))

/** One trip; where the answer was too large after all (long texts), the same in halves. */
export async function readCells(
  context: OfficeContext,
  wanted: readonly Wanted[],
  also?: () => void,
): Promise<readonly Read[]> {
  const asked = askCells(context, wanted)
  also?.()
  try {
    await context.sync()
  } catch (error) {
    const { now, left } = take(wanted, Math.ceil(countCells(wanted) / 2))
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded' || left.length === 0) throw error
    return [...(await readCells(context, now, also)), ...(await readCells(context, left))]
  }
  return slabsOf(asked)
}
