import { y14, type FormDefinition } from '../forms'
import { profileById, profileForPrefecture } from '../profiles/builtIn'
import type { Profile } from '../profiles/types'
import { readBook } from '../reading/recognise'
import type { AnyRec, Table } from '../reading/types'
import { fiscalMonths, fiscalYear } from '../calendar/fiscal'
import { key } from '../text/key'
import type { Book, CellRef, IsoDate, Month } from '../workbook/types'
import { inferCases } from './cases'
import { monthCounts, reportMonth, scopeOf } from './month'
import type { Conflict, Role, Submission, SubmittedTable } from './types'

export type * from './types'
export { companyOf, isConsulting } from './cases'

export interface SubmissionOptions {
  /** A profile that was asked for; without it the prefecture printed in the forms chooses. */
  readonly profile?: Profile | undefined
  readonly month?: Month | undefined
  readonly today?: IsoDate | undefined
  readonly wholeYear?: boolean | undefined
  /** Tables are running records, whatever they hold: none is a month's table with a slip in it. */
  readonly running?: boolean | undefined
}

const common = 'hatarakikata-r6'
const fallback = 'hatarakikata-r6-shimane'

/**
 * Prefectures that a person typed; what a form prints itself comes last, and only counts when the form was filled in:
 * 15-2 lies in everybody's book, perhaps with zeros.
 */
function typedPrefectures(tables: readonly Table[]): string[] {
  const found = new Set<string>()
  const printed = tables.filter((table) => table.form.prefecture !== undefined && !table.untouched)
  for (const table of [...tables.filter((table) => table.form.prefecture === undefined), ...printed]) {
    const prefecture = table.centre?.prefecture
    if (prefecture) found.add(prefecture)
  }
  return [...found]
}

function chooseProfile(tables: readonly Table[], asked: Profile | undefined): Profile {
  if (asked) return asked
  const [first] = typedPrefectures(tables)
  if (first === undefined) return profileById(fallback)!
  return profileForPrefecture(first) ?? { ...profileById(common)!, prefecture: first }
}

/** Two profiles under which every form is read the same. */
function printsAlike(a: Profile, b: Profile): boolean {
  const printed = ({ fiscalYear, forms, aliases, values }: Profile): string =>
    JSON.stringify([fiscalYear, forms, aliases, values])
  return a === b || printed(a) === printed(b)
}

/**
 * Puts books together to what one centre hands in for one month: forms recognised, profile, month, scope and role of
 * every table, cases.
 */
export function assemble(
  books: readonly Book[],
  forms: readonly FormDefinition[],
  options: SubmissionOptions = {},
): Submission {
  // The prefecture decides the profile and the profile how a form is printed: a first look with the common one.
  const first = options.profile ?? profileById(common)!
  const look = books.flatMap((book) => readBook(book, forms, first))
  const profile = chooseProfile(look, options.profile)
  const tables = printsAlike(first, profile) ? look : books.flatMap((book) => readBook(book, forms, profile))
  return submissionOf(tables, profile, options)
}

/** Tables that were read under a profile, put together: month, scope and role of every table, cases. */
export function submissionOf(tables: readonly Table[], profile: Profile, options: SubmissionOptions = {}): Submission {
  const month = options.month ?? reportMonth(tables)
  const submitted = tables.map((table) => withRole(table, profile, month, options.running ?? false))
  markCopies(submitted)
  markRepeats(submitted)
  markEarlierReports(submitted)
  markUntouchedTwins(submitted)

  const of =
    (roles: readonly Role[]) =>
    <D extends FormDefinition>(form: D): readonly SubmittedTable<D>[] =>
      submitted.filter(
        (table) => table.form.id === form.id && roles.includes(table.role),
      ) as unknown as readonly SubmittedTable<D>[]
  const withHistory = of(['current', 'history'])
  return {
    profile,
    month,
    monthFrom: options.month ? 'given' : month ? 'found' : 'none',
    today: options.today ?? null,
    wholeYear: options.wholeYear ?? false,
    tables: submitted,
    conflicts: conflictsOf(submitted, profile, month),
    of: of(['current']),
    withHistory,
    cases: inferCases(withHistory(y14), profile),
  }
}

function withRole(table: Table, profile: Profile, month: Month | null, running: boolean): OpenTable {
  const scope = running ? 'year' : scopeOf(table, month)
  const counts = monthCounts(table)
  const held = [...counts.keys()].sort()
  const elsewhere = counts.size === 1 && month !== null && !counts.has(month)
  const replaced = !profile.submitted.includes(table.form.id)
  // A monthly table wholly in one other month is an earlier hand-in; one slip in a single row is not.
  const role: Role = replaced ? 'unused' : elsewhere && table.records.length > 1 ? 'history' : 'current'
  const months =
    table.form.shape === 'months'
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
  return { ...table, scope, role, copyOf: null, repeats: [], months }
}

/** What a record says, as one text. */
const said = (table: Table, record: AnyRec): string =>
  Object.keys(table.form.fields)
    .map((name) => key(String(record.cell(name).raw ?? '')))
    .join('\u0001')

/** Equal texts are the same records handed in twice. */
const fingerprint = (table: Table): string => table.records.map((record) => said(table, record)).join('\u0002')

function markCopies(tables: OpenTable[]): void {
  const byForm = new Map<string, typeof tables>()
  for (const table of tables) {
    if (table.role !== 'current' || table.untouched) continue
    byForm.set(table.form.id, [...(byForm.get(table.form.id) ?? []), table])
  }
  for (const same of byForm.values()) {
    if (same.length < 2) continue
    const seen = new Map<string, SubmittedTable>()
    for (const table of same) {
      const whole = fingerprint(table)
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
function markRepeats(tables: readonly OpenTable[]): void {
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

type OpenTable = { -readonly [K in keyof SubmittedTable]: SubmittedTable[K] }

const folderOf = ({ book }: SubmittedTable): string => book.slice(0, book.lastIndexOf('/') + 1)
const filledMonths = (table: SubmittedTable): number =>
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

function conflictsOf(tables: readonly SubmittedTable[], profile: Profile, month: Month | null): Conflict[] {
  const conflicts: Conflict[] = []
  const judged = tables.filter((table) => table.role === 'current')
  const other = judged.find(
    ({ centre }) => profile.prefecture !== '' && centre?.prefecture != null && centre.prefecture !== profile.prefecture,
  )
  if (other) {
    conflicts.push({
      kind: 'prefecture',
      at: other.centre!.at,
      printed: other.centre!.prefecture!,
      expected: profile.prefecture,
    })
  }
  if (month !== null && fiscalYear(month) !== profile.fiscalYear) {
    const table = judged.find((table) => table.records.some((record) => record.month === month)) ?? judged[0]
    const record = table?.records.find((record) => record.month === month)
    const at =
      record?.at ??
      (table && { book: table.book, sheet: table.sheet.name, row: table.header.row, col: table.header.col })
    if (at)
      conflicts.push({
        kind: 'fiscalYear',
        at,
        printed: String(fiscalYear(month)),
        expected: String(profile.fiscalYear),
      })
  }
  return conflicts
}
