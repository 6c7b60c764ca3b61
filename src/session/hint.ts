import type { Answer } from '../answers/answer'
import { documentsOf } from '../answers/documents'
import { forms } from '../forms'
import { recognise } from '../reading/recognise'
import { amended } from '../submission/amend'
import { judgeAgain } from '../validators/engine/again'
import { sheetWithLists } from '../workbook/withLists'
import type { Book, CellRef, Sheet, Snapshot } from '../workbook/types'

/**
 * The cells that have to be read again for a hint: those that were edited, and in a form with one row per month its other
 * rows too, whose formulas follow. What `Host.read({ only })` is given.
 */
export function cellsToRead({ submission }: Answer, edited: readonly CellRef[]): readonly CellRef[] {
  const further = submission.tables.flatMap(({ form, book, sheet, rows }) =>
    form.shape === 'months' && edited.some((cell) => cell.book === book && cell.sheet === sheet.name)
      ? rows().map((record) => record.at)
      : [],
  )
  return [...edited, ...further]
}

/**
 * The answer after some cells were edited, with work in proportion to the edit. The answer that is given stays as it was.
 * Findings of the rules named in `verdict.stale` are those of before the edit.
 * @param fresh the same sheets, with the rows of the edited cells read again.
 * @param edited every cell in whose row something may have changed; other rows are not compared.
 * @returns null where only a full check can tell: headers, lists, samples, the report month or a sheet changed.
 */
export function hint(answer: Answer, fresh: Snapshot, edited: readonly CellRef[]): Answer | null {
  const books = withKnownLists(answer.books, fresh)
  if (!books) return null
  const rows = rowsBySheet(edited)
  const { submission, rules, only, draft, refused } = answer
  if (becomesForm(answer, books, rows)) return null
  const now = amended(submission, books, (book, sheet) => rows.get(sheetId(book, sheet)) ?? [], forms)
  if (!now) return null
  const verdict = judgeAgain(answer.verdict, submission, now, rules, only)
  const documents = documentsOf(now.submission, verdict.findings, { refused, draft })
  return { ...answer, books, submission: now.submission, verdict, documents }
}

const sheetId = (book: string, sheet: string): string => `${book}\u0000${sheet}`

function rowsBySheet(cells: readonly CellRef[]): ReadonlyMap<string, ReadonlySet<number>> {
  const rows = new Map<string, Set<number>>()
  for (const { book, sheet, row } of cells) {
    const own = rows.get(sheetId(book, sheet))
    if (own) own.add(row)
    else rows.set(sheetId(book, sheet), new Set([row]))
  }
  return rows
}

/**
 * The fresh books with the dropdown rules that were read after the last reading; a reading leaves them out.
 * @returns null where they hold other sheets than before.
 */
function withKnownLists(known: Snapshot, fresh: Snapshot): Snapshot | null {
  const pairs = fresh.map((book, i) => ({ book, was: known[i] }))
  if (fresh.length !== known.length || pairs.some(({ book, was }) => !was || !holdsAlike(book, was))) return null
  return pairs.map(({ book, was }): Book => {
    const sheets = book.sheets.map((sheet, i): Sheet => {
      const { lists } = was!.sheets[i]!
      return sheet.lists === 'notRead' && lists !== 'notRead' ? sheetWithLists(sheet, lists) : sheet
    })
    return sheets.some((sheet, i) => sheet !== book.sheets[i]) ? { ...book, sheets } : book
  })
}

const holdsAlike = (a: Book, b: Book): boolean =>
  a.id === b.id &&
  a.date1904 === b.date1904 &&
  a.sheets.length === b.sheets.length &&
  a.sheets.every(({ name }, i) => name === b.sheets[i]!.name)

/** Whether a sheet that was no form may be one now. */
function becomesForm({ submission }: Answer, books: Snapshot, rows: ReadonlyMap<string, unknown>): boolean {
  const { tables, printedAs } = submission
  const known = new Set(tables.map(({ book, sheet }) => sheetId(book, sheet.name)))
  return books.some(({ id, sheets }) =>
    sheets.some((sheet) => {
      const place = sheetId(id, sheet.name)
      return rows.has(place) && !known.has(place) && recognise(sheet, id, forms, printedAs) !== null
    }),
  )
}
