import type { Still } from '../../session/host'
import type { At, Box, Edit } from '../../workbook/types'
import { blocks } from './blocks'
import { codeOf } from './errors'
import type { ListValidation, OfficeContext, OfficeRange, OfficeSheet } from './officeTypes'
import { refusals } from './refusals'
import { bookName, type RowsEdit, sheetName, type Step } from './steps'

export interface SeenCell {
  readonly value: unknown
  readonly formula: unknown
  readonly format: unknown
  readonly locked: boolean
}
/** How things stand in Excel just before a write, from one trip. */
export interface Seen {
  readonly date1904: boolean
  cell(sheet: string, at: At): SeenCell
  rule(sheet: string, box: Box): ListValidation['rule'] & { readonly type: string }
  isProtected(sheet: string): boolean
  /** Cells with something in them, of a sheet that is to be removed. */
  filled(sheet: string): readonly At[]
  /** The same of rows that are to be removed. */
  inRows(rows: RowsEdit): readonly At[]
}

interface AskedBlock {
  readonly sheet: string
  readonly box: Box
  readonly range: OfficeRange
}

const key = (sheet: string, row: number, col: number): string => `${sheet}\u0000${row}:${col}`

/** @throws HostError for everything that concerns the book or a sheet as a whole. */
export async function look(
  context: OfficeContext,
  edits: readonly Edit[],
  made: readonly Step[],
  still: readonly Still[] = [],
): Promise<Seen> {
  const { workbook } = context
  workbook.load('name,readOnly')
  const newYear = workbook.functions.date(2000, 1, 1)
  newYear.load('value')
  const sheetEdits = made.flatMap((step) => (step.kind === 'sheet' ? [step.edit] : []))
  if (sheetEdits.length > 0) {
    workbook.protection.load('protected')
    workbook.worksheets.load('items/name')
  }
  const added = new Set(sheetEdits.filter(({ op }) => op === 'add').map(({ name }) => name))
  const names = [...new Set([...edits.map(sheetName), ...still.map(({ at }) => at.sheet)])].filter(
    (name) => !added.has(name),
  )
  const sheets = new Map(names.map((name) => [name, askSheet(workbook.worksheets.getItem(name))]))
  const asked = names.flatMap((name) => askBlocks(name, sheets.get(name)!, made, still))
  const rules = made.flatMap((step) => (step.kind === 'cells' ? askRules(sheets, step) : []))
  const leaving = sheetEdits
    .filter(({ op, name }) => op === 'remove' && sheets.has(name))
    .map(({ name }) => ({ name, used: askUsed(sheets.get(name)!) }))
  const going = made.flatMap((step) => {
    const sheet = step.kind === 'rows' && step.origin ? sheets.get(step.edit.sheet) : undefined
    if (step.kind !== 'rows' || !step.origin || !sheet) return []
    const rows = sheet.getRangeByIndexes(step.origin.row, 0, step.edit.count, 1).getEntireRow()
    return [{ edit: step.edit, used: askUsed(rows) }]
  })
  try {
    await context.sync()
  } catch (error) {
    const first = edits[0]!
    if (codeOf(error) === 'ItemNotFound') throw refusals.noSheet(names, first.kind === 'set' ? first.at : null)
    throw error
  }

  for (const edit of edits)
    if (bookName(edit) !== workbook.name) throw refusals.otherBook(bookName(edit), workbook.name)
  if (workbook.readOnly) throw refusals.readOnly()
  if (sheetEdits.length > 0) {
    if (workbook.protection.protected) throw refusals.protectedBook()
    const taken = workbook.worksheets.items.find(({ name }) => added.has(name))
    if (taken) throw refusals.sheetExists(taken.name)
  }
  const isProtected = (name: string): boolean => sheets.get(name)?.protection.protected ?? false
  const locks = await mixedLocks(
    context,
    asked.filter(({ sheet }) => isProtected(sheet)),
  )
  const cells = new Map<string, SeenCell>()
  for (const { sheet, box, range } of asked) {
    range.values.forEach((row, i) =>
      row.forEach((value, j) => {
        const place = key(sheet, box.row + i, box.col + j)
        const locked = locks.get(place) ?? range.format.protection.locked ?? true
        const [formula, format] = [range.formulas[i]![j], range.numberFormat[i]![j]]
        cells.set(place, { value, formula, format, locked })
      }),
    )
  }
  return {
    date1904: newYear.value === 35064,
    isProtected,
    cell: (sheet, { row, col }) => cells.get(key(sheet, row, col))!,
    rule: (sheet, box) => {
      const found = rules.find((one) => one.sheet === sheet && one.box === box)?.validation
      return found ? { ...found.rule, type: found.type } : { type: 'None' }
    },
    filled: (sheet) => filledCells(leaving.find(({ name }) => name === sheet)?.used),
    inRows: (rows) => filledCells(going.find(({ edit }) => edit === rows)?.used),
  }
}

function filledCells(used: OfficeRange | undefined): At[] {
  if (!used || used.isNullObject) return []
  return used.formulas.flatMap((row, i) =>
    row.flatMap((value, j) => (value === '' ? [] : [{ row: used.rowIndex + i, col: used.columnIndex + j }])),
  )
}

function askSheet(sheet: OfficeSheet): OfficeSheet {
  sheet.load('name,protection/protected')
  return sheet
}

function askUsed(place: OfficeSheet | OfficeRange): OfficeRange {
  const used = place.getUsedRangeOrNullObject(true)
  used.load('rowIndex,columnIndex,formulas')
  return used
}

function askBlocks(name: string, sheet: OfficeSheet, made: readonly Step[], still: readonly Still[]): AskedBlock[] {
  const places = new Map<string, At & { value: null }>()
  for (const { at } of still) {
    if (at.sheet === name) places.set(`${at.row}:${at.col}`, { row: at.row, col: at.col, value: null })
  }
  for (const step of made) {
    if (step.kind !== 'cells') continue
    for (const { edit, origin } of step.sets) {
      if (edit.at.sheet === name && origin) places.set(`${origin.row}:${origin.col}`, { ...origin, value: null })
    }
  }
  return blocks([...places.values()]).map(({ box }) => {
    const range = sheet.getRangeByIndexes(box.row, box.col, box.rows, box.cols)
    range.load('values,formulas,numberFormat')
    range.format.protection.load('locked')
    return { sheet: name, box, range }
  })
}

function askRules(sheets: ReadonlyMap<string, OfficeSheet>, { lists }: Step & { kind: 'cells' }) {
  return lists.flatMap(({ edit, origin }) => {
    const sheet = sheets.get(edit.sheet)
    if (!sheet || !origin) return []
    const { dataValidation } = sheet.getRangeByIndexes(origin.row, origin.col, edit.box.rows, edit.box.cols)
    dataValidation.load('type,rule')
    return [{ sheet: edit.sheet, box: edit.box, validation: dataValidation }]
  })
}

/** A block of a protected sheet whose cells are partly open has no one answer: only then each cell is asked. */
async function mixedLocks(context: OfficeContext, asked: readonly AskedBlock[]): Promise<Map<string, boolean>> {
  const cells = asked
    .filter(({ range }) => range.format.protection.locked === null)
    .flatMap(({ sheet, box }) =>
      Array.from({ length: box.rows * box.cols }, (_, n) => {
        const [row, col] = [box.row + Math.floor(n / box.cols), box.col + (n % box.cols)]
        const { protection } = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, col, 1, 1).format
        protection.load('locked')
        return { place: key(sheet, row, col), protection }
      }),
    )
  if (cells.length > 0) await context.sync()
  return new Map(cells.map(({ place, protection }) => [place, protection.locked ?? true]))
}
