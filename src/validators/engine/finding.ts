import type { FormId } from '../../forms/definition'
import type { Severity } from '../../profiles/types'
import type { CellRef, Month, Scalar } from '../../workbook/types'
import type { Params } from './message'
import type { Fix } from './rule'

export interface Finding {
  readonly rule: string
  readonly catalogue: readonly string[]
  readonly severity: Severity
  readonly form: FormId
  readonly at: CellRef
  readonly what: string
  readonly next: string
  readonly params: Params
  readonly clause: string
  readonly related: readonly CellRef[]
  readonly fix: Fix | null
  readonly choices: readonly Scalar[]
  readonly month: Month | null
  /** Another month of a running record: capped at warning unless the whole year is judged. */
  readonly otherMonth: boolean
  /** Not there yet, rather than wrong. */
  readonly unfinished: boolean
  /** Rule + form + values: a reason given for it survives moved rows and lapses when the values change. */
  readonly key: string
}

/** A rule that could not be judged: the sources that were not given. */
export interface NotChecked {
  readonly rule: string
  readonly catalogue: readonly string[]
  readonly needs: readonly string[]
}

const rank: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 }

/** The lower of two severities. */
export const lower = (a: Severity, b: Severity): Severity => (rank[a] <= rank[b] ? a : b)

/** 53-bit hash of a text, for keys; not for secrets. */
export function hash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    a = Math.imul(a ^ c, 2654435761)
    b = Math.imul(b ^ c, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}
