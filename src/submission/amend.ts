import { readAgain, type Known, type RecordChange } from '../reading/again'
import type { AnyRec } from '../reading/types'
import { key } from '../text/key'
import type { CellRef, Month, Snapshot } from '../workbook/types'
import { reportMonth } from './month'
import { over } from './over'
import { filledMonths, said, standingOf } from './roles'
import type { Submission, SubmittedTable } from './types'

/** One table before and after some of its rows were edited. */
export interface TableChange {
  readonly before: SubmittedTable
  readonly after: SubmittedTable
  readonly records: readonly RecordChange[]
}

export interface Amended {
  readonly submission: Submission
  readonly changes: readonly TableChange[]
}

/**
 * A submission of whose sheets some rows were edited; only these rows are read. What is given stays as it was.
 * @param rowsOf the rows of a sheet in which something may have changed.
 * @returns null where the edit may change more than what records say: month, profile, what a table is taken for.
 */
export function amended(
  submission: Submission,
  books: Snapshot,
  rowsOf: (book: string, sheet: string) => Iterable<number>,
  forms: Known['forms'],
): Amended | null {
  const changes: TableChange[] = []
  const tables: SubmittedTable[] = []
  for (const table of submission.tables) {
    const book = books.find(({ id }) => id === table.book)
    const sheet = book?.sheets.find(({ name }) => name === table.sheet.name)
    if (!book || !sheet) return null
    const again = readAgain(table, book, sheet, rowsOf(book.id, sheet.name), { forms, profile: submission.printedAs })
    if (!again) return null
    const change = { before: table, after: recounted(again.table, again.changes), records: again.changes }
    tables.push(change.after)
    if (again.changes.length > 0) changes.push(change)
  }
  if (changes.some((change) => !standsAlike(change, submission))) return null
  const { profile, month, monthFrom } = submission
  if (monthFrom !== 'given' && reportMonth(tables) !== month) return null
  const next = over(tables, profile, month, (own) => {
    const changed = changes.filter(({ after }) => own.some((table) => table === (after as object)))
    return submission.companies.amended(
      own,
      changed.flatMap(({ records }) => records),
    )
  })
  if (JSON.stringify(next.conflicts) !== JSON.stringify(submission.conflicts)) return null
  return { submission: { ...submission, ...next }, changes }
}

function recounted(table: SubmittedTable, changes: readonly RecordChange[]): SubmittedTable {
  if (table.form.shape === 'months') return table
  const counts = new Map<Month, number>(table.counts)
  const add = (month: Month | null | undefined, by: 1 | -1): void => {
    if (month == null) return
    const count = (counts.get(month) ?? 0) + by
    if (count > 0) counts.set(month, count)
    else counts.delete(month)
  }
  for (const { before, after } of changes) {
    if (before?.month === after?.month) continue
    add(before?.month, -1)
    add(after?.month, 1)
  }
  return { ...table, counts }
}

/** Whether a table is still taken for what it was: a month's or a running record, judged or not, counted once. */
function standsAlike({ before, after, records }: TableChange, { tables, profile, month }: Submission): boolean {
  const standing = (table: SubmittedTable): string => JSON.stringify(standingOf(table, profile, month, false))
  if (standing(before) !== standing(after) || before.repeats.length > 0 || before.role === 'copy') return false
  const twins = tables.filter((table) => table !== before && table.form.id === before.form.id)
  if (before.form.shape === 'months') return twins.length === 0 || filledMonths(before) === filledMonths(after)
  return !twins.some((twin) => shares(twin, before, records))
}

/** Whether another table holds one of these rows too, as it was or as it is now. */
function shares(twin: SubmittedTable, { book, sheet }: SubmittedTable, records: readonly RecordChange[]): boolean {
  const here = (at: CellRef): boolean => at.book === book && at.sheet === sheet.name
  if (twin.copyOf && here(twin.copyOf)) return true
  if (twin.repeats.some(({ of }) => here(of) && records.some(({ before }) => before?.at.row === of.row))) return true
  const first = twin.form.dateField ?? Object.keys(twin.form.fields)[0]!
  const begins = (record: AnyRec): string => key(String(record.cell(first).raw ?? ''))
  return records.some(({ after }) => {
    if (!after) return false
    const [start, text] = [begins(after), said(twin, after)]
    return twin.rows().some((record) => begins(record) === start && said(twin, record) === text)
  })
}
