import type { FormDefinition } from '../forms'
import { profileById, profileForPrefecture } from '../profiles/builtIn'
import { withOwn, type OwnSettings } from '../profiles/own'
import type { Profile } from '../profiles/types'
import { bookSteps } from '../reading/recognise'
import type { Table } from '../reading/types'
import { atOnce, type Steps } from '../workbook/steps'
import type { Book, IsoDate, Month } from '../workbook/types'
import { monthCounts, reportMonth, type Counted } from './month'
import { over } from './over'
import { submittedTables } from './roles'
import type { Submission } from './types'

export type * from './types'
export { isConsulting } from './cases'
export { companyOf } from './companies'

export interface SubmissionOptions {
  /** A profile that was asked for; without it the prefecture printed in the forms chooses. */
  readonly profile?: Profile | undefined
  /** What the books set otherwise, whichever profile it is. */
  readonly own?: OwnSettings | undefined
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
export function* assembling(
  books: readonly Book[],
  forms: readonly FormDefinition[],
  options: SubmissionOptions = {},
): Steps<Submission> {
  // The prefecture decides the profile and the profile how a form is printed: a first look with the common one.
  const first = options.profile ?? profileById(common)!
  const look = yield* read(books, forms, first)
  const profile = withOwn(chooseProfile(look, options.profile), options.own)
  if (printsAlike(first, profile)) return yield* puttingTogether(look, profile, options, first)
  return yield* puttingTogether(yield* read(books, forms, profile), profile, options)
}

function* read(books: readonly Book[], forms: readonly FormDefinition[], profile: Profile): Steps<Table[]> {
  const tables: Table[] = []
  for (const book of books) tables.push(...(yield* bookSteps(book, forms, profile)))
  return tables
}

/** The same at once. */
export const assemble = (
  books: readonly Book[],
  forms: readonly FormDefinition[],
  options: SubmissionOptions = {},
): Submission => atOnce(assembling(books, forms, options))

function* puttingTogether(
  tables: readonly Table[],
  profile: Profile,
  options: SubmissionOptions,
  printedAs = profile,
): Steps<Submission> {
  const counted: (Table & Counted)[] = []
  for (const table of tables) counted.push({ ...table, counts: yield* monthCounts(table) })
  const month = options.month ?? reportMonth(counted)
  const submitted = yield* submittedTables(counted, profile, month, options.running ?? false)
  return {
    profile,
    printedAs,
    month,
    monthFrom: options.month ? 'given' : month ? 'found' : 'none',
    today: options.today ?? null,
    wholeYear: options.wholeYear ?? false,
    ...over(submitted, profile, month),
  }
}

/** Tables that were read under a profile, put together: month, scope and role of every table, cases. */
export const submissionOf = (tables: readonly Table[], profile: Profile, options: SubmissionOptions = {}): Submission =>
  atOnce(puttingTogether(tables, profile, options))
