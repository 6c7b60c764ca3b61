import type { FormDefinition, FormId } from '../definition'

/**
 * What helps a person fill in a form, as data beside its definition: what a column wants, when it may not stay blank,
 * which columns say who was helped. Literals only, loaded where help is asked for.
 */
export type Condition<F extends string = string> =
  /** The column holds one of these entries or numbers. */
  | { readonly field: F; readonly is: readonly (string | number)[] }
  | { readonly field: F; readonly filled: boolean }
  /** A number of at least so much. */
  | { readonly field: F; readonly atLeast: number }
  /** The profile counts the entry as one of these. */
  | { readonly field: F; readonly counts: readonly string[] }
  /** The company was not here before, as far as the books tell. */
  | { readonly firstTime: true }

export interface Needed<F extends string = string> {
  /** All of these hold; left out where the cell is always needed. */
  readonly when?: readonly Condition<F>[]
  /** The condition for a person: 「コンサルティングのとき」 */
  readonly words?: string
  /** To be filled in as far as it is known; otherwise it must not stay blank. */
  readonly soft?: true
}

export interface FieldHelp<F extends string = string> {
  /** What belongs here, in a sentence. */
  readonly wants?: string
  /** How it is typed: 「2024/6/3」 */
  readonly format?: string
  readonly needed?: Needed<F>
  /** Where the wish comes from, if no rule of the column says it better. */
  readonly clause?: string
}

export interface FormHelp<F extends string = string> {
  readonly form: FormId
  readonly fields: Readonly<Partial<Record<F, FieldHelp<F>>>>
  /** Of these columns at least one must hold something. */
  readonly oneOf?: readonly { readonly fields: readonly F[]; readonly words: string; readonly soft?: true }[]
  /** Who was helped, and what an earlier row of the same company says about it. */
  readonly company?: {
    readonly name: F
    readonly phone: F
    /** Taken over from an earlier row where the cell is blank. */
    readonly carried: readonly F[]
    /** Number of the visit within a case. */
    readonly visit: F
  }
  /** Columns with names of the centre's own people. */
  readonly people?: readonly F[]
}

/** Help for one form: a misspelt column is a compile error. */
export type HelpFor<D extends FormDefinition> = FormHelp<keyof D['fields'] & string>
