import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Answer, LeftOut } from '../answers/answer'
import { sha256 } from '../hosts/sha256'
import { patchXlsx, WriteRefusal } from '../hosts/xlsx/patch'
import type { Profile } from '../profiles'
import { exitStatus } from '../session/check'
import { handOver, problemsOf, type CopyPlan, type HandOver } from '../session/copies'
import { submissionPlan, type SubmissionPlan } from '../session/submit'
import { knownAfter } from '../session/total'
import type { IsoDate, Month } from '../workbook/types'
import { checkPaths } from './check'
import { folderOf, placesBelow, refuseOriginals } from './copies'
import { CallError, shown } from './files'
import { deliver, writeAll } from './output'
import { submissionText } from './submitText'
import { tool } from './version'

export interface SubmitCall {
  readonly month: Month
  readonly profile?: Profile
  readonly out?: string
  readonly dryRun?: boolean
  readonly draft?: boolean
  readonly year?: boolean
  readonly today?: IsoDate
  readonly format: 'text' | 'json'
  readonly verbose?: boolean
}

export interface MadeCopy {
  readonly path: string
  /** Where the copy lies; null where none was written. */
  readonly copy: string | null
  readonly sha256: string | null
  readonly forms: readonly string[]
  readonly lines: readonly string[]
  readonly notices: readonly string[]
}

export interface Submitted {
  readonly plan: SubmissionPlan
  readonly draft: boolean
  readonly profile: string
  /** Findings that the copies mend themselves. */
  readonly mended: number
  readonly copies: readonly MadeCopy[]
  readonly leftOut: readonly LeftOut[]
  readonly refusals: readonly string[]
}

/** `yoshiki submit PATH...`: 0 copies made, 1 something must be corrected, 2 something could not be read or copied. */
export async function runSubmit(paths: readonly string[], call: SubmitCall): Promise<number> {
  if ((call.out === undefined) === !call.dryRun) {
    throw new CallError(
      '--dry-run(写しを作らずに見る)か --out フォルダー(写しを作る)の、どちらか1つを指定してください。',
    )
  }
  const { draft = false, format } = call
  const answer = checkPaths(paths, { ...call, format: 'text', draft: false })
  const over = handOver(answer, { draft })
  const refusals = problemsOf(over)
  const copies =
    refusals.length > 0 || call.out === undefined ? planned(over) : await copied(answer, over, paths, call.out)
  const { profile } = answer.submission
  const submitted = {
    plan: submissionPlan(over.answer),
    mended: over.mended.length,
    draft,
    profile: profile.id,
    copies,
    leftOut: over.leftOut,
    refusals,
  }
  deliver(format === 'json' ? `${JSON.stringify(jsonOf(submitted), null, 2)}\n` : submissionText(submitted), undefined)
  const status = exitStatus(over.answer)
  return refusals.length > 0 && status === 0 ? 2 : status
}

const planned = ({ copies }: HandOver): MadeCopy[] =>
  copies.map(({ book, forms, lines, notices }) => ({ path: book, copy: null, sha256: null, forms, lines, notices }))

/** Every copy is made before the first is written, and all are put in place together or none. */
async function copied(
  answer: Answer,
  { copies }: HandOver,
  paths: readonly string[],
  out: string,
): Promise<MadeCopy[]> {
  const files = copies.map(({ book }) => path.resolve(book))
  const targets = placesBelow(out, paths.map(folderOf), files)
  refuseOriginals(
    answer.books.map(({ id }) => path.resolve(id)),
    targets,
  )
  const made = copies.map((plan, i) => ({ file: targets[i]!, bytes: copyOf(answer, plan, files[i]!) }))
  writeAll(made)
  return Promise.all(
    copies.map(async ({ book, forms, lines, notices }, i) => ({
      path: book,
      copy: shown(made[i]!.file),
      sha256: await sha256(made[i]!.bytes),
      forms,
      lines,
      notices,
    })),
  )
}

function copyOf(answer: Answer, { book, changes }: CopyPlan, file: string): Uint8Array {
  const bytes = new Uint8Array(readFileSync(file))
  try {
    const { edits, withoutNotes } = changes
    return patchXlsx(bytes, book, edits, { known: knownAfter(answer, book, edits), withoutNotes }).bytes
  } catch (error) {
    if (error instanceof WriteRefusal) throw new CallError(`${book}: ${error.message}`)
    throw error
  }
}

function jsonOf({ plan, draft, mended, profile, copies, leftOut, refusals }: Submitted) {
  const { month, headline, mayBeHandedIn, documents, occasional, checklist } = plan
  return {
    tool,
    profile,
    month,
    draft,
    answer: headline.answer,
    detail: headline.detail,
    mayBeHandedIn,
    documents: documents.map(({ name, title, about, due, to, when, state, places }) => ({
      name,
      title,
      about,
      due,
      to,
      when,
      state,
      places,
    })),
    occasional: occasional.map(({ name, title, when, to, places }) => ({ name, title, when, to, places })),
    checklist,
    mended,
    copies,
    leftOut: leftOut.map(({ path, reason }) => ({ path, reason })),
    refusals,
  }
}
