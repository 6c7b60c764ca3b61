import type { Condition } from '../../forms/help'
import type { Profile } from '../../profiles/types'
import { recordAt } from '../../reading/place'
import { recordsOf } from '../../reading/records'
import type { AnyRec, Rec } from '../../reading/types'
import type { SubmittedTable } from '../../submission/types'
import type { Book, Sheet } from '../../workbook/types'

/** A row as it stands now: what was typed since the check is in it, and it need not be a record yet. */
export interface Row {
  readonly table: SubmittedTable
  readonly sheet: Sheet
  readonly record: AnyRec
  /** The record that the check has seen in its place. */
  readonly known: AnyRec | null
}

/** @param now the newest reading of the books */
export function rowNow(table: SubmittedTable, now: readonly Book[], row: number): Row {
  const book = now.find(({ id }) => id === table.book) ?? table.workbook
  const sheet = book.sheets.find(({ name }) => name === table.sheet.name) ?? table.sheet
  const known = recordAt(table.rows(), row)
  const { columns, reading, header, form } = table
  const record = recordsOf({
    sheet,
    book: table.book,
    edition: reading.edition,
    columns,
    rows: [row],
    date1904: book.date1904,
    firstCol: header.col,
    ...(form.shape === 'months' ? { months: [known?.month ?? null] } : {}),
  }).all[0] as Rec
  return { table, sheet, record, known }
}

/** Whether a condition of the form's help holds in a row. @param firstTime whether its company is new */
export function holds(condition: Condition, { record }: Row, profile: Profile, firstTime: () => boolean): boolean {
  if ('firstTime' in condition) return firstTime()
  const { value, state } = record.cell(condition.field)
  if ('filled' in condition) return (state !== 'blank' && value !== false) === condition.filled
  if ('atLeast' in condition) return typeof value === 'number' && value >= condition.atLeast
  if ('counts' in condition) {
    const place = typeof value === 'string' ? profile.counts[value] : undefined
    return place !== undefined && condition.counts.includes(place)
  }
  return condition.is.some((entry) => entry === value)
}
