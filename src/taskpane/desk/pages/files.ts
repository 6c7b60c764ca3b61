import type { Answer } from '../../../answers/answer'
import { changedFile } from '../../../hosts/excel/copy'
import type { CopyChanges, CopySaved } from '../../../session/host'
import type { Snapshot } from '../../../workbook/types'
import type { Core, OtherFile } from '../core'
import { judge } from '../judging'

/** A book as a file, as it stands now. */
export interface BookFile {
  readonly book: string
  readonly bytes: Uint8Array
  readonly elsewhere: boolean
}

/** Excel's own file of the open book, and the files that were added. */
export async function filesOf({ facts, edges }: Core): Promise<BookFile[]> {
  const files: BookFile[] = []
  for (const { id } of facts.open) {
    if (edges.host.file) files.push({ book: id, bytes: await edges.host.file(id), elsewhere: false })
  }
  return [...files, ...facts.others.flatMap(fileOf)]
}

const fileOf = ({ id, book, bytes }: OtherFile): BookFile[] =>
  book && bytes ? [{ book: id, bytes, elsewhere: true }] : []

/**
 * What is found in the files themselves: a copy is made of a file, and Excel shows some things otherwise than it writes
 * them, functions of ours for one.
 */
export async function judgedFromFiles(core: Core, files: readonly BookFile[]): Promise<Answer> {
  const open: Snapshot = await Promise.all(
    files.filter(({ elsewhere }) => !elsewhere).map(({ book, bytes }) => core.edges.readBook(bytes, book)),
  )
  // A hand-in is judged as one, also while the pane shows what is still left of the month.
  const facts = { ...core.facts, draft: false }
  return judge(core, {}, open.length > 0 ? { ...facts, open } : facts)
}

/** Makes one copy: of the open book by its host, of a file that was added from that file. */
export async function handOut(
  core: Core,
  files: readonly BookFile[],
  book: string,
  changes: CopyChanges,
  name: string,
): Promise<CopySaved> {
  const file = files.find((one) => one.book === book)
  if (!file?.elsewhere) return core.edges.host.saveCopy(book, changes, name)
  core.edges.download(name, await changedFile(file.bytes, book, changes))
  return 'downloaded'
}
