import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { oneLine } from '../answers/plain'
import { CallError, errorCode, shown, statOf } from './files'
import { uninterrupted } from './interrupt'

interface Written {
  readonly file: string
  readonly bytes: string | Uint8Array
}

interface Placing {
  readonly to: string
  /** The new contents, written out beside the place. */
  readonly made: string
  /** What stood there, kept until every file is in its place. */
  readonly kept: string
  state: 'made' | 'placed' | 'replaced'
}

/**
 * Writes files beside their places, then renames them: a reader never sees half a file, and where one cannot be put in
 * place (it is open in Excel) all are taken back and what was there stays.
 * @throws CallError where a place cannot be written.
 */
export function writeAll(files: readonly Written[]): void {
  uninterrupted(() => {
    writeTogether(files)
  })
}

function writeTogether(files: readonly Written[]): void {
  const placings: Placing[] = []
  const folders: string[] = []
  let at = ''
  try {
    for (const { file, bytes } of files) {
      at = file
      folders.push(...madeFolders(path.dirname(file)))
      const to = placeOf(file)
      if (to === null) {
        writeFileSync(file, bytes)
        continue
      }
      const beside = path.join(path.dirname(to), `.${path.basename(to)}.${randomBytes(6).toString('hex')}`)
      const placing: Placing = { to, made: `${beside}.tmp`, kept: `${beside}.old`, state: 'made' }
      placings.push(placing)
      writeFileSync(placing.made, bytes, { flag: 'wx' })
    }
    for (const placing of placings) {
      at = placing.to
      putInPlace(placing)
    }
  } catch (error) {
    for (const placing of placings.reverse()) takeBack(placing)
    for (const folder of folders.reverse()) attempt(() => rmdirSync(folder))
    const code = errorCode(error)
    if (code === null) throw error
    throw new CallError(
      `「${shown(at)}」に書き込めません。${whyNot(code)}ここまでの書き込みは取り消しました(${code})。`,
    )
  }
  for (const { kept } of placings) attempt(() => rmSync(kept, { force: true }))
}

/** Makes a folder. @returns those that were not there before, the outermost first. */
function madeFolders(folder: string): string[] {
  const first = mkdirSync(folder, { recursive: true })
  if (first === undefined) return []
  const made: string[] = []
  const outside = path.dirname(path.resolve(first))
  for (let at = path.resolve(folder); at !== outside && at !== path.dirname(at); at = path.dirname(at)) made.unshift(at)
  return made
}

/** The file itself where a link leads to it; null for a pipe or a device, which is written into and never replaced. */
function placeOf(file: string): string | null {
  const old = statOf(file)
  if (!old) return file
  if (old.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR', syscall: 'open' })
  if (!old.isFile()) return null
  // A file that is set to read only is not to be written: renaming would not ask.
  accessSync(file, constants.W_OK)
  return realpathSync(file)
}

function putInPlace(placing: Placing): void {
  const old = statOf(placing.to)
  if (old) {
    copyFileSync(placing.to, placing.kept)
    chmodSync(placing.made, Number(old.mode & 0o777n))
  }
  renameSync(placing.made, placing.to)
  placing.state = old ? 'replaced' : 'placed'
}

function takeBack({ to, made, kept, state }: Placing): void {
  if (state === 'placed') attempt(() => rmSync(to, { force: true }))
  if (state === 'replaced') attempt(() => renameSync(kept, to))
  else attempt(() => rmSync(kept, { force: true }))
  attempt(() => rmSync(made, { force: true }))
}

/** What cannot be tidied up stays, and what went wrong before is what is told. */
function attempt(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (errorCode(error) === null) throw error
  }
}

function whyNot(code: string): string {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return '空き容量が足りません。不要なファイルを減らすか、別の場所を指定してください。'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return '読み取り専用か、書き込む権限がありません。ほかのソフトで開いていないか、場所と権限を確かめてください。'
    case 'EISDIR':
      return '同じ名前のフォルダーがあります。別の名前を指定してください。'
    case 'ENAMETOOLONG':
      return '名前が長すぎます。短い名前を指定してください。'
    default:
      return 'ほかのソフトで開いていないか、フォルダーの場所と権限を確かめてください。'
  }
}

/** Progress goes to standard error, and only where somebody watches or asked for it. */
export const noteTo =
  (verbose: boolean) =>
  (text: string): void => {
    if (verbose || process.stderr.isTTY) process.stderr.write(`${text}\n`)
  }

/** What could not be done, on standard error. A file's name may hold the commands of a terminal. */
export const complain = (text: string): void => {
  process.stderr.write(`${oneLine(text)}\n`)
}

/** The asked-for output, to a file or to standard output. */
export function deliver(text: string, out: string | undefined): void {
  if (out === undefined) process.stdout.write(text)
  else writeAll([{ file: out, bytes: text }])
}
