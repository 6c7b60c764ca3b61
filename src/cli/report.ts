import { readFileSync } from 'node:fs'
import path from 'node:path'
import { answerHtml, type CheckedFile } from '../answers'
import type { Answer } from '../answers/answer'
import { createXlsx } from '../hosts/xlsx/create'
import { sha256 } from '../hosts/sha256'
import type { Profile } from '../profiles'
import { exitStatus } from '../session/check'
import { reportBook, signedBy } from '../session/report'
import { signingProblems, type Confirmation, type Signing } from '../session/signing'
import { submissionPlan } from '../session/submit'
import type { IsoDate, Month } from '../workbook/types'
import { checkPaths } from './check'
import { refuseOriginals } from './copies'
import { CallError, findBooks, shown } from './files'
import { deliver, writeAll } from './output'

export interface ReportCall {
  readonly out: string
  readonly month?: Month
  readonly profile?: Profile
  readonly draft?: boolean
  readonly year?: boolean
  readonly today?: IsoDate
  readonly checker?: readonly string[]
  readonly confirm?: readonly string[]
  readonly at?: string
  readonly verbose?: boolean
}

const everything = 'all'

/** `yoshiki report PATH... --out FILE`: the record of a check, as a book of its own or as a page; exit status as `check`. */
export async function runReport(paths: readonly string[], call: ReportCall): Promise<number> {
  const kind = path.extname(call.out).toLowerCase()
  if (kind !== '.xlsx' && kind !== '.html')
    throw new CallError(`--out には .xlsx か .html のファイルを指定してください(「${shown(call.out)}」)。`)
  refuseOriginals(findBooks(paths).files, [call.out])
  const answer = checkPaths(paths, { ...call, format: 'text' })
  const { checklist } = submissionPlan(answer)
  const signed = signedBy(checklist, await checkedFiles(answer), signingOf(checklist, call))
  const bytes = kind === '.html' ? answerHtml(answer, { signed }) : createXlsx(reportBook(answer, signed))
  writeAll([{ file: call.out, bytes }])
  deliver(`${shown(call.out)}\n`, undefined)
  return exitStatus(answer)
}

/** Files that were read, and those that could not be read but are there. */
async function checkedFiles({ books, refused }: Answer): Promise<CheckedFile[]> {
  const names = [...books.map(({ id }) => id), ...refused.map(({ path }) => path)]
  return Promise.all(
    names.map(async (name) => {
      try {
        return { path: name, sha256: await sha256(new Uint8Array(readFileSync(name))) }
      } catch {
        // Its reason stands among the files that could not be read.
        return { path: name, sha256: null }
      }
    }),
  )
}

/** Without names the report is to be signed by hand. */
function signingOf(checklist: readonly Confirmation[], { checker = [], confirm = [], at }: ReportCall): Signing {
  const known = checklist.map(({ id }) => id)
  const unknown = confirm.find((id) => id !== everything && !known.includes(id))
  if (unknown !== undefined)
    throw new CallError(`--confirm の「${unknown}」という確認事項はありません。使えるもの: ${known.join('、')}、all`)
  const signing = { checkers: checker, confirmed: confirm.includes(everything) ? known : confirm, at }
  const [problem] = checker.length === 0 ? [] : signingProblems(checklist, signing)
  if (problem !== undefined)
    throw new CallError(`${problem}(--checker 名前 を2回、--confirm ${everything} か確認事項の名前を指定します)`)
  return signing
}
