import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { answerHtml, answerJson, answerText, type TextOptions } from '../answers'
import type { Answer } from '../answers/answer'
import { check, exitStatus } from '../session/check'
import { fixes } from '../session/fix'
import { ownIn, profileIn, settingsSaid } from '../session/settings'
import type { Profile } from '../profiles'
import type { IsoDate, Month } from '../workbook/types'
import { refuseOriginals, writeCopies } from './copies'
import { CallError, findBooks, findFolders, openBooks, shown } from './files'
import { deliver, noteTo, writeAll } from './output'
import { tool } from './version'

export type Format = 'text' | 'json' | 'html'

export interface CheckCall {
  readonly month?: Month
  readonly profile?: Profile
  readonly format: Format
  readonly out?: string
  readonly only?: readonly string[]
  readonly byFolder?: boolean
  readonly jobs?: number
  readonly year?: boolean
  readonly today?: IsoDate
  readonly draft?: boolean
  readonly fix?: string
  readonly verbose?: boolean
}

/** Reads and judges what lies below the given paths as one submission. */
export function checkPaths(paths: readonly string[], call: CheckCall, mayBeEmpty = false): Answer {
  const note = noteTo(call.verbose ?? false)
  const { files, skipped, refused: closed } = findBooks(paths)
  if (files.length + closed.length === 0 && !mayBeEmpty) {
    throw new CallError(`「${paths.map(shown).join('」「')}」に .xlsx か .xlsm のファイルがありません。`)
  }
  const { books, refused } = openBooks(files, note)
  note('調べています')
  return check(books, {
    tool,
    month: call.month,
    // A profile that was asked for wins over what the books bring along.
    profile: call.profile ?? profileIn(books),
    own: call.profile ? undefined : ownIn(books),
    said: settingsSaid(books, call.profile !== undefined),
    today: call.today,
    wholeYear: call.year,
    draft: call.draft,
    only: call.only,
    refused: [...closed, ...refused],
    skipped,
  })
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** A person at a terminal gets its width and colours; a file or another program always the same bytes. */
function terminal(): TextOptions {
  const { isTTY, columns } = process.stdout
  return isTTY ? { width: columns, colour: !process.env['NO_COLOR'] } : {}
}

function render(answer: Answer, format: Format, corrected: Corrected | null = null, options: TextOptions = {}): string {
  if (format === 'json') return json(corrected ? { ...answerJson(answer), corrected } : answerJson(answer))
  if (format === 'html') return answerHtml(answer)
  if (!corrected) return answerText(answer, options)
  const told = `確実に直せる${corrected.findings}件を直した写し`
  const list =
    corrected.copies.length > 0 ? corrected.copies.map((copy) => `  ${copy}`) : ['  (直せるものはありません)']
  return `${answerText(answer, options)}\n${[told, ...list].join('\n')}\n`
}

/** `yoshiki check PATH...`: 0 nothing of level error, 1 at least one, 2 something could not be read. */
export async function runCheck(paths: readonly string[], call: CheckCall): Promise<number> {
  if (call.out !== undefined) refuseOriginals(findBooks(paths).files, [call.out])
  if (call.byFolder) {
    if (call.fix !== undefined)
      throw new CallError('--fix は --by-folder と一緒には使えません。センターごとに実行してください。')
    return runByFolder(paths, call)
  }
  const answer = checkPaths(paths, call)
  const corrected = call.fix === undefined ? null : correct(answer, paths, call.fix)
  deliver(render(answer, call.format, corrected, call.out === undefined ? terminal() : {}), call.out)
  return exitStatus(answer)
}

interface Corrected {
  readonly findings: number
  readonly copies: readonly string[]
}

/** Certain corrections, into copies: what was said is about the originals, which stay as they are. */
function correct(answer: Answer, paths: readonly string[], out: string): Corrected {
  const { edits, fixed } = fixes(answer)
  return { findings: fixed.length, copies: writeCopies(answer, edits, paths, out).changed }
}

/** One centre's answer, already rendered: what comes back from a worker. */
export interface FolderResult {
  readonly folder: string
  readonly status: number
  readonly body: string
}

/** What is done for one folder of `--by-folder`, here or in a worker. */
export function checkFolder(folder: string, call: CheckCall): FolderResult {
  const answer = checkPaths([folder], call, true)
  return { folder: shown(folder), status: exitStatus(answer), body: render(answer, call.format) }
}

async function runByFolder(paths: readonly string[], call: CheckCall): Promise<number> {
  if (call.format === 'html' && call.out === undefined) {
    throw new CallError('--by-folder で HTML を作るときは、--out に書き出し先のフォルダーを指定してください。')
  }
  const folders = findFolders(paths)
  const names = folders.map((folder) => path.basename(folder))
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (call.format === 'html' && twice !== undefined) {
    throw new CallError(`「${twice}」という名前のフォルダーが2つあります。片方ずつ、別の --out に書き出してください。`)
  }
  const jobs = Math.min(call.jobs ?? 1, folders.length)
  const results = jobs > 1 ? await inWorkers(folders, call, jobs) : folders.map((folder) => checkFolder(folder, call))
  if (call.format === 'html') {
    writeAll(results.map(({ body }, i) => ({ file: path.join(call.out!, `${names[i]!}.html`), bytes: body })))
  } else if (call.format === 'json') {
    const submissions = results.map(({ folder, body }) => {
      const { tool: _tool, ...rest } = JSON.parse(body) as Record<string, unknown>
      return { folder, ...rest }
    })
    deliver(json({ tool, submissions }), call.out)
  } else deliver(results.map(({ folder, body }) => `════ ${folder}\n\n${body}`).join('\n'), call.out)
  return Math.max(...results.map(({ status }) => status))
}

/** What a worker tells: an error class does not survive the way, so a refusal comes as its text. */
export type FromWorker = FolderResult | { readonly refusal: string }

/** Each worker takes the next folder when it is free; the results come back in the order of the folders. */
async function inWorkers(folders: readonly string[], call: CheckCall, jobs: number): Promise<FolderResult[]> {
  const results = new Array<FolderResult>(folders.length)
  let next = 0
  const work = async (): Promise<void> => {
    for (let place = next++; place < folders.length; place = next++) {
      results[place] = await inWorker(folders[place]!, call)
    }
  }
  await Promise.all(Array.from({ length: jobs }, work))
  return results
}

const inWorker = (folder: string, call: CheckCall): Promise<FolderResult> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(__filename, { workerData: { folder, call } })
    worker.once('message', (told: FromWorker) => {
      if ('refusal' in told) reject(new CallError(told.refusal))
      else resolve(told)
    })
    worker.once('error', reject)
    // After a message this comes too late to matter.
    worker.once('exit', () => {
      reject(new Error('a worker ended without an answer'))
    })
  })
