import { readFileSync } from 'node:fs'
import path, { type PlatformPath } from 'node:path'
import type { Answer } from '../answers/answer'
import { patchXlsx, WriteRefusal } from '../hosts/xlsx/patch'
import { knownAfter } from '../session/total'
import type { Edit } from '../workbook/types'
import { CallError, shown, statOf } from './files'
import { writeAll } from './output'

const bookOf = (edit: Edit): string => (edit.kind === 'set' ? edit.at.book : edit.book)

/** The folder that holds all the given ones; null where nothing does: two drives of Windows. */
function commonFolder(folders: readonly string[], { sep }: PlatformPath): string | null {
  const split = folders.map((folder) => folder.split(sep))
  const [first = []] = split
  const apart = first.findIndex((part, i) => split.some((parts) => parts[i] !== part))
  const shared = apart < 0 ? first : first.slice(0, apart)
  if (shared.length === 0) return null
  // Alone, the first part is no folder yet: '' is the root, and 「C:」 the current folder of that drive.
  return shared.length === 1 ? shared[0]! + sep : shared.join(sep)
}

/**
 * Where copies of files lie in a folder: below it as the originals do below what they have in common.
 * @param named the folders that were named, or those of the files that were; absolute, as the files are.
 */
export function placesBelow(
  out: string,
  named: readonly string[],
  files: readonly string[],
  on: PlatformPath = path,
): string[] {
  const common = commonFolder(named, on)
  return files.map((file) => {
    if (common !== null) return on.join(out, on.relative(common, file))
    const { root } = on.parse(file)
    return on.join(out, root.replace(/[:\\/]+/g, '_'), on.relative(root, file))
  })
}

/** The folder that was named, or that of the file that was. */
export function folderOf(given: string): string {
  const full = path.resolve(given)
  return statOf(full)?.isDirectory() ? full : path.dirname(full)
}

/** What tells a file from all others, by whatever path, link or spelling it is reached; null where there is none. */
function identity(file: string): string | null {
  const stat = statOf(file)
  return stat ? `${stat.dev}:${stat.ino}` : null
}

/** @throws CallError where writing into one of the targets would change an original. */
export function refuseOriginals(originals: readonly string[], targets: readonly string[]): void {
  const known = new Set(originals.map(identity))
  for (const target of targets) {
    const own = identity(target)
    if (own !== null && known.has(own)) {
      throw new CallError(
        `書き出し先「${shown(target)}」は元のファイルと同じです。元のファイルは変えません。別の場所を指定してください。`,
      )
    }
  }
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
  const files = [...byBook.keys()].map((book) => path.resolve(book))
  const targets = placesBelow(out, paths.map(folderOf), files)
  refuseOriginals(files, targets)
  const copies = [...byBook].map(([book, own], i) => {
    const bytes = new Uint8Array(readFileSync(files[i]!))
    const changed = own.length > 0
    return { file: targets[i]!, bytes: changed ? patched(answer, book, bytes, own) : bytes, changed }
  })
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
