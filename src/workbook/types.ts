/**
 * The workbook as every host hands it over: plain sheets behind a few readers, no Excel, no files.
 * Rows and columns are 0-based; a merged cell is its anchor (top left); A1 names exist only at the edges.
 */
export type Scalar = string | number | boolean | null
export type IsoDate = `${number}-${number}-${number}`
export type Month = `${number}-${number}`

export interface At {
  readonly row: number
  readonly col: number
}
/** `book` is the path as it was given, or the host's id of the workbook. */
export interface CellRef extends At {
  readonly book: string
  readonly sheet: string
}
export interface Box extends At {
  readonly rows: number
  readonly cols: number
}

/**
 * One dropdown rule: where it holds and what it offers (a range or name as text, or the entries themselves). The source is
 * '' where it was asked for but could not be found out.
 */
export interface ListRule {
  readonly boxes: readonly Box[]
  readonly source: string | readonly string[]
}

/** Readers over columnar storage: 20,000 × 43 cells must not become 860,000 objects. */
export interface Sheet {
  readonly name: string
  readonly visible: boolean
  readonly protected: boolean
  /** Smallest box that holds every cell with a value or a formula; rows = cols = 0 on an empty sheet. */
  readonly used: Box
  /** Cached value: string, number, boolean or null (blank). An error value is its text (`#REF!`). */
  value(row: number, col: number): Scalar
  /** Formula text without the leading `=`, shared formulas expanded; undefined where there is none. */
  formula(row: number, col: number): string | undefined
  /** false where it is known that no cell has a formula. */
  readonly hasFormulas?: boolean
  /** Cells that may have a formula, row by row, where the host can tell without looking at every cell. */
  formulaCells?(): Iterable<At>
  /** The day of a number that is shown as a date (1904 books and built-in Japanese formats included); undefined otherwise. */
  day(row: number, col: number): IsoDate | undefined
  locked(row: number, col: number): boolean
  hiddenCol(col: number): boolean
  hiddenRow(row: number): boolean
  readonly merges: readonly Box[]
  /** 'notRead' where the host did not ask for them (Excel: on demand). */
  readonly lists: readonly ListRule[] | 'notRead'
}

export interface DefinedName {
  readonly name: string
  readonly refersTo: string
  /** Sheet name for a local name. */
  readonly sheet?: string
}

export interface Book {
  readonly id: string
  readonly sheets: readonly Sheet[]
  readonly names: readonly DefinedName[]
  /** true where serial numbers count from 1904 (old Mac books). */
  readonly date1904: boolean
  /** Our own notes kept in the book (settings, reasons); never personal data. */
  readonly notes: Readonly<Record<string, string>>
}
export type Snapshot = readonly Book[]

/** `before` is checked at the host: a cell that changed meanwhile stops the whole batch. */
export type Edit =
  | {
      readonly kind: 'set'
      readonly at: CellRef
      readonly before: Scalar
      readonly value: Scalar
      readonly day?: IsoDate
      /** The formula that stands there and gives way to the value; without it a cell with a formula is not written. */
      readonly formula?: string
      /**
       * A formula to be put in again, with `value` as what it came to: how such an edit is taken back. Spelled as the
       * host that gave the inverse spells it.
       */
      readonly restores?: string
    }
  // A source of '' takes the dropdown away.
  | { readonly kind: 'list'; readonly book: string; readonly sheet: string; readonly box: Box; readonly source: string }
  // `count` blank rows come in above row `above`. With 'remove' they go again, beginning with row `above`: only while blank.
  | {
      readonly kind: 'rows'
      readonly op?: 'remove'
      readonly book: string
      readonly sheet: string
      readonly above: number
      readonly count: number
    }
  | { readonly kind: 'sheet'; readonly book: string; readonly op: 'add' | 'remove'; readonly name: string }
