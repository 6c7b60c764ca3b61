import type { Box, DefinedName } from '../../workbook/types'
import { codeOf } from './errors'
import type { SheetFacts } from './grid'
import type { OfficeContext, OfficeRange, OfficeSheet } from './officeTypes'

/** What the first trip tells: everything but the cells. */
export interface Survey {
  readonly book: string
  readonly date1904: boolean
  readonly names: readonly DefinedName[]
  readonly noteParts: readonly string[]
  readonly sheets: readonly SurveyedSheet[]
}
export interface SurveyedSheet extends SheetFacts {
  /** Excel's used range; rows = cols = 0 on an empty sheet. */
  readonly box: Box
}

/** Asked for in the first trip; a book with more sheets costs one trip more. */
const foreseen = 20
export const notesNamespace = 'urn:yoshiki:notes'

const empty: Box = { row: 0, col: 0, rows: 0, cols: 0 }

export interface AskedSheet {
  readonly sheet: OfficeSheet
  readonly used: OfficeRange
}

export function askSheet(sheet: OfficeSheet): AskedSheet {
  sheet.load('id,name,visibility,protection/protected')
  const used = sheet.getUsedRangeOrNullObject(true)
  used.load('rowIndex,columnIndex,rowCount,columnCount')
  return { sheet, used }
}

export const boxOf = (range: OfficeRange): Box =>
  range.isNullObject
    ? empty
    : { row: range.rowIndex, col: range.columnIndex, rows: range.rowCount, cols: range.columnCount }

export const surveyed = ({ sheet, used }: AskedSheet): SurveyedSheet => ({
  id: sheet.id,
  name: sheet.name,
  visible: sheet.visibility === 'Visible',
  protected: sheet.protection.protected,
  box: boxOf(used),
})

/** How an Excel answers that does not go on from a sheet that is not there. */
const chainRefused: ReadonlySet<string | null> = new Set(['ItemNotFound', 'InvalidObjectPath', 'InvalidOperation'])

/**
 * One trip although nobody knows yet how many sheets there are: a chain of next sheets, which answers null at its end.
 * An Excel that refuses the chain is asked for the sheets first, which costs two trips more.
 */
export async function survey(context: OfficeContext): Promise<Survey> {
  try {
    return await ask(context, foreseen)
  } catch (error) {
    if (!chainRefused.has(codeOf(error))) throw error
    return ask(context, 0)
  }
}

async function ask(context: OfficeContext, length: number): Promise<Survey> {
  const { workbook } = context
  const { worksheets } = workbook
  const chain: AskedSheet[] = []
  for (let sheet = worksheets.getFirst(); chain.length < length; sheet = sheet.getNextOrNullObject()) {
    chain.push(askSheet(sheet))
  }
  worksheets.load('items/id')
  workbook.load('name')
  workbook.names.load('items/name,items/formula')
  // The one number that tells a book that counts from 1904: there is no property for it in this set of the interface.
  const newYear = workbook.functions.date(2000, 1, 1)
  newYear.load('value')
  const notes = workbook.customXmlParts.getByNamespace(notesNamespace)
  notes.load('items/id')
  await context.sync()

  const found = chain.filter(({ sheet }) => !sheet.isNullObject)
  return {
    book: workbook.name,
    date1904: newYear.value === 35064,
    names: workbook.names.items.map(({ name, formula }) => ({ name, refersTo: String(formula).replace(/^=/, '') })),
    noteParts: notes.items.map(({ id }) => id),
    sheets: [...found, ...(await rest(context, found.length))].map(surveyed),
  }
}

async function rest(context: OfficeContext, from: number): Promise<AskedSheet[]> {
  const { worksheets } = context.workbook
  const more = worksheets.items.slice(from).map((sheet) => askSheet(worksheets.getItem(sheet.id)))
  if (more.length > 0) await context.sync()
  return more
}
