import type { FormDefinition } from '../forms/definition'
import type { Profile } from '../profiles/types'
import type { Rec, Table } from '../reading/types'
import type { CellRef, IsoDate, Month } from '../workbook/types'

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
  /** Consulting cases, inferred from company, visit number and topics. */
  readonly cases: Cases
}

/** What is known of the case a consulting row belongs to. */
export interface CaseLink {
  /** First row of the case; null where it lies outside the books or cannot be told. */
  readonly first: Rec | null
  /** The row itself states visit 1. */
  readonly starts: boolean
  /** Case number within the submission, null when open. */
  readonly id: number | null
}

export interface Cases {
  linkOf(record: Rec): CaseLink | null
  /** Rows of one case in order. */
  rowsOf(id: number): readonly Rec[]
  readonly count: number
}
