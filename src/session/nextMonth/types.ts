import type { FormId } from '../../forms/definition'
import type { Edit, Month } from '../../workbook/types'
import type { CopyChanges, Still } from '../host'

/**
 * clear: a month's book, whose records are cleared in a copy · extend: a record that runs through the year, which gets
 * blank rows · carry: the same book goes on, nothing to write.
 */
export type NextWay = 'clear' | 'extend' | 'carry'

/** One book made ready for the next month. */
export interface NextBook {
  readonly book: string
  readonly forms: readonly FormId[]
  readonly way: NextWay
  /** Name for the copy: the month in it is the next one. */
  readonly name: string
  /** What will change, one line each. */
  readonly lines: readonly string[]
  /** What a person should see to. */
  readonly notices: readonly string[]
  readonly changes: CopyChanges
  /** Cells that must not have moved, where it is written into the book itself. */
  readonly still: readonly Still[]
}

export interface NextMonth {
  /** The month that was reported, and the one to prepare. */
  readonly from: Month
  readonly month: Month
  /** 令和6年7月 */
  readonly name: string
  readonly books: readonly NextBook[]
  /** Books that are not carried on, and why. */
  readonly leftOut: readonly { readonly book: string; readonly reason: string }[]
  readonly notices: readonly string[]
}

export interface TablePart {
  readonly edits: readonly Edit[]
  readonly lines: readonly string[]
  readonly notices: readonly string[]
}
