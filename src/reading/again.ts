import type { FormDefinition } from '../forms/definition'
import type { Profile } from '../profiles/types'
import { headerKey, key } from '../text/key'
import { within } from '../workbook/address'
import type { Book, Box, Scalar, Sheet } from '../workbook/types'
import { searchedCols, searchedRows, type Binding } from './bind'
import { editionOf } from './edition'
import { votesForListBlock } from './listBlock'
import { placeOf, recordAt } from './place'
import { recognise } from './recognise'
import { recordsOf, rowCopy } from './records'
import { rowKinds } from './rowKind'
import { isUntouched } from './table'
import type { AnyRec, Rec, Table } from './types'

/** What one row said before and says now; null where it was or is no record. */
export interface RecordChange {
  readonly before: AnyRec | null
  readonly after: AnyRec | null
  /** Fields whose cells differ; all of them where a record came or went. */
  readonly fields: ReadonlySet<string>
}

export interface ReadAgain<T extends Table> {
  readonly table: T
  readonly changes: readonly RecordChange[]
}

/** What a row is read by: the forms that were looked for, under a profile. */
export interface Known {
  readonly forms: readonly FormDefinition[]
  readonly profile: Profile
}

/**
 * A table of which some rows were edited, read again in these rows only. Records of other rows stay the objects they
 * were. The table that is given stays as it was.
 * @param rows rows in which something may have changed.
 * @returns null where more than records may have changed: headers, list block, samples, notes, columns.
 */
export function readAgain<T extends Table>(
  table: T,
  workbook: Book,
  sheet: Sheet,
  rows: Iterable<number>,
  known: Known,
): ReadAgain<T> | null {
  const edited = [...new Set(rows)]
    .map((row) => ({ row, cols: changedCols(table.sheet, sheet, row) }))
    .filter(({ cols }) => cols.length > 0)
    .sort((a, b) => a.row - b.row)
  if (edited.length === 0) return { table: { ...table, workbook, sheet }, changes: [] }
  if (!edited.every(({ row, cols }) => isOnlyARecord(table, sheet, row, cols))) return null
  if (mayBeHeaders(table.sheet, sheet, edited, known) && !isBoundAlike(table, sheet, known)) return null

  const kindOf = rowKinds(sheet, table.reading.edition, table.reading.binding, workbook.date1904)
  const changes: RecordChange[] = []
  for (const { row, cols } of edited) {
    const before = recordAt(table.rows(), row)
    const kind = kindOf(row)
    if (kind === 'end' || kind === 'sample') return null
    const stays = table.form.shape === 'months' ? before !== null : kind === 'record'
    if (!before && !stays) continue
    if (!(before && stays) && holdsMore(table, sheet, row)) return null
    const after = stays ? recordIn(table, workbook, sheet, row, before) : null
    const differs = (col: number): boolean => !before || !after || cols.includes(col)
    const fields = [...table.columns].filter(([, col]) => differs(col)).map(([name]) => name)
    changes.push({ before, after, fields: new Set(fields) })
  }
  const next = moved(table, workbook, sheet, replaced(table, changes))
  return next.untouched === table.untouched ? { table: next, changes } : null
}

function changedCols(old: Sheet, now: Sheet, row: number): number[] {
  const cols: number[] = []
  const first = Math.min(old.used.col, now.used.col)
  const last = Math.max(old.used.col + old.used.cols, now.used.col + now.used.cols)
  for (let col = first; col < last; col++) {
    const same =
      old.value(row, col) === now.value(row, col) &&
      old.day(row, col) === now.day(row, col) &&
      old.formula(row, col) === now.formula(row, col)
    if (!same) cols.push(col)
  }
  return cols
}

/** Notes stand under the table: `end` is their first row, and not only the row below all that is used. */
const hasNotes = ({ end, sheet }: Table): boolean => end < sheet.used.row + sheet.used.rows

/** Whether nothing but what the columns of one record say can have changed by these cells. */
function isOnlyARecord(table: Table, sheet: Sheet, row: number, cols: readonly number[]): boolean {
  const { header, listBlock, columns, form } = table
  if (row < header.row + header.rows || (row >= table.end && hasNotes(table))) return false
  if (sheet.used.col !== table.sheet.used.col || table.samples.some((sample) => sample.row === row)) return false
  if (listBlock && row >= listBlock.box.row && row < listBlock.box.row + listBlock.box.rows) return false
  const votes = (one: Sheet): boolean => votesForListBlock(one, table.reading.edition, columns, row)
  if (form.listBlock && (votes(table.sheet) || votes(sheet))) return false
  const bound = new Set(columns.values())
  if (cols.some((col) => col >= header.col && !bound.has(col))) return false
  const label = form.months && columns.get(form.months.label)
  return label === undefined || !cols.includes(label)
}

/** A column without a field is known by its first value in a record: a record that comes or goes may hold that. */
function holdsMore({ header, columns }: Table, sheet: Sheet, row: number): boolean {
  const bound = new Set(columns.values())
  for (let col = header.col; col < sheet.used.col + sheet.used.cols; col++)
    if (!bound.has(col) && sheet.value(row, col) !== null) return true
  return false
}

interface Edited {
  readonly row: number
  readonly cols: readonly number[]
}

/** Whether a cell says, or said, what some form prints over a column: the headers are looked for among these rows. */
function mayBeHeaders(old: Sheet, now: Sheet, edited: readonly Edited[], { forms, profile }: Known): boolean {
  const reach: Box = { row: now.used.row, col: now.used.col, rows: searchedRows, cols: searchedCols }
  const editions = forms.map((form) => editionOf(form, profile))
  const printed = (value: Scalar): boolean => {
    if (typeof value !== 'string' || value === '') return false
    const [whole, short] = [key(value), headerKey(value)]
    return editions.some(
      ({ vocabulary, titleKeys }) =>
        vocabulary.exact.has(whole) ||
        vocabulary.short.has(short) ||
        vocabulary.known.has(whole) ||
        titleKeys.includes(whole),
    )
  }
  return edited.some(({ row, cols }) =>
    cols.some((col) => within(reach, { row, col }) && (printed(old.value(row, col)) || printed(now.value(row, col)))),
  )
}

const boundAs = ({ columns, header, missing, changed, named, title, asPublished }: Binding): string =>
  JSON.stringify([[...columns], header, missing, changed, [...named], title?.row, title?.col, asPublished])

function isBoundAlike({ form, book, reading }: Table, sheet: Sheet, { forms, profile }: Known): boolean {
  const found = recognise(sheet, book, forms, profile)
  return found?.edition.form.id === form.id && boundAs(found.binding) === boundAs(reading.binding)
}

function recordIn(table: Table, workbook: Book, sheet: Sheet, row: number, before: AnyRec | null): Rec {
  const { columns, reading, header, form } = table
  const months = form.shape === 'months' ? { months: [before?.month ?? null] } : {}
  const source = { sheet: rowCopy(sheet, row, columns.values()), book: workbook.id, edition: reading.edition, columns }
  return recordsOf({ ...source, rows: [row], date1904: workbook.date1904, firstCol: header.col, ...months }).all[0]!
}

type Kept = Pick<Table, 'records' | 'rows' | 'special'>

function replaced(table: Table, changes: readonly RecordChange[]): Kept {
  const rows = table.rows()
  const all = withChanges(rows, changes)
  const records =
    table.records === rows
      ? all
      : withChanges(
          table.records,
          changes.filter(({ before }) => before === null || before.month !== null),
        )
  const now = new Map(changes.map(({ before, after }) => [before, after]))
  const special = Object.fromEntries(
    Object.entries(table.special).map(([role, record]) => [role, now.get(record) ?? record]),
  )
  return { records, rows: () => all, special }
}

function withChanges<R extends AnyRec>(records: readonly R[], changes: readonly RecordChange[]): R[] {
  const list = [...records]
  for (const { before, after } of changes) {
    const place = placeOf(list, (before ?? after)!.at.row)
    list.splice(place, before ? 1 : 0, ...(after ? [after as R] : []))
  }
  return list
}

function moved<T extends Table>(table: T, workbook: Book, sheet: Sheet, { records, rows, special }: Kept): T {
  const below = sheet.used.row + sheet.used.rows
  return {
    ...table,
    workbook,
    sheet,
    records,
    rows,
    special,
    end: hasNotes(table) ? table.end : Math.max(table.header.row + table.header.rows, below),
    odd: (field) => rows().filter((record) => ['coerced', 'unreadable'].includes(record.cell(field).state)),
    untouched: table.form.shape === 'months' ? isUntouched(table.form, records) : records.length === 0,
  }
}
