import type { y14 } from '../forms'
import type { FormDefinition } from '../forms/definition'
import type { Profile } from '../profiles/types'
import type { RecordChange } from '../reading/again'
import type { Rec, Table } from '../reading/types'
import type { Steps } from '../workbook/steps'
import type { CellRef, IsoDate, Month } from '../workbook/types'
import type { MonthCounts } from './month'

/**
 * current: judged and counted · history: wholly of one other month, read for what began there · copy: the same records
 * as another table · unused: not handed in (nothing typed, or replaced by another form).
 */
export type Role = 'current' | 'history' | 'copy' | 'unused'

export interface SubmittedTable<D extends FormDefinition = FormDefinition> extends Table<D> {
  /** A month's table, or a record that runs through the year. */
  readonly scope: 'month' | 'year'
  readonly role: Role
  /** Of a copy: the table it repeats. */
  readonly copyOf: CellRef | null
  /** Rows that stand in another table of the form too: counted there, and no longer among the records of this one. */
  readonly repeats: readonly { readonly at: CellRef; readonly of: CellRef }[]
  /** Dated rows by month, as they were read. */
  readonly counts: MonthCounts
  /** Months of which this table holds the records. */
  readonly months: readonly Month[]
}

/** A contradiction between what is printed, what was asked for and what the records say. */
export interface Conflict {
  readonly kind: 'prefecture' | 'fiscalYear'
  readonly at: CellRef
  readonly printed: string
  readonly expected: string
}

/** One centre, one report month; several books; one form may come in several tables. */
export interface Submission {
  readonly profile: Profile
  /** The profile under which the books were read; it prints every form as `profile` does. */
  readonly printedAs: Profile
  /** null where no book holds a single dated record. */
  readonly month: Month | null
  readonly monthFrom: 'given' | 'found' | 'none'
  readonly today: IsoDate | null
  /** Judge every month of a running record at full level. */
  readonly wholeYear: boolean
  readonly tables: readonly SubmittedTable[]
  readonly conflicts: readonly Conflict[]
  /** Judged tables of a form. */
  of<D extends FormDefinition>(form: D): readonly SubmittedTable<D>[]
  /** Judged tables and those of earlier months. */
  withHistory<D extends FormDefinition>(form: D): readonly SubmittedTable<D>[]
  /** Consultations by company. */
  readonly companies: Companies
  /** Consulting cases, inferred from company, visit number and topics. */
  readonly cases: Cases
}

export type CompanyRow = Rec<typeof y14>

export interface Companies {
  /** All records of a row's company, earlier months included, oldest first; a row that names none stands alone. */
  rowsOf(row: CompanyRow): readonly CompanyRow[]
  /** What asking for the first row would do at once. */
  putInOrder(): Steps<void>
  /** The same with some records changed. @param tables those of consultations, in their new state */
  amended(tables: readonly SubmittedTable<typeof y14>[], changes: readonly RecordChange[]): Companies
}

/** What is known of the case a consulting row belongs to. */
export interface CaseLink {
  /** First row of the case; null where it lies outside the books or cannot be told. */
  readonly first: Rec | null
  /** Rows of the case in order; null when open. */
  readonly rows: readonly Rec[] | null
}

export interface Cases {
  /** null for a row that is no consulting. */
  linkOf(record: Rec): CaseLink | null
}
