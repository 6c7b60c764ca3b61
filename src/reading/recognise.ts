import type { FormDefinition } from '../forms/definition'
import type { Profile } from '../profiles/types'
import { atOnce, type Steps } from '../workbook/steps'
import type { Book, Sheet } from '../workbook/types'
import { bind, fit, headOf, type Binding, type SheetHead } from './bind'
import { editionOf, type Edition } from './edition'
import { tableSteps } from './table'
import type { Table } from './types'

/** A sheet that holds a form: read as the one whose headers it holds most of. */
export interface Recognised {
  readonly head: SheetHead
  readonly edition: Edition
  readonly binding: Binding
}

/** @returns null where the sheet holds none of the forms. */
export function* recognising(
  sheet: Sheet,
  book: string,
  forms: readonly FormDefinition[],
  profile: Profile,
): Steps<Recognised | null> {
  if (sheet.used.rows === 0) return null
  const head = headOf(sheet)
  yield 0
  let best: (Recognised & { readonly score: number }) | null = null
  for (const form of forms) {
    const edition = editionOf(form, profile)
    const binding = bind(head, edition, book)
    yield 0
    if (!binding) continue
    const score = fit(binding, edition.form)
    if (!best || score > best.score) best = { head, edition, binding, score }
  }
  return best
}

/** The same at once. */
export const recognise = (...given: Parameters<typeof recognising>): Recognised | null => atOnce(recognising(...given))

/** Recognises the forms in a book by titles and headers, wherever they stand and whatever the sheets are called. */
export function* bookSteps(book: Book, forms: readonly FormDefinition[], profile: Profile): Steps<Table[]> {
  const tables: Table[] = []
  for (const sheet of book.sheets) {
    const found = yield* recognising(sheet, book.id, forms, profile)
    if (found) tables.push(yield* tableSteps({ ...found, workbook: book, fiscalYear: profile.fiscalYear }))
  }
  return tables
}

/** The same at once. */
export const readBook = (book: Book, forms: readonly FormDefinition[], profile: Profile): Table[] =>
  atOnce(bookSteps(book, forms, profile))
