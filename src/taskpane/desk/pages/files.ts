import type { Answer } from '../../../answers/answer'
import { HostError, type CopyChanges, type CopySaved } from '../../../session/host'
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
  return judge(core, {}, open.length > 0 ? { ...core.facts, open } : core.facts)
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
  core.edges.download(name, await patched(file, changes))
  return 'downloaded'
}

async function patched({ book, bytes }: BookFile, { edits, withoutNotes }: CopyChanges): Promise<Uint8Array> {
  const { patchXlsx, WriteRefusal } = await import('../../../hosts/xlsx/patch')
  try {
    return patchXlsx(bytes, book, edits, { withoutNotes }).bytes
  } catch (error) {
    if (!(error instanceof WriteRefusal)) throw error
    throw new HostError('unsupported', error.at, error.message)
  }
}
