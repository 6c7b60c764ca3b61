import type { FormDefinition } from '../forms/definition'
import type { Profile } from '../profiles/types'
import type { Book } from '../workbook/types'
import { bind, fit, headOf, type Binding } from './bind'
import { editionOf, type Edition } from './edition'
import { readTable } from './table'
import type { Table } from './types'

/**
 * Recognises the forms in a book by titles and headers, wherever they stand and whatever the sheets are called, and
 * reads them. A sheet is read as the form whose headers it holds most of.
 */
export function readBook(book: Book, forms: readonly FormDefinition[], profile: Profile): Table[] {
  const tables: Table[] = []
  for (const sheet of book.sheets) {
    if (sheet.used.rows === 0) continue
    const head = headOf(sheet)
    let best: { edition: Edition; binding: Binding; score: number } | null = null
    for (const form of forms) {
      const edition = editionOf(form, profile)
      const binding = bind(head, edition, book.id)
      if (!binding) continue
      const score = fit(binding, edition.form)
      if (!best || score > best.score) best = { edition, binding, score }
    }
    if (!best) continue
    const { edition, binding } = best
    tables.push(readTable({ head, edition, binding, workbook: book, fiscalYear: profile.fiscalYear }))
  }
  return tables
}
