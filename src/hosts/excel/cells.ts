import type { Box } from '../../workbook/types'
import { codeOf } from './errors'
import type { Slab } from './grid'
import type { OfficeContext } from './officeTypes'
import { refusals } from './refusals'
import { boxOf, type SurveyedSheet } from './survey'

/** Excel on the web answers at most 5 MB. A cell with its formula and format is about 30 bytes: this is about 2 MB. */
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

/** Cut into row slabs and packed so that every trip brings about as much as Excel may answer. */
export function trips(wanted: readonly Wanted[], limit = cellsPerTrip): Wanted[][] {
  const packed: Wanted[][] = []
  let room = 0
  for (const { sheet, box } of wanted) {
    let row = box.row
    const end = box.row + box.rows
    while (row < end && box.cols > 0) {
      if (room < box.cols) {
        packed.push([])
        room = Math.max(limit, box.cols)
      }
      const rows = Math.min(end - row, Math.floor(room / box.cols))
      packed.at(-1)!.push({ sheet, box: { ...box, row, rows } })
      room -= rows * box.cols
      row += rows
    }
  }
  return packed
}

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
    const halves = trips(wanted, Math.ceil(wanted.reduce((sum, { box }) => sum + cellsIn(box), 0) / 2))
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded' || halves.length < 2) throw error
    const read: Read[] = []
    for (const [i, half] of halves.entries()) {
      read.push(...(await readCells(context, half, i === 0 ? also : undefined)))
    }
    return read
  }
  return slabsOf(asked)
}
