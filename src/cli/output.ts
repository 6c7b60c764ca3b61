import { randomBytes } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CallError } from './files'

/**
 * Writes beside the target, then renames: a reader never sees half a file, and a failed write leaves what was there.
 * @throws CallError where the place cannot be written.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(beside, content, { flag: 'wx' })
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw new CallError(
      `「${file}」に書き込めません。フォルダーの場所と権限を確かめてください(${(error as NodeJS.ErrnoException).code ?? '原因不明'})。`,
    )
  }
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
  else writeWhole(out, text)
}
