import { fiscalMonths } from '../calendar/fiscal'
import type { Profile } from '../profiles/types'
import type { AnyRec, Table } from '../reading/types'
import { key } from '../text/key'
import { rowsPerStep, type Steps } from '../workbook/steps'
import type { CellRef, Month } from '../workbook/types'
import { scopeOf, type Counted } from './month'
import type { Role, SubmittedTable } from './types'

/** A month's table or a running record; judged, or handed in before; and the months it holds the records of. */
export function standingOf(
  table: Counted,
  profile: Profile,
  month: Month | null,
  running: boolean,
): Pick<SubmittedTable, 'scope' | 'role' | 'months'> {
  const { counts, form, records } = table
  const scope = running ? 'year' : scopeOf(table, month)
  const held = [...counts.keys()].sort()
  const elsewhere = counts.size === 1 && month !== null && !counts.has(month)
  // A record of earlier years is read for what began there.
  const [first] = fiscalMonths(profile.fiscalYear)
  const before = month !== null && month >= first! && held.length > 1 && held.at(-1)! < first!
  const replaced = !profile.submitted.includes(form.id)
  // A monthly table wholly in one other month is an earlier hand-in; one slip in a single row is not.
  const role: Role = replaced ? 'unused' : before || (elsewhere && records.length > 1) ? 'history' : 'current'
  const months =
    form.shape === 'months'
      ? fiscalMonths(profile.fiscalYear)
      : role === 'history'
        ? held
        : scope === 'year'
          ? held
              .filter((held) => month === null || held <= month)
              .concat(month !== null && !held.includes(month) ? [month] : [])
          : month === null
            ? []
            : [month]
  return { scope, role, months }
}

type OpenTable = { -readonly [K in keyof SubmittedTable]: SubmittedTable[K] }

/** Scope and role of every table; rows and tables that were handed in twice are found. */
export function* submittedTables(
  tables: readonly (Table & Counted)[],
  profile: Profile,
  month: Month | null,
  running: boolean,
): Steps<SubmittedTable[]> {
  const submitted = tables.map((table): OpenTable => {
    return { ...table, ...standingOf(table, profile, month, running), copyOf: null, repeats: [] }
  })
  yield* markCopies(submitted)
  yield* markRepeats(submitted)
  markEarlierReports(submitted)
  markUntouchedTwins(submitted)
  return submitted
}

/** What a record says, as one text. */
export const said = (table: Table, record: AnyRec): string =>
  Object.keys(table.form.fields)
    .map((name) => key(String(record.cell(name).raw ?? '')))
    .join('\u0001')

/** Equal texts are the same records handed in twice. */
function* fingerprint(table: Table): Steps<string> {
  const texts: string[] = []
  for (const record of table.records) {
    texts.push(said(table, record))
    if (texts.length % rowsPerStep === 0) yield 0
  }
  return texts.join('\u0002')
}

function* markCopies(tables: OpenTable[]): Steps<void> {
  const byForm = new Map<string, typeof tables>()
  for (const table of tables) {
    if (table.role !== 'current' || table.untouched) continue
    byForm.set(table.form.id, [...(byForm.get(table.form.id) ?? []), table])
  }
  for (const same of byForm.values()) {
    if (same.length < 2) continue
    const seen = new Map<string, SubmittedTable>()
    for (const table of same) {
      const whole = yield* fingerprint(table)
      const earlier = seen.get(whole)
      if (earlier) {
        table.role = 'copy'
        table.copyOf = topOf(earlier)
      } else seen.set(whole, table)
    }
  }
}

const topOf = ({ book, sheet, header }: Table): CellRef => ({
  book,
  sheet: sheet.name,
  row: header.row,
  col: header.col,
})

/** Where rows may honestly be equal (answers without a name), so many that all stand in another table are an extract. */
const fewestOfExtract = 3

/**
 * A month taken from a running record, a part that overlaps another: a row that says the same in every column as one of
 * another table is counted once. Rows that may honestly be equal are left alone, unless all of a table stand elsewhere.
 */
function* markRepeats(tables: readonly OpenTable[]): Steps<void> {
  const joined = tables.filter(({ form, role }) => form.shape === 'rows' && (role === 'current' || role === 'history'))
  for (const form of new Set(joined.map((table) => table.form.id))) {
    const own = joined.filter((table) => table.form.id === form && table.records.length > 0)
    if (own.length < 2) continue
    // The larger table keeps its rows, one of this month before one of another.
    own.sort(
      (a, b) => Number(b.role === 'current') - Number(a.role === 'current') || b.records.length - a.records.length,
    )
    const dayOf = ({ form }: SubmittedTable, record: AnyRec): string =>
      form.dateField === undefined ? '' : key(String(record.cell(form.dateField).raw ?? ''))
    // Only rows of days that several tables hold are read as a whole.
    const holders = new Map<string, number>()
    for (const table of own)
      for (const day of new Set(table.records.map((record) => dayOf(table, record))))
        holders.set(day, (holders.get(day) ?? 0) + 1)
    const earlier = new Map<string, Map<string, CellRef[]>>()
    for (const table of own) {
      yield 0
      const mine = new Map<string, number>()
      const repeats: { at: CellRef; of: CellRef }[] = []
      const kept = table.records.filter((record) => {
        const others = earlier.get(dayOf(table, record))
        if (!others) return true
        const text = said(table, record)
        const before = mine.get(text) ?? 0
        mine.set(text, before + 1)
        const of = others.get(text)?.[before]
        if (of) repeats.push({ at: record.at, of })
        return !of
      })
      const told = table.form.identity.length > 0 || (kept.length === 0 && repeats.length >= fewestOfExtract)
      if (repeats.length > 0 && told) {
        if (kept.length > 0) {
          table.repeats = repeats
          table.records = kept
        } else {
          table.role = table.role === 'current' ? 'copy' : 'unused'
          table.copyOf = repeats[0]!.of
        }
      }
      if (table === own.at(-1)) break
      if (table.copyOf) continue
      for (const record of table.records) {
        const day = dayOf(table, record)
        if (holders.get(day) === 1) continue
        const others = earlier.get(day) ?? new Map<string, CellRef[]>()
        earlier.set(day, others)
        const text = said(table, record)
        others.set(text, [...(others.get(text) ?? []), record.at])
      }
    }
  }
}

const folderOf = ({ book }: SubmittedTable): string => book.slice(0, book.lastIndexOf('/') + 1)
export const filledMonths = (table: SubmittedTable): number =>
  table.records.filter((record) =>
    (table.form.sets['white'] ?? []).some((field) => record.cell(field).state !== 'blank'),
  ).length

/**
 * Of several reports that carry their months on, the one of this hand-in is judged and written: it lies where the
 * month's records lie, and holds the most months. The others were handed in before.
 */
function markEarlierReports(tables: readonly OpenTable[]): void {
  const recordFolders = new Set(
    tables
      .filter((table) => table.form.shape === 'rows' && table.role === 'current' && table.records.length > 0)
      .map(folderOf),
  )
  const reports = tables.filter((table) => table.form.shape === 'months' && table.role === 'current')
  for (const form of new Set(reports.map((table) => table.form.id))) {
    const own = reports.filter((table) => table.form.id === form)
    if (own.length < 2) continue
    const beside = own.filter((table) => recordFolders.has(folderOf(table)))
    const likely = beside.length > 0 ? beside : own
    const most = Math.max(...likely.map(filledMonths))
    const now = likely.filter((table) => filledMonths(table) === most)
    for (const table of own) if (!now.includes(table)) table.role = table.untouched ? 'unused' : 'history'
  }
}

/** An untouched twin beside a filled table of the same form is not handed in. */
function markUntouchedTwins(tables: readonly OpenTable[]): void {
  for (const table of tables) {
    const twin = tables.some(
      (other) => other !== table && other.form.id === table.form.id && other.role === 'current' && !other.untouched,
    )
    if (table.untouched && table.role === 'current' && twin) table.role = 'unused'
  }
}
