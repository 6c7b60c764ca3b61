import type { FormId } from '../forms/definition'
import type { Submission } from '../submission/types'
import type { Verdict } from '../validators/engine/judge'
import type { Rule } from '../validators/engine/rule'
import type { Book, IsoDate } from '../workbook/types'

/** A file that was not read, and why, in words for a person. */
export interface LeftOut {
  readonly path: string
  readonly reason: string
}

/** ready: there, and no error touches it · errors: there, something must be corrected · missing: not there. */
export type DocumentStatus = 'ready' | 'errors' | 'missing'

/** One form that is to be handed in for the report month. */
export interface DueDocument {
  readonly form: FormId
  readonly due: IsoDate | null
  readonly to: readonly string[]
  readonly status: DocumentStatus
}

/** All that is known after judging: what every renderer gets, and nothing else. */
export interface Answer {
  readonly submission: Submission
  readonly books: readonly Book[]
  /** Books that could not be read. */
  readonly refused: readonly LeftOut[]
  /** Lock files and other types. */
  readonly skipped: readonly LeftOut[]
  readonly verdict: Verdict
  /** The rules it was judged by: their titles, and what was looked at. */
  readonly rules: readonly Rule[]
  /** Rule ids, where only some were asked for. */
  readonly only?: readonly string[] | undefined
  readonly documents: readonly DueDocument[]
  readonly tool: { readonly name: string; readonly version: string }
  /** 途中チェック: what is not there yet is left to do, not wrong. */
  readonly draft: boolean
  /** What else is to be said of how it was judged. */
  readonly said?: readonly string[] | undefined
}

/** One centre of several. */
export interface FolderAnswer {
  readonly folder: string
  readonly answer: Answer
}
