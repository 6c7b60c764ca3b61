import type { Scalar } from '../../workbook/types'
import type { FunctionContext } from './context'
import type { Language } from './fault'
import type { Reader } from './readers'
import type { Result } from './values'

/* eslint-disable @typescript-eslint/no-explicit-any -- one list for functions of all kinds */
export type Readers = Readonly<Record<string, Reader<any>>>
export type Values<P extends Readers> = { readonly [K in keyof P]: P[K] extends Reader<infer T> ? T : never }

/** What Excel shows of a function while it is typed. */
export interface Description<P extends Readers> {
  readonly description: string
  /** Parameter → its name as shown, and what to pass. */
  readonly params: { readonly [K in keyof P]: readonly [name: string, description: string] }
}

/** A call as it is typed into a cell, and what it gives; it is run by the tests. Rows of a spilling result are arrays. */
export interface Example {
  readonly call: string
  /** The result; an error value where there is none. */
  readonly gives: Result
  /** Ranges the call names. */
  readonly given?: Readonly<Record<string, GivenRange>>
}

/** A form with its headings and these records in it, as a range. */
export interface GivenRange {
  readonly form: string
  readonly rows: readonly Readonly<Record<string, Scalar>>[]
  /** What stands in it, in words (Japanese). */
  readonly told: string
}

/** What a call knows besides its arguments. */
export interface Call {
  /** Address of the first range (`様式14!A1:AQ30`), of functions that ask for it. */
  readonly address: string | null
}

/** Chapters of the list of functions, in their order. */
export const groups = [
  '目標と進捗',
  '件数',
  '点検',
  '期限と暦',
  '委託費と謝金',
  '職務分析・職務評価',
  '提案と入札',
] as const
export type Group = (typeof groups)[number]

export interface FunctionDeclaration<P extends Readers, C extends boolean, M> {
  /** Name in Excel after the namespace, and id in the metadata. */
  readonly id: string
  readonly group: Group
  /** In the order of the arguments; optional ones last. */
  readonly params: P
  readonly result: 'number' | 'string' | 'boolean' | 'any'
  /** The result spills over several cells. */
  readonly spills?: true
  readonly ja: Description<P>
  readonly en: Description<P>
  /** Where it is written, in the words of the source; left out where no clause stands behind it. */
  readonly clause?: string
  /** What the source leaves open and how it is read, limits, advice (Japanese, for the list of functions). */
  readonly notes?: readonly string[]
  readonly examples: readonly Example[]
  /** It reads the profile: #N/A until there is one. */
  readonly profile?: C
  /** It names cells: Excel passes the address of its ranges. */
  readonly addresses?: true
  /** The part of the engine it needs, loaded with the first call. */
  readonly engine?: () => Promise<M>
  readonly compute: (
    values: Values<P>,
    context: C extends true ? FunctionContext : null,
    engine: M,
    call: Call,
  ) => Result
}

export type FunctionDefinition = FunctionDeclaration<any, any, any>
/* eslint-enable @typescript-eslint/no-explicit-any */

/** The only constructor: types of the arguments come from the readers. */
export const defineFunction = <P extends Readers, C extends boolean = false, M = null>(
  declaration: FunctionDeclaration<P, C, M>,
): FunctionDefinition => declaration

export const namespace = 'YOSHIKI'

/** As it is typed: YOSHIKI.PROGRESS. */
export const formulaName = (id: string): string => `${namespace}.${id}`

export const describe = (definition: FunctionDefinition, language: Language): Description<Readers> =>
  definition[language] as Description<Readers>
