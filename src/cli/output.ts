import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CallError, errorCode, shown } from './files'

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
  const placings: Placing[] = []
  let at = ''
  try {
    for (const { file, bytes } of files) {
      at = file
      const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}`)
      mkdirSync(path.dirname(file), { recursive: true })
      const placing: Placing = { to: file, made: `${beside}.tmp`, kept: `${beside}.old`, state: 'made' }
      placings.push(placing)
      writeFileSync(placing.made, bytes, { flag: 'wx' })
    }
    for (const placing of placings) {
      at = placing.to
      putInPlace(placing)
    }
  } catch (error) {
    for (const placing of placings.reverse()) takeBack(placing)
    const code = errorCode(error)
    if (code === null) throw error
    throw new CallError(
      `「${shown(at)}」に書き込めません。ほかのソフトで開いていないか、フォルダーの場所と権限を確かめてください(${code})。`,
    )
  }
  for (const { kept } of placings) rmSync(kept, { force: true })
}

function putInPlace(placing: Placing): void {
  const old = statSync(placing.to, { throwIfNoEntry: false })
  if (old?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR', syscall: 'rename' })
  if (old) copyFileSync(placing.to, placing.kept)
  renameSync(placing.made, placing.to)
  placing.state = old ? 'replaced' : 'placed'
}

function takeBack({ to, made, kept, state }: Placing): void {
  if (state === 'placed') rmSync(to, { force: true })
  if (state === 'replaced') renameSync(kept, to)
  rmSync(kept, { force: true })
  rmSync(made, { force: true })
}

/** Progress goes to standard error, and only where somebody watches or asked for it. */
export const noteTo =
  (verbose: boolean) =>
  (text: string): void => {
    if (verbose || process.stderr.isTTY) process.stderr.write(`${text}\n`)
  }

/** The asked-for output, to a file or to standard output. */
export function deliver(text: string, out: string | undefined): void {
  if (out === undefined) process.stdout.write(text)
  else writeAll([{ file: out, bytes: text }])
}
