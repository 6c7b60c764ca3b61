import type { Scalar } from '../../workbook/types'
import type { Batch, CellWrite, ListWrite, Write } from './batch'
import { listSource } from './batch'
import { blocks } from './blocks'
import { codeOf, hostError } from './errors'
import { scalarOf } from './grid'
import type { OfficeContext, OfficeRange } from './officeTypes'
import { refusals } from './refusals'
import { typed } from './typed'

/** With these Excel has not looked at the request at all, so there is nothing to put back. */
const turnedAway: ReadonlySet<string> = new Set([
  'ActivityLimitReached',
  'ApiNotFound',
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
  'WriteNotSupportedWhenModalDialogOpen',
])

/**
 * Writes a judged batch: all cells in one trip; a row insertion or a sheet in one of its own. What Excel refuses half-way
 * is put back.
 */
export async function writeBatch(context: OfficeContext, { writes }: Batch): Promise<void> {
  const done: Write[] = []
  for (const write of writes) {
    try {
      await writeStep(context, write)
      done.push(write)
    } catch (error) {
      const untouched = turnedAway.has(codeOf(error) ?? '')
      const begun = write.kind === 'cells' && !untouched ? [...done, write] : done
      if (begun.length === 0) throw hostError(error, 'writing', atOf(write))
      try {
        await putBack(context, begun)
      } catch (failed) {
        // A refusal of ours (a value that Excel changed) says that all was put back, which is not so now.
        throw hostError(codeOf(error) === null ? failed : error, 'halfway', atOf(write))
      }
      throw hostError(error, 'putBack', atOf(write))
    }
  }
}

const atOf = (write: Write) => (write.kind === 'cells' && write.cells.length === 1 ? write.cells[0]!.edit.at : null)

async function writeStep(context: OfficeContext, write: Write): Promise<void> {
  // Our own changes are no news. Excels with ExcelApi 1.14 also say whose a change is; older ones only have this.
  context.runtime.enableEvents = false
  const written = write.kind === 'cells' ? writeCells(context, write.cells) : []
  if (write.kind === 'cells') writeLists(context, write.lists)
  else if (write.kind === 'rows') moveRows(context, write, write.edit.op === 'remove')
  else if (write.edit.op === 'add') context.workbook.worksheets.add(write.edit.name)
  else context.workbook.worksheets.getItem(write.edit.name).delete()
  context.runtime.enableEvents = true
  await context.sync()

  for (const { range, cells } of written) {
    range.values.forEach((row, i) =>
      row.forEach((value, j) => {
        const { edit, value: meant } = cells[i]![j]!
        // Excel calculates it in its own time.
        if (edit.restores !== undefined) return
        if (!isKept(scalarOf(value), meant)) throw refusals.coerced(edit.at)
      }),
    )
  }
}

/** Excel calculates with 15 digits. */
const isKept = (found: Scalar, meant: Scalar): boolean =>
  found === meant ||
  (typeof found === 'number' && typeof meant === 'number' && Math.abs(found - meant) <= Math.abs(meant) * 1e-14)

interface Written {
  readonly range: OfficeRange
  readonly cells: readonly (readonly CellWrite[])[]
}

function writeCells(context: OfficeContext, cells: readonly CellWrite[]): Written[] {
  const last = new Map(cells.map((cell) => [`${cell.edit.at.sheet}\u0000${cell.row}:${cell.col}`, cell]))
  const written: Written[] = []
  for (const [sheet, own] of bySheet([...last.values()])) {
    const range = rangesOf(context, sheet)
    for (const { box, cells } of blocks(own.filter(({ newFormat }) => newFormat !== null).map(asValue))) {
      range(box).numberFormat = cells.map((row) => row.map(({ newFormat }) => newFormat))
    }
    for (const { box, cells } of blocks(own.map(asValue))) {
      const target = range(box)
      target.values = cells.map((row) =>
        row.map(({ edit, value, newFormat, format }) => entered(edit.restores ?? null, value, newFormat ?? format)),
      )
      target.load('values')
      written.push({ range: target, cells })
    }
  }
  return written
}

/** What is put into `range.values`: a formula as it is typed in, else a value that Excel keeps as it is. */
const entered = (formula: string | null, value: Scalar, format: unknown): Scalar =>
  formula === null ? typed(value, format) : `=${formula}`

const asValue = (cell: CellWrite) => ({ row: cell.row, col: cell.col, value: cell })

function bySheet(cells: readonly CellWrite[]): Map<string, CellWrite[]> {
  const sheets = new Map<string, CellWrite[]>()
  for (const cell of cells) sheets.set(cell.edit.at.sheet, [...(sheets.get(cell.edit.at.sheet) ?? []), cell])
  return sheets
}

const rangesOf =
  (context: OfficeContext, sheet: string) =>
  ({ row, col, rows, cols }: { row: number; col: number; rows: number; cols: number }): OfficeRange =>
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, col, rows, cols)

const rowsOf = (context: OfficeContext, { edit }: Write & { kind: 'rows' }): OfficeRange =>
  rangesOf(context, edit.sheet)({ row: edit.above, col: 0, rows: edit.count, cols: 1 }).getEntireRow()

/** Rows come in blank, in the format of the row above; only blank ones go. */
function moveRows(context: OfficeContext, write: Write & { kind: 'rows' }, away: boolean): void {
  const rows = rowsOf(context, write)
  if (away) rows.delete('Up')
  else rows.insert('Down')
}

function writeLists(context: OfficeContext, lists: readonly ListWrite[]): void {
  for (const { edit } of lists) {
    const { dataValidation } = rangesOf(context, edit.sheet)(edit.box)
    dataValidation.clear()
    if (edit.source !== '') dataValidation.rule = { list: { inCellDropDown: true, source: listSource(edit.source) } }
  }
}

async function putBack(context: OfficeContext, begun: readonly Write[]): Promise<void> {
  context.runtime.enableEvents = false
  for (const write of [...begun].reverse()) {
    if (write.kind === 'cells') putCellsBack(context, write)
    else if (write.kind === 'rows') moveRows(context, write, write.edit.op !== 'remove')
    else if (write.edit.op === 'add') context.workbook.worksheets.getItem(write.edit.name).delete()
    else context.workbook.worksheets.add(write.edit.name)
  }
  context.runtime.enableEvents = true
  await context.sync()
}

function putCellsBack(context: OfficeContext, { cells, lists }: Write & { kind: 'cells' }): void {
  // The first write into a cell knows what stood there.
  const first = new Map(
    [...cells].reverse().map((cell) => [`${cell.edit.at.sheet}\u0000${cell.row}:${cell.col}`, cell]),
  )
  for (const [sheet, own] of bySheet([...first.values()])) {
    const range = rangesOf(context, sheet)
    for (const { box, cells } of blocks(own.map(asValue))) {
      const target = range(box)
      target.numberFormat = cells.map((row) => row.map(({ format }) => format))
      target.values = cells.map((row) => row.map(({ was, wasFormula, format }) => entered(wasFormula, was, format)))
    }
  }
  for (const { edit, was } of lists) {
    const { dataValidation } = rangesOf(context, edit.sheet)(edit.box)
    dataValidation.clear()
    if (was.list) dataValidation.rule = { list: was.list }
  }
}
