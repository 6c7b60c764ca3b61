import type { ReadOptions } from '../../session/host'
import type { Book, Box, CellRef } from '../../workbook/types'
import { cellsForTrip, cellsPerTrip, countCells, readCells, take, withinReach, type Read, type Wanted } from './cells'
import { ExcelSheet, Grid } from './grid'
import type { OfficeContext } from './officeTypes'
import { askSheet, survey, surveyed, type SurveyedSheet } from './survey'

/** The workbook as Excel showed it at one moment. */
export interface OpenBook extends Book {
  readonly sheets: readonly ExcelSheet[]
}

/** Everything, in two trips; one more per further 2 MB of cells. */
export async function readBook(context: OfficeContext, { signal, progress }: ReadOptions): Promise<OpenBook> {
  signal?.throwIfAborted()
  const seen = await survey(context)
  const sheets = await withinReach(context, seen.sheets)
  const wanted = sheets.map((sheet) => ({ sheet, box: sheet.box }))

  let small = (): { names: Book['names']; noteParts: readonly string[] } => ({ names: [], noteParts: [] })
  const also = (): void => {
    const parts = seen.noteParts.map((id) => context.workbook.customXmlParts.getItem(id).getXml())
    const local = sheets.map((sheet) => {
      const { names } = context.workbook.worksheets.getItem(sheet.id)
      names.load('items/name,items/formula')
      return { sheet: sheet.name, names }
    })
    small = () => ({
      noteParts: parts.map((part) => part.value),
      names: [
        ...seen.names,
        ...local.flatMap(({ sheet, names }) =>
          names.items.map(({ name, formula }) => ({ name, refersTo: String(formula).replace(/^=/, ''), sheet })),
        ),
      ],
    })
  }
  const read: Read[] = []
  const all = countCells(wanted)
  let [left, limit, first] = [wanted as readonly Wanted[], cellsPerTrip, true]
  while (first || left.length > 0) {
    signal?.throwIfAborted()
    const next = take(left, limit)
    const got = await readCells(context, next.now, first ? also : undefined)
    read.push(...got)
    ;[left, limit, first] = [next.left, cellsForTrip(got), false]
    progress?.(all === 0 ? 1 : 1 - countCells(left) / all)
  }
  const { date1904 } = seen
  const { names, noteParts } = small()
  return {
    id: seen.book,
    date1904,
    names,
    notes: noteParts.length === 0 ? {} : (await import('./notes')).notesIn(noteParts),
    sheets: sheets.map((sheet) => new ExcelSheet(sheet, gridOf(sheet, read), date1904)),
  }
}

const gridOf = (sheet: SurveyedSheet, read: readonly Read[]): Grid =>
  Grid.of(
    sheet.box,
    read.filter((one) => one.sheet.id === sheet.id).map(({ slab }) => slab),
  )

/**
 * Only the rows of the given cells, in one trip; the rest as it was. Null where that is not enough: a sheet that is gone
 * or has grown elsewhere too, or more rows than a whole reading may bring at once.
 */
export async function readRows(
  context: OfficeContext,
  book: OpenBook,
  cells: readonly CellRef[],
): Promise<OpenBook | null> {
  const touched = book.sheets.filter((sheet) => cells.some((cell) => cell.sheet === sheet.name))
  if (cells.some((cell) => cell.book !== book.id || !touched.some((sheet) => sheet.name === cell.sheet))) return null
  const plans = touched.map((sheet) => ({ sheet, ...spansOf(sheet.grid.box, cells, sheet.name) }))
  const wanted: Wanted[] = plans.flatMap(({ sheet, spans }) => spans.map((box) => ({ sheet: sheet.facts, box })))
  if (countCells(wanted) > cellsPerTrip) return null

  const asked = plans.map(({ sheet }) => askSheet(context.workbook.worksheets.getItem(sheet.facts.id)))
  const read = await readCells(context, wanted)
  const fresh = new Map<ExcelSheet, ExcelSheet>()
  for (const [i, { sheet, box, spans }] of plans.entries()) {
    const now = surveyed(asked[i]!)
    if (now.name !== sheet.name || !covered(now.box, sheet.grid.box, box, spans)) return null
    const slabs = read.filter((one) => one.sheet.id === sheet.facts.id).map(({ slab }) => slab)
    fresh.set(sheet, new ExcelSheet(now, sheet.grid.with(box, slabs), book.date1904))
  }
  return { ...book, sheets: book.sheets.map((sheet) => fresh.get(sheet) ?? sheet) }
}

/** The rows of the cells as runs, over the columns known so far and those of the cells. */
function spansOf(known: Box, cells: readonly CellRef[], sheet: string): { box: Box; spans: Box[] } {
  const here = cells.filter((cell) => cell.sheet === sheet)
  const blank = known.rows === 0
  const cols = here.map(({ col }) => col)
  const left = Math.min(...cols, blank ? Infinity : known.col)
  const right = Math.max(...cols, blank ? -1 : known.col + known.cols - 1)
  const rows = [...new Set(here.map(({ row }) => row))].sort((a, b) => a - b)
  const spans: Box[] = []
  for (const row of rows) {
    const last = spans.at(-1)
    if (last && last.row + last.rows === row) spans[spans.length - 1] = { ...last, rows: last.rows + 1 }
    else spans.push({ row, col: left, rows: 1, cols: right - left + 1 })
  }
  const top = Math.min(rows[0]!, blank ? Infinity : known.row)
  const bottom = Math.max(rows.at(-1)!, blank ? -1 : known.row + known.rows - 1)
  return { box: { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 }, spans }
}

/** Whether every cell that Excel uses now was known before or has just been read. */
function covered(now: Box, known: Box, box: Box, spans: readonly Box[]): boolean {
  if (now.rows === 0) return true
  if (now.col < box.col || now.col + now.cols > box.col + box.cols) return false
  for (let row = now.row; row < now.row + now.rows; row++) {
    const old = row >= known.row && row < known.row + known.rows
    if (!old && !spans.some((span) => row >= span.row && row < span.row + span.rows)) return false
  }
  return true
}
