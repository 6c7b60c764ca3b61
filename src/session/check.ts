import type { Answer } from '../answers/answer'
import { documentsOf } from '../answers/documents'
import { forms } from '../forms'
import { assemble } from '../submission'
import { rules } from '../validators'
import { judge } from '../validators/engine/judge'
import type { Snapshot } from '../workbook/types'
import type { CheckOptions } from './options'

export { exitStatus, mayBeHandedIn } from './outcome'
export type { CheckOptions } from './options'

/** 提出前チェック: may these books be handed in, and if not, which cell must change, and by which clause? */
export function check(books: Snapshot, options: CheckOptions): Answer {
  const { tool, only, refused = [], skipped = [], draft = false, said } = options
  const submission = assemble(books, forms, options)
  const verdict = judge(submission, rules, only)
  const documents = documentsOf(submission, verdict.findings, { refused, draft })
  return { submission, books, refused, skipped, verdict, rules, only, documents, tool, draft, said }
}
