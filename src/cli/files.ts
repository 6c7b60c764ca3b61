import { readFileSync, readdirSync, statSync, type Dirent } from 'node:fs'
import path from 'node:path'
import type { LeftOut } from '../answers/answer'
import { defaultLimits, readXlsx, ReadRefusal } from '../hosts/xlsx/read'
import { byCodeUnits } from '../text/order'
import type { Book } from '../workbook/types'

/** A call that cannot be carried out; the message says what to do. */
export class CallError extends Error {
  override name = 'CallError'
}

export interface Found {
  readonly files: readonly string[]
  readonly skipped: readonly LeftOut[]
}

/** Paths are printed with `/`, so that the same books give the same bytes on every system. */
export const shown = (file: string): string => file.split(path.sep).join('/')

/** What the system calls a failure of reading or writing; null for a fault of our own. */
export const errorCode = (error: unknown): string | null => {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException
  return syscall === undefined || code === undefined ? null : code
}

function skipReason(name: string): string | null {
  if (name.startsWith('~$')) return 'Excelが開いている間の一時ファイルです。'
  if (/\.xls[xm]$/i.test(name)) return null
  if (/\.xls$/i.test(name)) return '旧形式(.xls)は読めません。Excelで開き、.xlsx で保存し直してください。'
  return '.xlsx と .xlsm 以外のファイルです。'
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => byCodeUnits(a.name, b.name))
  } catch (error) {
    throw new CallError(
      `フォルダー「${shown(folder)}」を開けません。フォルダーの場所と権限を確かめてください(${errorCode(error)})。`,
    )
  }
}

function walk(folder: string, files: string[], skipped: LeftOut[]): void {
  for (const entry of entriesOf(folder)) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) walk(file, files, skipped)
    else if (entry.isFile() || (entry.isSymbolicLink() && statSync(file, { throwIfNoEntry: false })?.isFile())) {
      const reason = skipReason(entry.name)
      if (reason === null) files.push(file)
      else skipped.push({ path: shown(file), reason })
    } else skipped.push({ path: shown(file), reason: 'ファイルではありません。' })
  }
}

/**
 * Workbooks below the given paths; folders are read recursively, lock files and other types are listed as skipped.
 * @throws CallError where a path does not exist or a folder cannot be opened.
 */
export function findBooks(paths: readonly string[]): Found {
  const files: string[] = []
  const skipped: LeftOut[] = []
  for (const given of paths) {
    const stat = statSync(given, { throwIfNoEntry: false })
    if (!stat) throw new CallError(`「${given}」が見つかりません。ファイルかフォルダーの名前を確かめてください。`)
    if (stat.isDirectory()) walk(given, files, skipped)
    else if (path.basename(given).startsWith('~$')) skipped.push({ path: shown(given), reason: skipReason('~$')! })
    else files.push(given)
  }
  return {
    files: [...new Set(files.map((file) => path.normalize(file)))].sort((a, b) => byCodeUnits(shown(a), shown(b))),
    skipped,
  }
}

/** Sub-folders of the given folders: one centre each. */
export function findFolders(paths: readonly string[]): string[] {
  const folders: string[] = []
  for (const given of paths) {
    const stat = statSync(given, { throwIfNoEntry: false })
    if (!stat?.isDirectory())
      throw new CallError(
        `「${given}」はフォルダーではありません。--by-folder には、センターごとのフォルダーが入ったフォルダーを指定してください。`,
      )
    for (const entry of entriesOf(given)) {
      if (entry.isDirectory()) folders.push(path.join(given, entry.name))
    }
  }
  if (folders.length === 0) throw new CallError('センターごとのフォルダーが1つもありません。')
  return folders.sort(byCodeUnits)
}

export interface Opened {
  readonly books: readonly Book[]
  readonly refused: readonly LeftOut[]
}

/** Opens every book that can be read; the others come back with their reason. */
export function openBooks(files: readonly string[], note: (text: string) => void): Opened {
  const books: Book[] = []
  const refused: LeftOut[] = []
  for (const file of files) {
    const id = shown(file)
    note(`読んでいます: ${id}`)
    try {
      books.push(readXlsx(readBytes(file), id))
    } catch (error) {
      refused.push({ path: id, reason: reasonOf(error) })
    }
  }
  return { books, refused }
}

function readBytes(file: string): Uint8Array {
  const { size } = statSync(file)
  // Looked at before it is read: a file of many gigabytes must not fill the memory first.
  if (size > defaultLimits.fileBytes) {
    throw new CallError(
      `ファイルが大きすぎます(${Math.round(size / 1048576)}MB)。1つの様式だけのファイルに分けてください。`,
    )
  }
  return new Uint8Array(readFileSync(file))
}

function reasonOf(error: unknown): string {
  if (error instanceof ReadRefusal || error instanceof CallError) return error.message
  const code = errorCode(error)
  if (code === 'EACCES' || code === 'EPERM')
    return 'このファイルを読む権限がありません。ファイルの場所と権限を確かめてください。'
  if (code === 'EBUSY') return 'ほかのソフトがこのファイルを使っています。閉じてから、もう一度実行してください。'
  if (code !== null) return `このファイルを読めません。ファイルの場所を確かめてください(${code})。`
  throw error
}
