import { readFileSync, readdirSync, statSync, type BigIntStats, type Dirent } from 'node:fs'
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
  /** Folders inside the given ones that could not be looked into. */
  readonly refused: readonly LeftOut[]
}

/** Paths are printed with `/`, so that the same books give the same bytes on every system. */
export const shown = (file: string): string => file.split(path.sep).join('/')

/** What the system calls a failure of reading or writing; null for a fault of our own. */
export const errorCode = (error: unknown): string | null => {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException
  return syscall === undefined || code === undefined ? null : code
}

/** What the system says of a name that leads nowhere: there is none, or it cannot be one. */
const nowhere: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'])

/** What lies at a path; undefined where nothing does. @throws CallError where the system does not let anybody look. */
export function statOf(file: string): BigIntStats | undefined {
  try {
    return statSync(file, { bigint: true })
  } catch (error) {
    const code = errorCode(error)
    if (code === null) throw error
    if (nowhere.has(code)) return undefined
    throw new CallError(`「${shown(file)}」を開けません。ファイルの場所と権限を確かめてください(${code})。`)
  }
}

function skipReason(name: string): string | null {
  if (name.startsWith('~$')) return 'Excelが開いている間の一時ファイルです。'
  if (/\.xls[xm]$/i.test(name)) return null
  if (/\.xls$/i.test(name)) return '旧形式(.xls)は読めません。Excelで開き、.xlsx で保存し直してください。'
  if (/\.xlsb$/i.test(name)) return 'バイナリ形式(.xlsb)は読めません。Excelで開き、.xlsx で保存し直してください。'
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

interface Finding {
  readonly files: string[]
  readonly skipped: LeftOut[]
  readonly refused: LeftOut[]
}

/** What cannot be looked into is told, and the rest is found all the same. */
function walk(folder: string, found: Finding): void {
  for (const entry of entriesOf(folder)) {
    const file = path.join(folder, entry.name)
    try {
      if (entry.isDirectory()) walk(file, found)
      else if (entry.isFile() || (entry.isSymbolicLink() && statOf(file)?.isFile())) {
        const reason = skipReason(entry.name)
        if (reason === null) found.files.push(file)
        else found.skipped.push({ path: shown(file), reason })
      } else found.skipped.push({ path: shown(file), reason: 'ファイルではありません。' })
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      found.refused.push({ path: shown(file), reason: error.message })
    }
  }
}

/**
 * Workbooks below the given paths; folders are read recursively, lock files and other types are listed as skipped.
 * @throws CallError where a path does not exist or a given folder cannot be opened.
 */
export function findBooks(paths: readonly string[]): Found {
  const found: Finding = { files: [], skipped: [], refused: [] }
  for (const given of paths) {
    const stat = statOf(given)
    if (!stat) throw new CallError(`「${given}」が見つかりません。ファイルかフォルダーの名前を確かめてください。`)
    if (stat.isDirectory()) walk(given, found)
    else if (path.basename(given).startsWith('~$'))
      found.skipped.push({ path: shown(given), reason: skipReason('~$')! })
    else if (stat.isFile()) found.files.push(given)
    // A pipe or a device has no end that could be waited for.
    else throw new CallError(`「${given}」はファイルではありません。ファイルかフォルダーを指定してください。`)
  }
  const files = new Set(found.files.map((file) => path.normalize(file)))
  return {
    files: [...files].sort((a, b) => byCodeUnits(shown(a), shown(b))),
    skipped: eachOnce(found.skipped),
    refused: eachOnce(found.refused),
  }
}

const eachOnce = (all: readonly LeftOut[]): LeftOut[] =>
  [...new Map(all.map((one) => [path.posix.normalize(one.path), one])).values()].sort((a, b) =>
    byCodeUnits(a.path, b.path),
  )

/** Sub-folders of the given folders: one centre each. */
export function findFolders(paths: readonly string[]): string[] {
  const folders: string[] = []
  for (const given of paths) {
    if (!statOf(given)?.isDirectory())
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
