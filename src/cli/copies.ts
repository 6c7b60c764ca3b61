import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Answer } from '../answers/answer'
import { patchXlsx, WriteRefusal } from '../hosts/xlsx/patch'
import { knownAfter } from '../session/total'
import type { Edit } from '../workbook/types'
import { CallError, shown } from './files'
import { writeAll } from './output'

const bookOf = (edit: Edit): string => (edit.kind === 'set' ? edit.at.book : edit.book)

/** Where a copy goes: as it lay below the folder that was named, or by its own name. */
function placeIn(out: string, file: string, paths: readonly string[]): string {
  for (const given of paths) {
    const inside = path.relative(given, file)
    const folder = statSync(given, { throwIfNoEntry: false })?.isDirectory() ?? false
    if (folder && inside !== '' && !inside.startsWith('..') && !path.isAbsolute(inside)) return path.join(out, inside)
  }
  return path.join(out, path.basename(file))
}

/**
 * Puts edits into copies of the books and leaves the originals alone. Every copy is made before the first is written,
 * and all are put in place together or none.
 * @returns the paths of the copies.
 */
export function writeCopies(answer: Answer, edits: readonly Edit[], paths: readonly string[], out: string): string[] {
  const byBook = new Map<string, Edit[]>()
  for (const edit of edits) byBook.set(bookOf(edit), [...(byBook.get(bookOf(edit)) ?? []), edit])
  const copies: { file: string; bytes: Uint8Array }[] = []
  for (const [book, own] of byBook) {
    const file = path.normalize(book)
    const target = placeIn(out, file, paths)
    if (path.resolve(target) === path.resolve(file)) {
      throw new CallError(
        `写しの書き出し先が元のファイル「${book}」と同じです。元のファイルは変えません。--out に別のフォルダーを指定してください。`,
      )
    }
    if (copies.some((copy) => copy.file === target)) {
      throw new CallError(
        `「${shown(target)}」という同じ名前の写しが2つできてしまいます。フォルダーを1つ指定してください。何も書いていません。`,
      )
    }
    try {
      const { bytes } = patchXlsx(new Uint8Array(readFileSync(file)), book, own, {
        known: knownAfter(answer, book, own),
      })
      copies.push({ file: target, bytes })
    } catch (error) {
      if (error instanceof WriteRefusal) throw new CallError(`${book}: ${error.message}`)
      throw error
    }
  }
  writeAll(copies)
  return copies.map(({ file }) => shown(file))
}
