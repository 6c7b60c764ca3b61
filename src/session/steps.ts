import type { Answer } from '../answers/answer'
import { documentsOf } from '../answers/documents'
import { forms } from '../forms'
import { assembling, type Submission } from '../submission'
import { judging } from '../validators/engine/judge'
import type { Rule } from '../validators/engine/rule'
import type { Steps } from '../workbook/steps'
import type { Snapshot } from '../workbook/types'
import type { CheckOptions } from './options'

/** Reading for a check, in short steps. */
export const reading = (books: Snapshot, options: CheckOptions): Steps<Submission> => assembling(books, forms, options)

/** What was read, judged by some rules, in short steps. */
export function* answering(
  books: Snapshot,
  submission: Submission,
  rules: readonly Rule[],
  options: CheckOptions,
): Steps<Answer> {
  const { tool, only, refused = [], skipped = [], draft = false, said } = options
  const verdict = yield* judging(submission, rules, only)
  const documents = documentsOf(submission, verdict.findings, { refused, draft })
  return { submission, books, refused, skipped, verdict, rules, only, documents, tool, draft, said }
}
