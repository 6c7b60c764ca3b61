import type { FormDefinition } from '../forms/definition'
import type { Book, Box, CellRef, IsoDate, Month, Scalar, Sheet } from '../workbook/types'
import type { Binding } from './bind'
import type { Edition } from './edition'

/**
 * ok: as the form wants it · blank · coerced: understood, but typed otherwise than the form wants it (a day as text)
 * · unreadable: not understood, value is null · unbound: the column was not found.
 */
export type CellState = 'ok' | 'blank' | 'coerced' | 'unreadable' | 'unbound'

export interface CellValue<T> {
  readonly at: CellRef
  readonly raw: Scalar
  readonly value: T | null
  readonly state: CellState
}

interface Typed {
  date: IsoDate
  int: number
  number: number
  text: string
  mark: boolean
  code: string
  time: string
}

export type FieldName<D extends FormDefinition> = keyof D['fields'] & string

/** One row of any form. */
export interface AnyRec {
  /** First cell of the row in the form. */
  readonly at: CellRef
  readonly month: Month | null
  cell(field: string): CellValue<unknown>
}

/** One row of a known form. A cell is read when it is asked for: `row.minutes.value` is `number | null`. */
export type Rec<D extends FormDefinition = FormDefinition> = string extends keyof D['fields']
  ? AnyRec
  : AnyRec & { readonly [K in FieldName<D>]: CellValue<Typed[D['fields'][K]['type']]> }

/** A header that could not be bound, and what stands there instead, if something like it does. */
export interface MissingHeader {
  readonly field: string
  readonly wanted: string
  readonly near: { readonly at: CellRef; readonly text: string } | null
  /** The column that stands where this one belongs between its neighbours, where nothing is like it. */
  readonly place?: { readonly at: CellRef; readonly text: string }
  /** Where more than one column bears the header. */
  readonly doubled: readonly CellRef[]
}

export interface ChangedHeader {
  readonly field: string
  readonly at: CellRef
  readonly wanted: string
  readonly found: string
}

export interface ListBlock {
  readonly box: Box
  /** Cells of the block that differ from the official entries. */
  readonly altered: readonly {
    readonly at: CellRef
    readonly field: string
    readonly wanted: string
    readonly found: string
  }[]
  /** Rows of the block into which records were typed. */
  readonly overwritten: readonly number[]
  /** Rows of entries apart from the others: rows were put in between. */
  readonly strays: readonly number[]
  /** In overwritten rows, cells that still say the entry: whether the record says it too cannot be told. */
  readonly left: ReadonlySet<string>
}

export interface PrintedCentre {
  /** The cell that holds (or is to hold) the prefecture. */
  readonly at: CellRef
  readonly text: string
  /** Canonical short name; null where it is blank, a placeholder or unknown. */
  readonly prefecture: string | null
  readonly state: 'known' | 'placeholder' | 'blank' | 'unknown'
}

export interface Table<D extends FormDefinition = FormDefinition> {
  readonly form: D
  readonly book: string
  readonly sheet: Sheet
  /** The book it stands in: its other sheets and names may hold the entries of its dropdowns. */
  readonly workbook: Book
  /** First row that can hold no record: where the notes under the table begin, else the row below all that is used. */
  readonly end: number
  /** Header block: from the first to the last header row, from the first to the last bound column. */
  readonly header: Box
  /** Field → column. */
  readonly columns: ReadonlyMap<string, number>
  readonly missing: readonly MissingHeader[]
  readonly changed: readonly ChangedHeader[]
  /** Columns with content that belong to no field. */
  readonly added: readonly CellRef[]
  /** The edition when every header and list entry is as published, else null. */
  readonly edition: string | null
  readonly centre: PrintedCentre | null
  readonly title: CellRef | null
  readonly listBlock: ListBlock | null
  /** Rows that hold the printed sample. */
  readonly samples: readonly CellRef[]
  readonly records: readonly Rec<D>[]
  /** Total, target and progress rows of a form with one row per month. */
  readonly special: Readonly<Partial<Record<'total' | 'target' | 'progress', Rec<D>>>>
  /** Every row that was read: the records and the special ones. */
  rows(): readonly AnyRec[]
  /** Of these the ones whose field is neither ok nor blank: what value rules look at. */
  odd(field: string): readonly AnyRec[]
  /** How it was read: what reading one of its rows again needs. */
  readonly reading: { readonly edition: Edition; readonly binding: Binding }
  /** true where nobody has typed anything into this form. */
  readonly untouched: boolean
}
