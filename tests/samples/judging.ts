import { forms } from '../../src/forms'
import { createXlsx } from '../../src/hosts/xlsx/create'
import { readXlsx } from '../../src/hosts/xlsx/read'
import type { SampleBook } from '../../src/samples'
import { assemble, type SubmissionOptions } from '../../src/submission'
import { rules } from '../../src/validators'
import type { Finding } from '../../src/validators/engine/finding'
import { judge } from '../../src/validators/engine/judge'
import { a1 } from '../../src/workbook/address'

/** Books as they come back from the bytes that are written. */
export const readBooks = (books: readonly SampleBook[]) =>
  books.map(({ path, design }) => readXlsx(createXlsx(design), path))

/** What all rules say of these books, without a profile being named: the forms say whose they are. */
export function judged(books: readonly SampleBook[], options: SubmissionOptions = {}) {
  const submission = assemble(readBooks(books), forms, options)
  return { submission, findings: judge(submission, rules).findings }
}

/** Books by the folder they lie in. */
export function byFolder(books: readonly SampleBook[]): ReadonlyMap<string, readonly SampleBook[]> {
  const folders = new Map<string, SampleBook[]>()
  for (const book of books) {
    const folder = book.path.includes('/') ? book.path.slice(0, book.path.indexOf('/')) : ''
    folders.set(folder, [...(folders.get(folder) ?? []), book])
  }
  return folders
}

export const named = ({ rule, at, what }: Finding): string => `${rule} ${at.book} ${a1(at)} ${what}`

/** What a person would have to correct or to look at; what is only worth knowing (参考) is left out. */
export const toDo = (findings: readonly Finding[]): string[] =>
  findings.filter(({ severity }) => severity !== 'info').map(named)
