import type { Field, FormDefinition, FormId } from '../../forms/definition'
import type { Severity } from '../../profiles/types'
import type { AnyRec, CellValue, FieldName, Rec } from '../../reading/types'
import type { Submission, SubmittedTable } from '../../submission/types'
import type { CellRef, Edit, Month, Scalar } from '../../workbook/types'
import type { Said } from './message'

/** A correction that is certain: the same text after normalising, a known alias, a value computed from complete sources. */
export interface Fix {
  readonly label: string
  readonly edits: readonly Edit[]
}

export interface Report {
  readonly at: CellValue<unknown> | CellRef
  readonly text: Said
  /** May lower the rule's severity, never raise it. */
  readonly severity?: Severity
  readonly related?: readonly CellRef[]
  readonly fix?: Fix
  /** What may be meant where nothing is certain, likeliest first. */
  readonly choices?: readonly Scalar[]
  /** Not wrong, only not there yet: what is left to do in the middle of the month. */
  readonly unfinished?: true
  /** The month it is about, where the row does not tell. */
  readonly month?: Month | null
}
export type Found = Report | readonly Report[] | null | undefined | void

/** What a rule sees: the submission, and in the last phase what earlier ones found doubtful. */
export interface Scene extends Submission {
  /** The record may have to go, move or change: a count with it is not certain. */
  doubtful(record: AnyRec): boolean
}

export interface RuleMeta {
  /** kebab case with the form's prefix; names the thing that is wrong. */
  readonly id: string
  readonly catalogue: readonly string[]
  /** The highest severity it reports with. */
  readonly severity: Severity
  readonly title: string
  readonly clause: string
  /** Further sources it needs, beside its own form. */
  readonly needs?: readonly FormId[]
  readonly needsToday?: true
  /** Not judged on a sheet whose dropdown rules were not read. */
  readonly needsLists?: true
  /** Says something about formulas: not judged where only the values of cells are at hand. */
  readonly needsFormulas?: true
  /** What it reports at level error makes counts with that record uncertain. */
  readonly unsettles?: true
}

/** The engine's view of a rule; rule files are written with the typed constructors below. */
export type Rule = RuleMeta & {
  /** null: any form. */
  readonly form: FormDefinition | null
  /** Not judged where one of them is unbound, or its record not where one of them was reported already. */
  readonly reads: readonly string[]
  /** Further fields it looks at: when one of all these is edited, it has to be judged again. */
  readonly uses: readonly string[]
  /** Fields it looks at in other records of the same company. */
  readonly kin: readonly string[]
  /** Further forms it looks at beside those it needs. */
  readonly looksAt: readonly FormId[]
} & (
    | { readonly scope: 'table'; check(table: SubmittedTable, scene: Scene): Found }
    | {
        readonly scope: 'value'
        check(
          cell: CellValue<unknown>,
          about: { readonly name: string; readonly label: string; readonly field: Field; readonly record: AnyRec },
          scene: Scene,
        ): Found
      }
    | { readonly scope: 'record'; check(record: AnyRec, scene: Scene): Found }
    | {
        readonly scope: 'group'
        by(record: AnyRec, scene: Scene): string | null
        check(group: readonly AnyRec[], scene: Scene): Found
      }
    | { readonly scope: 'submission'; check(scene: Scene): Found }
    | { readonly scope: 'registered'; readonly kind: 'check' | 'total' | 'attest' }
  )

export type Scope = Rule['scope']
export type RuleOf<S extends Scope> = Rule & { readonly scope: S }

const none = { reads: [], uses: [], kin: [], looksAt: [] }

/** A whole table: its headers, its list block, its formulas, what was added to it. */
export const tableRule = <D extends FormDefinition>(
  rule: RuleMeta & {
    form: D | null
    reads?: readonly FieldName<D>[]
    uses?: readonly FieldName<D>[]
    check(table: SubmittedTable<D>, scene: Scene): Found
  },
): Rule => ({ ...none, ...rule, scope: 'table' }) as unknown as Rule

/** Cells that were read otherwise than the form wants them ('coerced') or not at all ('unreadable'). */
export const valueRule = <D extends FormDefinition>(
  rule: RuleMeta & {
    form: D
    fields: readonly FieldName<D>[]
    /** Other cells of the record that it looks at. */
    uses?: readonly FieldName<D>[]
    check(
      cell: CellValue<unknown>,
      about: { readonly name: FieldName<D>; readonly label: string; readonly field: Field; readonly record: Rec<D> },
      scene: Scene,
    ): Found
  },
): Rule => ({ ...none, ...rule, reads: rule.fields, scope: 'value' }) as unknown as Rule

interface Reading<D extends FormDefinition, K extends FieldName<D>, O extends FieldName<D>> {
  form: D
  reads: readonly K[]
  uses?: readonly O[]
  /** What it looks at in other records of the same company (`companies`, `cases`), the company itself left out. */
  kin?: readonly FieldName<D>[]
}

/** One row. Not run where a field it reads is unbound or tainted; `uses` may be either, its cell says so. */
export const recordRule = <D extends FormDefinition, K extends FieldName<D>, O extends FieldName<D> = never>(
  rule: RuleMeta &
    Reading<D, K, O> & {
      check(record: Pick<Rec<D>, (K | O | keyof AnyRec) & keyof Rec<D>>, scene: Scene): Found
    },
): Rule => ({ ...none, ...rule, scope: 'record' }) as unknown as Rule

/** Rows that belong together, by a key; rows whose key is null or whose read fields are tainted stay out. */
export const groupRule = <D extends FormDefinition, K extends FieldName<D>, O extends FieldName<D> = never>(
  rule: RuleMeta &
    Reading<D, K, O> & {
      by(record: Pick<Rec<D>, (K | O | keyof AnyRec) & keyof Rec<D>>, scene: Scene): string | null
      check(group: readonly Pick<Rec<D>, (K | O | keyof AnyRec) & keyof Rec<D>>[], scene: Scene): Found
    },
): Rule => ({ ...none, ...rule, scope: 'group' }) as unknown as Rule

/** Forms held against each other. `needs` names every form without which it cannot be judged. */
export const submissionRule = (
  rule: RuleMeta & {
    needs: readonly FormId[]
    /** Further forms it looks at where they are there. */
    looksAt?: readonly FormId[]
    check(scene: Scene): Found
  },
): Rule => ({ ...none, ...rule, form: null, scope: 'submission' }) as unknown as Rule

/** An entry of the catalogue that is computed elsewhere, attested by a person, or waits for a source not yet read. */
export const registered = (rule: RuleMeta & { kind: 'check' | 'total' | 'attest' }): Rule =>
  ({ ...none, ...rule, form: null, scope: 'registered' }) as unknown as Rule
