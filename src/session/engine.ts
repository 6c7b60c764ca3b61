import type { Answer } from '../answers/answer'
import { forms } from '../forms'
import { assemble, type Submission, type SubmissionOptions } from '../submission'
import { rowsToJudge, withFurther } from '../validators/engine/judge'
import { allRules, rulesFor } from '../validators/packs/load'
import type { Steps } from '../workbook/steps'
import type { Snapshot } from '../workbook/types'
import type { CheckOptions } from './options'
import { answering, reading } from './steps'

export { allRules, rulesFor }

/** What stands in the books, without judging it. */
export const lookAt = (books: Snapshot, options: SubmissionOptions): Submission => assemble(books, forms, options)

export interface Slices {
  /** Awaited between short steps: lets the surface live, or returns at once. */
  pause(): Promise<void>
  /** From 0 to 1. */
  progress?(done: number): void
  readonly signal?: AbortSignal | undefined
}

/** Of a check the part that is reading, about. */
const partOfReading = 0.3

/**
 * 提出前チェック in short steps, with the rules of the forms that are there; the answer is that of `check`, but for the
 * rules that lack their source: `completed` adds them.
 * @throws what the signal was aborted with.
 */
export async function checkInSlices(books: Snapshot, options: CheckOptions, slices: Slices): Promise<Answer> {
  const { progress, signal } = slices
  const rows = books.flatMap(({ sheets }) => sheets).reduce((sum, { used }) => sum + used.rows, 0)
  const submission = await inSlices(reading(books, options), slices, rows, (done) => {
    progress?.(partOfReading * done)
  })
  const rules = await rulesFor(submission)
  const steps = answering(books, submission, rules, options)
  const answer = await inSlices(steps, slices, rowsToJudge(submission, rules), (done) => {
    progress?.(partOfReading + (1 - partOfReading) * done)
  })
  signal?.throwIfAborted()
  progress?.(1)
  return answer
}

async function inSlices<T>(
  steps: Steps<T>,
  { pause, signal }: Slices,
  rows: number,
  progress: (done: number) => void,
): Promise<T> {
  for (let gone = 0; ;) {
    signal?.throwIfAborted()
    const next = steps.next()
    if (next.done) return next.value
    gone += next.value
    if (next.value > 0) progress(Math.min(1, gone / Math.max(1, rows)))
    await pause()
  }
}

/** The same answer with everything named that could not be checked: to be asked for once the findings are shown. */
export async function completed(answer: Answer): Promise<Answer> {
  const rules = await allRules()
  const known = new Set(answer.rules)
  const further = rules.filter((rule) => !known.has(rule))
  return { ...answer, rules, verdict: withFurther(answer.submission, answer.verdict, further) }
}
