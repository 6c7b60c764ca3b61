import { monthFromLabel } from '../calendar/fiscal'
import type { FormDefinition } from '../forms/definition'
import { key } from '../text/key'
import { atOnce, rowsPerStep, type Steps } from '../workbook/steps'
import type { Book, CellRef, Month, Sheet } from '../workbook/types'
import { addedColumns } from './added'
import type { Binding, SheetHead } from './bind'
import { readCentre } from './centre'
import type { Edition } from './edition'
import { findListBlock } from './listBlock'
import { recordsOf, type Records, type RecordSource } from './records'
import { endsHere, rowKinds, textOf } from './rowKind'
import type { Table } from './types'

export interface ReadContext {
  readonly head: SheetHead
  readonly edition: Edition
  readonly binding: Binding
  readonly workbook: Book
  /** For forms that print months without a year. */
  readonly fiscalYear: number
}

/** Everything one sheet says in one form. */
export const tableSteps = (context: ReadContext): Steps<Table> =>
  context.edition.form.shape === 'months' ? readMonths(context) : readRows(context)

/** The same at once. */
export const readTable = (context: ReadContext): Table => atOnce(tableSteps(context))

function* readRows(context: ReadContext): Steps<Table> {
  const { head, edition, binding, workbook } = context
  const { sheet } = head
  const { form } = edition
  const book = workbook.id
  const firstRow = binding.header.row + binding.header.rows
  const lastRow = sheet.used.row + sheet.used.rows - 1
  const listBlock = form.listBlock ? yield* findListBlock(sheet, book, edition, binding.columns, firstRow) : null
  const overwritten = new Set(listBlock?.overwritten)
  const strays = new Set(listBlock?.strays)
  const [blockTop, blockEnd] = listBlock
    ? [listBlock.box.row, listBlock.box.row + listBlock.box.rows]
    : [Infinity, Infinity]
  const kindOf = rowKinds(sheet, edition, binding, workbook.date1904)
  const sampleCol =
    (form.dateField === undefined ? undefined : binding.columns.get(form.dateField)) ?? binding.header.col
  const samples: CellRef[] = []
  const rows: number[] = []
  let end = Math.max(firstRow, lastRow + 1)
  for (let row = firstRow; row <= lastRow; row++) {
    if ((row - firstRow) % rowsPerStep === rowsPerStep - 1) yield rowsPerStep
    if ((row >= blockTop && row < blockEnd && !overwritten.has(row)) || strays.has(row)) continue
    const kind = kindOf(row)
    if (kind === 'end') {
      end = row
      break
    }
    if (kind === 'sample') samples.push({ book, sheet: sheet.name, row, col: sampleCol })
    else if (kind === 'record') rows.push(row)
  }
  const records = recordsIn(context, rows, { unclear: overwritten.size > 0 ? listBlock!.left : undefined })
  return {
    ...shared(context, records, rows, listBlock, end),
    samples,
    listBlock,
    records: records.all,
    special: {},
    untouched: rows.length === 0,
  }
}

function* readMonths(context: ReadContext): Steps<Table> {
  const { head, edition, binding, fiscalYear } = context
  const { sheet } = head
  const labels = edition.form.months!
  const col = binding.columns.get(labels.label)
  const firstRow = binding.header.row + binding.header.rows
  const lastRow = sheet.used.row + sheet.used.rows - 1
  const rows: number[] = []
  const months: (Month | null)[] = []
  const special: Partial<Record<'total' | 'target' | 'progress', number>> = {}
  const names = [
    ['total', key(labels.total)],
    ['target', key(labels.target)],
    ['progress', key(labels.progress)],
  ] as const
  let end = Math.max(firstRow, lastRow + 1)
  for (let row = firstRow; col !== undefined && row <= lastRow; row++) {
    if ((row - firstRow) % rowsPerStep === rowsPerStep - 1) yield rowsPerStep
    if (endsHere(sheet, row, edition)) {
      end = row
      break
    }
    const said = key(textOf(sheet.value(row, col)))
    const month = monthOfLabel(sheet, row, col, said, fiscalYear)
    const role = names.find(([, label]) => label === said)?.[0]
    if (month === null && (role === undefined || special[role] !== undefined)) continue
    if (month !== null && months.includes(month)) continue
    if (role !== undefined) special[role] = rows.length
    rows.push(row)
    months.push(month)
  }
  const all = recordsIn(context, rows, { months })
  const records = all.all.filter((record) => record.month !== null)
  return {
    ...shared(context, all, rows, null, end),
    samples: [],
    listBlock: null,
    records,
    special: Object.fromEntries(Object.entries(special).map(([role, index]) => [role, all.all[index]!])),
    untouched: isUntouched(edition.form, records),
  }
}

/** Nothing was typed into the white cells of a form with one row per month. */
export const isUntouched = (form: FormDefinition, records: Table['records']): boolean =>
  records.every((record) => (form.sets['white'] ?? []).every((name) => record.cell(name).state === 'blank'))

function monthOfLabel(sheet: Sheet, row: number, col: number, said: string, fiscalYear: number): Month | null {
  // A date that shows only its month bears whatever year it was typed in: the form prints months of one fiscal year.
  const day = sheet.day(row, col)
  if (day) return monthFromLabel(`${Number(day.slice(5, 7))}月`, fiscalYear)
  const plain = /^(\d{1,2})$/.exec(said)
  return monthFromLabel(plain ? `${plain[1]}月` : said.replace(/^.*年/, ''), fiscalYear)
}

const recordsIn = (
  { head, edition, binding, workbook }: ReadContext,
  rows: readonly number[],
  own: Pick<RecordSource, 'months' | 'unclear'>,
): Records =>
  recordsOf({
    sheet: head.sheet,
    book: workbook.id,
    edition,
    columns: binding.columns,
    rows,
    date1904: workbook.date1904,
    firstCol: binding.header.col,
    ...own,
  })

function shared(
  context: ReadContext,
  records: Records,
  rows: readonly number[],
  listBlock: Table['listBlock'],
  end: number,
) {
  const { head, edition, binding, workbook } = context
  const sheet = head.sheet
  const book = workbook.id
  return {
    form: edition.form as FormDefinition,
    book,
    sheet,
    workbook,
    reading: { edition, binding },
    end,
    header: binding.header,
    columns: binding.columns,
    missing: binding.missing,
    changed: binding.changed,
    added: addedColumns(context, rows),
    edition:
      binding.asPublished && (listBlock === null || listBlock.altered.length === 0) ? edition.form.edition : null,
    centre: readCentre(head, edition.form, binding.header.row, book),
    title: binding.title ? { book, sheet: sheet.name, row: binding.title.row, col: binding.title.col } : null,
    rows: () => records.all,
    odd: records.odd,
  }
}
