import type { Stands } from '../../reading/dropdowns'
import type { Box, CellRef, Edit, Scalar } from '../../workbook/types'
import type { Still } from '../host'

/** What would be written, shown before it is. */
export interface ListPlan {
  /** 「相談方法」のプルダウンを戻す */
  readonly label: string
  /** One line per change. */
  readonly lines: readonly string[]
  readonly count: number
  readonly edits: readonly Edit[]
  /** Cells that must not have moved meanwhile: for `Host.apply`. */
  readonly still: readonly Still[]
}

/** A value that is none of those that may be chosen, in every cell that holds it. */
export interface Bypassed {
  readonly id: string
  readonly value: Scalar
  /** On one line and short. */
  readonly shown: string
  readonly cells: readonly CellRef[]
  /** C12、C15 ほか3件 */
  readonly words: string
  /** unlisted: what is meant is not certain · meant: one entry is certainly meant · spelling: an entry in other characters. */
  readonly why: 'unlisted' | 'meant' | 'spelling'
  /** The entry most like it. */
  readonly nearest: string | null
  /** What may be meant, likeliest first. */
  readonly choices: readonly Scalar[]
  /** For `Host.apply`, with whatever is put in its place. */
  readonly still: readonly Still[]
  readonly certain: Scalar
  /** Whether a certain value is known at all: it may be blank. */
  readonly isCertain: boolean
}

/** Cells of a column that do not have the dropdown of the form. */
export interface WrongCells {
  readonly box: Box
  /** C12:C20 */
  readonly cells: string
  readonly rows: number
  readonly stands: Exclude<Stands, 'right'>
  /** プルダウンがありません */
  readonly words: string
}

/**
 * right: on every entry row · part: gone from some · none: on no row · altered: offers something else somewhere
 * · unclear: cannot be told · notRead: the host has not read it.
 */
export type ListState = 'right' | 'part' | 'none' | 'altered' | 'unclear' | 'notRead'

export interface ListColumn {
  readonly id: string
  readonly field: string
  readonly label: string
  /** C */
  readonly column: string
  readonly kind: 'code' | 'mark'
  /** The form prints a dropdown here; elsewhere it is a help that may be there. */
  readonly expected: boolean
  readonly state: ListState
  readonly word: string
  /** The first cell concerned, else the first entry cell. */
  readonly at: CellRef
  readonly entries: readonly string[]
  readonly wrong: readonly WrongCells[]
  readonly restore: ListPlan | null
  /** Why it cannot be put back, and what to do first. */
  readonly refused: string | null
  readonly bypassed: readonly Bypassed[]
}

/** The entries that stand under the rows. */
export interface ListBlockView {
  /** overwritten: records were typed into it. */
  readonly state: 'right' | 'altered' | 'overwritten' | 'missing'
  readonly words: string
  readonly cells: readonly {
    readonly at: CellRef
    readonly cell: string
    readonly label: string
    readonly found: string
    readonly wanted: string
  }[]
  readonly restore: ListPlan | null
  readonly refused: string | null
}

export interface ListSheet {
  readonly id: string
  readonly form: string
  readonly book: string
  readonly sheet: string
  /** 様式14.xlsx『6月』 */
  readonly place: string
  /** 8~35行目 */
  readonly rows: string
  readonly read: boolean
  readonly columns: readonly ListColumn[]
  /** null for a form without one. */
  readonly block: ListBlockView | null
  /** Columns that the form does not have: shown, never deleted. */
  readonly added: readonly { readonly at: CellRef; readonly cell: string; readonly text: string }[]
}

export interface ListsView {
  readonly sheets: readonly ListSheet[]
  /** Columns that differ from the form, and cells whose value is none of the entries. */
  readonly wrongColumns: number
  readonly bypassedCells: number
}
