import type { LeftOut } from '../answers/answer'
import type { OwnSettings } from '../profiles/own'
import type { Profile } from '../profiles/types'
import type { IsoDate, Month } from '../workbook/types'

export interface CheckOptions {
  readonly tool: { readonly name: string; readonly version: string }
  readonly month?: Month | undefined
  readonly profile?: Profile | undefined
  /** What the books set otherwise, whichever profile it is. */
  readonly own?: OwnSettings | undefined
  /** What is to be said of how it was judged, beside what the answer says itself. */
  readonly said?: readonly string[] | undefined
  readonly today?: IsoDate | undefined
  /** Judge every month of a running record at full level. */
  readonly wholeYear?: boolean | undefined
  /** 途中チェック: what is not there yet is left to do, not wrong. */
  readonly draft?: boolean | undefined
  /** Rule ids to report; the others run all the same, because one cause silences another. */
  readonly only?: readonly string[] | undefined
  readonly refused?: readonly LeftOut[]
  readonly skipped?: readonly LeftOut[]
}
