import { HostError, type CopyChanges, type CopySaved, type HostReason } from '../../session/host'
import { fileOf, type OfficeDocument } from './file'

/** What the pane passes in for files: Office's document, `Excel.createWorkbook`, and how a page gives somebody a file. */
export interface OfficeFiles {
  readonly document: OfficeDocument
  createWorkbook(base64: string): Promise<void>
  download(name: string, bytes: Uint8Array): void
}

/** Words of the file's writer → those of a host. */
const reasons: Readonly<Record<string, HostReason>> = {
  changed: 'changed',
  formula: 'formula',
  array: 'formula',
  protected: 'protected',
  broken: 'broken',
}

/**
 * A copy of the open book with some changes: its file is taken, changed as any file is, and opened as a new book that the
 * person saves. A book with macros cannot be opened so and is downloaded, as is any other where opening fails.
 */
export async function saveCopy(
  files: OfficeFiles,
  book: string,
  changes: CopyChanges,
  name: string,
): Promise<CopySaved> {
  const bytes = await changedFile(await fileOf(files.document), book, changes)
  if (/\.xlsx$/i.test(name)) {
    try {
      await files.createWorkbook(base64(bytes))
      return 'opened'
    } catch {
      // A browser that lets no window open, a book Excel takes only as a file: the copy is there all the same.
    }
  }
  files.download(name, bytes)
  return 'downloaded'
}

/** The writer of files is large, and few checks end with a copy: it is loaded when it is needed. */
export async function changedFile(
  bytes: Uint8Array,
  book: string,
  { edits, withoutNotes }: CopyChanges,
): Promise<Uint8Array> {
  const { patchXlsx, WriteRefusal } = await import('../xlsx/patch')
  try {
    return patchXlsx(bytes, book, edits, { withoutNotes }).bytes
  } catch (error) {
    if (!(error instanceof WriteRefusal)) throw error
    throw new HostError(reasons[error.reason] ?? 'unsupported', error.at, error.message)
  }
}

/** In pieces: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
