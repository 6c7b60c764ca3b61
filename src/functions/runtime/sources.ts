import type { Source } from '../engine/counts'
import type { Part } from '../engine/tables'
import { wrong } from './fault'
import type { RawMatrix } from './values'

/** Columns as they were passed; null where an optional one was left out. */
export interface Passed {
  readonly fields: readonly string[]
  /** A set of the form that may be passed whole instead. */
  readonly set?: string
  readonly values: RawMatrix | null
  readonly ja: string
  readonly en: string
}

/** The first range holds the whole form where it is wider than one column. */
export const isWhole = (values: RawMatrix): boolean => (values[0]?.length ?? 0) > 1

/** A range that is needed for what is asked. */
export function needed(passed: Passed, ja: string, en: string): Passed {
  if (passed.values !== null) return passed
  throw wrong(`${ja}には「${passed.ja}」の範囲が要ります。`, `${en} needs the range "${passed.en}".`)
}

export const partsOf = (passed: readonly Passed[]): Source => ({
  parts: passed.flatMap(({ values, ja, en, ...columns }): Part[] =>
    values === null ? [] : [{ ...columns, values, name: { ja, en } }],
  ),
})
