import { randomBytes } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CallError } from './files'

/**
 * Writes files beside their places, then renames them: a reader never sees half a file, and where one cannot be written
 * nothing is put in place and what was there stays.
 * @throws CallError where a place cannot be written.
 */
export function writeAll(files: readonly { readonly file: string; readonly bytes: string | Uint8Array }[]): void {
  const beside: { from: string; to: string }[] = []
  let at = ''
  try {
    for (const { file, bytes } of files) {
      at = file
      const from = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`)
      mkdirSync(path.dirname(file), { recursive: true })
      if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
      beside.push({ from, to: file })
      writeFileSync(from, bytes, { flag: 'wx' })
    }
    for (const { from, to } of beside) {
      at = to
      renameSync(from, to)
    }
  } catch (error) {
    for (const { from } of beside) rmSync(from, { force: true })
    const code = (error as NodeJS.ErrnoException).code ?? '原因不明'
    throw new CallError(`「${at}」に書き込めません。フォルダーの場所と権限を確かめてください(${code})。`)
  }
}

export const writeWhole = (file: string, bytes: string | Uint8Array): void => writeAll([{ file, bytes }])

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
