import type { Answer } from '../answers/answer'
import { documentsOf } from '../answers/documents'
import { forms } from '../forms'
import { assemble, type Submission, type SubmissionOptions } from '../submission'
import { judge, withNotChecked } from '../validators/engine/judge'
import type { Rule } from '../validators/engine/rule'
import { packs } from '../validators/packs'
import type { Snapshot } from '../workbook/types'
import type { CheckOptions } from './options'

type PackName = keyof typeof packs

/** Packs that belong to no form of their own. */
const always: readonly PackName[] = ['book', 'cross']

async function load(names: readonly PackName[]): Promise<readonly Rule[]> {
  const wanted = (Object.keys(packs) as PackName[]).filter((name) => names.includes(name))
  const loaded = await Promise.all(wanted.map((name) => packs[name]()))
  return loaded.flatMap((pack) => pack.rules)
}

/** Every rule, in its order. */
export const allRules = (): Promise<readonly Rule[]> => load(Object.keys(packs) as PackName[])

/** The rules that the forms of a submission can be judged by, in their order; the others lack their source. */
export function rulesFor({ tables }: Submission): Promise<readonly Rule[]> {
  const seen = new Set(tables.flatMap(({ form }) => [form.id, form.replaces]))
  const keys = forms.filter(({ id }) => seen.has(id)).map(({ key }) => key)
  return load([...always, ...(keys as PackName[])])
}

/** What stands in the books, without judging it. */
export const lookAt = (books: Snapshot, options: SubmissionOptions): Submission => assemble(books, forms, options)

export interface Slices {
  /** Awaited between short steps: lets the surface live, or returns at once. */
  pause(): Promise<void>
  /** From 0 to 1. */
  progress?(done: number): void
  readonly signal?: AbortSignal | undefined
}

/**
 * 提出前チェック in short steps, with the rules of the forms that are there; the answer is that of `check`, but for the
 * rules that lack their source: `completed` adds them.
 * @throws what the signal was aborted with.
 */
export async function checkInSlices(books: Snapshot, options: CheckOptions, slices: Slices): Promise<Answer> {
  const { tool, only, refused = [], skipped = [], draft = false, said } = options
  const { pause, progress, signal } = slices
  signal?.throwIfAborted()
  const submission = assemble(books, forms, options)
  progress?.(0.5)
  const rules = await rulesFor(submission)
  await pause()
  signal?.throwIfAborted()
  const verdict = judge(submission, rules, only)
  const documents = documentsOf(submission, verdict.findings, { refused, draft })
  progress?.(1)
  return { submission, books, refused, skipped, verdict, rules, only, documents, tool, draft, said }
}

/** The same answer with everything named that could not be checked: to be asked for once the findings are shown. */
export async function completed(answer: Answer): Promise<Answer> {
  const rules = await allRules()
  return { ...answer, rules, verdict: withNotChecked(answer.submission, answer.verdict, rules) }
}
