import type { Answer, LeftOut } from '../answers/answer'
import { documentsOf } from '../answers/documents'
import { forms } from '../forms'
import type { Profile } from '../profiles/types'
import { assemble } from '../submission'
import { rules } from '../validators'
import { judge } from '../validators/engine/judge'
import type { IsoDate, Month, Snapshot } from '../workbook/types'

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

/** 提出前チェック: may these books be handed in, and if not, which cell must change, and by which clause? */
export function check(books: Snapshot, options: CheckOptions): Answer {
  const { tool, only, refused = [], skipped = [], draft = false } = options
  const submission = assemble(books, forms, options)
  const verdict = judge(submission, rules, only)
  const documents = documentsOf(submission, verdict.findings, { refused, draft })
  return { submission, books, refused, skipped, verdict, rules, only, documents, tool, draft }
}

/** Whether anything must be corrected before this may be handed in. */
export const mayBeHandedIn = ({ verdict, draft, refused }: Answer): boolean =>
  refused.length === 0 &&
  !verdict.findings.some((finding) => finding.severity === 'error' && !(draft && finding.unfinished))

/** 0 nothing of level error · 1 at least one · 2 something could not be read, or no form was found. */
export function exitStatus(answer: Answer): 0 | 1 | 2 {
  if (answer.refused.length > 0 || answer.submission.tables.length === 0) return 2
  return mayBeHandedIn(answer) ? 0 : 1
}
