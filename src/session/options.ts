import type { LeftOut } from '../answers/answer'
import type { Profile } from '../profiles/types'
import type { IsoDate, Month } from '../workbook/types'

export interface CheckOptions {
  readonly tool: { readonly name: string; readonly version: string }
  readonly month?: Month | undefined
  readonly profile?: Profile | undefined
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
