import type { FormId } from '../forms/definition'
import type { IsoDate, Month } from '../workbook/types'

export type Severity = 'error' | 'warning' | 'info'

/** A report month that is due on a day of its own. */
export interface OwnDay {
  readonly month: Month
  readonly on: IsoDate
}

export interface Deadline {
  readonly rule: 'businessDay' | 'monthEnd' | 'fixed'
  readonly n?: number
  readonly on?: IsoDate
  /** Of `monthEnd`: how many months after the report month. */
  readonly offset?: number
  /** The last month of the contract is due within that month. */
  readonly last?: OwnDay
  /** Further months with a day of their own. */
  readonly own?: readonly OwnDay[]
  readonly to: readonly string[]
}

/** What is handed in beside the forms in `submitted`; without a `rule` no calendar tells its day, only `when` does. */
export interface DocumentDefinition extends Omit<Deadline, 'rule'> {
  readonly rule?: Deadline['rule']
  readonly title: string
  readonly when?: string
  /** First and last report month with which it is handed in. */
  readonly months?: readonly [Month, Month]
  /** The month it is about, counted from the report month. */
  readonly about?: number
  readonly medium?: string
  readonly clause: string
}

/** What is never handed in: a sheet with one of these titles stays out of every copy. */
export interface WithheldDefinition {
  readonly titles: readonly string[]
  readonly clause: string
}

export interface ConfirmationDefinition {
  readonly text: string
  readonly clause: string
}

/** What an edition prints otherwise than the definition in `forms/`. */
export interface EditionOverride {
  readonly edition?: string
  readonly titles?: readonly string[]
  /** Field → header path. */
  readonly headers?: Readonly<Record<string, readonly string[]>>
  /** Code list name → the entries, in order. */
  readonly codes?: Readonly<Record<string, readonly string[]>>
  /** Values of the printed sample; `{}` where none is printed. */
  readonly example?: Readonly<Record<string, string>>
}

/**
 * One fiscal year × labour bureau. JSON that users write: a child wins per key, arrays replace, null removes, an unknown
 * key is an error.
 */
export interface Profile {
  readonly id: string
  readonly title: string
  readonly extends?: string
  readonly programme: string
  readonly fiscalYear: number
  readonly period: readonly [IsoDate, IsoDate]
  /** Short name (島根); '' where the profile is for any prefecture. */
  readonly prefecture: string
  readonly centre: string
  /** Forms handed in each month; of a form and its replacement only one stands here. */
  readonly submitted: readonly FormId[]
  /** Field of the monthly form → number per year. */
  readonly targets: Readonly<Record<string, number>>
  readonly limits: Readonly<Record<string, number>>
  /** 相談方法 → ①…④; `?①` where no clause says so: such a row may stand in any of them. */
  readonly counts: Readonly<Record<string, string>>
  /** 相談方法 counted as online. */
  readonly online: readonly string[]
  /** ⑥, ⑦, B → the marks that put a record there. */
  readonly topics: Readonly<Record<string, readonly string[]>>
  readonly longCases: { readonly industries: readonly string[] }
  readonly deadlines: Readonly<Record<FormId, Deadline>>
  /** Name → what is handed in beside the forms that are read: 様式4, 年間の事業計画. */
  readonly documents: Readonly<Record<string, DocumentDefinition>>
  readonly withheld: Readonly<Record<string, WithheldDefinition>>
  /** What people confirm with each other before it is sent. */
  readonly confirmations: Readonly<Record<string, ConfirmationDefinition>>
  readonly levels: Readonly<Record<string, Severity | 'off'>>
  /** Settled readings of contradictions: { "C07": "①" }. */
  readonly readings: Readonly<Record<string, string>>
  /** `様式14.topicOther` → further header texts. */
  readonly aliases: Readonly<Record<string, readonly string[]>>
  /** `様式14.method` → { typed text: entry of the list }, offered as a certain correction. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly forms: Readonly<Record<FormId, EditionOverride>>
  readonly closedDays: readonly IsoDate[]
  readonly openDays: readonly IsoDate[]
}
