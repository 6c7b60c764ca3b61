import type { Edit } from '../../../workbook/types'
import type { WorkingBook } from './book'
import { writeRefusals } from './refusal'
import { Insertion } from './rows/insertion'
import { refuseObstacles } from './rows/obstacles'
import { moveCalcChain, moveNames, moveParts } from './rows/parts'
import { moveFormulas } from './rows/sheetFormulas'
import { moveMarks } from './rows/sheetMarks'
import { moveRows } from './rows/sheetRows'
import { Splices } from './splice'

export type RowsEdit = Extract<Edit, { kind: 'rows' }>

/** Inserts rows with everything below them moved down, on this sheet and wherever the book speaks of it. */
export function insertRows(book: WorkingBook, edit: RowsEdit): Insertion {
  const target = book.sheet(edit.sheet)
  if (edit.op === 'remove') throw writeRefusals.cannotRemoveRows(edit.sheet)
  if (!Number.isInteger(edit.count) || edit.count < 0 || !Number.isInteger(edit.above) || edit.above < 0)
    throw writeRefusals.cannotInsert(edit.sheet, '行の位置と数が整数ではないため')
  const insertion = new Insertion(target.name, edit.above, edit.count)
  if (edit.count === 0) return insertion
  refuseObstacles(book, target, insertion)
  for (const sheet of book.cellSheets) {
    const isTarget = sheet.part === target.part
    const layout = book.layout(sheet)
    const splices = new Splices(layout.bytes)
    if (isTarget) moveRows(layout, splices, insertion)
    moveFormulas(layout, sheet.name, isTarget, splices, insertion)
    moveMarks(layout, sheet.name, isTarget, splices, insertion)
    if (!splices.isEmpty) book.write(sheet.part, splices.apply())
  }
  for (const sheet of book.sheets) moveParts(book, sheet, sheet.part === target.part, insertion)
  moveNames(book, insertion)
  moveCalcChain(book, target, insertion)
  return insertion
}
