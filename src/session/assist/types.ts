import type { Severity } from '../../profiles/types'
import type { CellState } from '../../reading/types'
import type { CellRef, Edit, Scalar } from '../../workbook/types'

/** One act that is offered: nothing is written before it is chosen. `stillOf(answer, edits)` goes with it to the host. */
export interface Offer {
  /** Unique within one help. */
  readonly id: string
  readonly label: string
  /** Where it comes from, beside the label. */
  readonly detail: string | null
  /** What stands in the cell already. */
  readonly current: boolean
  /** Before → after, cell by cell. */
  readonly lines: readonly string[]
  readonly edits: readonly Edit[]
}

/** Another spelling of a name, or one much like it, side by side with what stands in the cell. */
export interface Variant {
  readonly spelling: string
  /** Rows that have it. */
  readonly rows: number
  /** The first of them. */
  readonly at: CellRef
  readonly current: boolean
  /** same: the same name in other characters · like: perhaps another one. */
  readonly kind: 'same' | 'like'
  /** Writes this spelling into the cell; null for the one that stands there. */
  readonly offer: Offer | null
}

/** A cell of the row that still wants something. */
export interface Need {
  readonly field: string
  readonly label: string
  readonly at: CellRef
  readonly cell: string
  /** Why, in a sentence. */
  readonly words: string
  readonly severity: Severity
}

/**
 * entry: a row for records · sample: the printed sample · header · list: entries of dropdowns · month: a month's row
 * · total: totals, targets, progress · outside: beside or below the form.
 */
export type Where = 'entry' | 'sample' | 'header' | 'list' | 'month' | 'total' | 'outside'

/** What helps with one cell. */
export interface Assist {
  readonly at: CellRef
  /** C12 */
  readonly cell: string
  readonly form: string
  /** 様式14.xlsx『6月』 */
  readonly place: string
  readonly where: Where
  readonly field: string | null
  readonly label: string | null
  /** What belongs here, in a sentence or two. */
  readonly wants: string
  /** 2024/6/3 */
  readonly format: string | null
  readonly clause: string | null
  readonly required: {
    /** always · now: by what the row says so far · when: not so far · no. */
    readonly state: 'always' | 'now' | 'when' | 'no'
    /** Wished for, but allowed to stay blank. */
    readonly soft: boolean
    /** 「必ず入力します」「コンサルティングのときに入力します」; '' where nothing is required. */
    readonly words: string
  }
  readonly current: { readonly raw: Scalar; readonly shown: string; readonly state: CellState }
  /** Values that may stand here, in the form's order. */
  readonly choices: readonly Offer[]
  /** What is offered from other rows: the company, an expert, the counted number. */
  readonly offers: readonly Offer[]
  readonly variants: readonly Variant[]
  /** What the row still wants, in the order of its columns. */
  readonly needs: readonly Need[]
  /** What the check says of this very cell. */
  readonly findings: readonly {
    readonly key: string
    readonly rule: string
    readonly severity: Severity
    readonly what: string
    readonly next: string
  }[]
}
