import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Answer } from '../answers/answer'
import { patchXlsx, WriteRefusal } from '../hosts/xlsx/patch'
import { knownAfter } from '../session/total'
import type { Edit } from '../workbook/types'
import { CallError, shown } from './files'
import { writeAll } from './output'

const bookOf = (edit: Edit): string => (edit.kind === 'set' ? edit.at.book : edit.book)

/** The folder that holds everything that was named: copies lie below their place as the originals do below this one. */
function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((given) => {
    const full = path.resolve(given)
    return (statSync(full, { throwIfNoEntry: false })?.isDirectory() ? full : path.dirname(full)).split(path.sep)
  })
  const [first = []] = folders
  const shared = first.findIndex((part, i) => folders.some((folder) => folder[i] !== part))
  return first.slice(0, shared < 0 ? first.length : shared).join(path.sep) || path.sep
}

/**
 * Puts edits into copies of the books and leaves the originals alone. Books without an edit are copied as they are, so
 * that the folder holds the whole submission and can be checked. Every copy is made before the first is written, and all
 * are put in place together or none.
 * @returns the paths of the copies, those that differ from their original first.
 */
export function writeCopies(
  answer: Answer,
  edits: readonly Edit[],
  paths: readonly string[],
  out: string,
): { readonly changed: readonly string[]; readonly same: readonly string[] } {
  const byBook = new Map<string, Edit[]>(answer.books.map(({ id }) => [id, []]))
  for (const edit of edits) byBook.get(bookOf(edit))!.push(edit)
  const common = commonFolder(paths)
  const copies: { file: string; bytes: Uint8Array; changed: boolean }[] = []
  for (const [book, own] of byBook) {
    const file = path.resolve(path.normalize(book))
    const target = path.join(out, path.relative(common, file))
    if (path.resolve(target) === file) {
      throw new CallError(
        `写しの書き出し先が元のファイル「${book}」と同じです。元のファイルは変えません。別のフォルダーを指定してください。`,
      )
    }
    const bytes = new Uint8Array(readFileSync(file))
    copies.push({
      file: target,
      bytes: own.length === 0 ? bytes : patched(answer, book, bytes, own),
      changed: own.length > 0,
    })
  }
  writeAll(copies)
  const shownOf = (changed: boolean): string[] =>
    copies.filter((copy) => copy.changed === changed).map(({ file }) => shown(file))
  return { changed: shownOf(true), same: shownOf(false) }
}

function patched(answer: Answer, book: string, bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  try {
    return patchXlsx(bytes, book, edits, { known: knownAfter(answer, book, edits) }).bytes
  } catch (error) {
    if (error instanceof WriteRefusal) throw new CallError(`${book}: ${error.message}`)
    throw error
  }
}
