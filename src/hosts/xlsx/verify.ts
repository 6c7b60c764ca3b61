import { XmlFault } from './fault'
import { WorkingBook } from './patch/book'
import { WriteRefusal } from './patch/refusal'
import { ReadRefusal } from './refusal'
import { readStrings } from './strings'
import { verifyParts } from './verify/parts'
import { readStyleCounts, verifyStyles } from './verify/styles'
import { verifyWorkbook } from './verify/workbook'
import { verifyWorksheet } from './verify/worksheet'
import { ZipFault } from './zip'

/**
 * What Excel would mend or refuse in a book: parts without content types, relations that lead nowhere, elements out
 * of their order, places given twice, numbers that point past the end of a list. One line each, the part first; an
 * empty list is a sound book. For whoever writes books, not for their users.
 */
export function verifyPackage(bytes: Uint8Array): string[] {
  const faults: string[] = []
  try {
    const book = new WorkingBook(bytes, '', {})
    verifyParts(book.parts, faults)
    verifyWorkbook(book, faults)
    const styles = readStyleCounts(book)
    verifyStyles(book, faults)
    const part = book.relationOf('sharedStrings')
    const strings = part === undefined ? undefined : book.parts.read(part)
    const texts = strings ? readStrings(strings, book.parts.limits).length : 0
    const formulas = new Map(
      book.cellSheets.map((sheet) => [sheet.id, verifyWorksheet(book, sheet, { texts, styles }, faults)]),
    )
    verifyCalcChain(book, formulas, faults)
  } catch (error) {
    const expected =
      error instanceof ZipFault ||
      error instanceof XmlFault ||
      error instanceof WriteRefusal ||
      error instanceof ReadRefusal
    if (!expected) throw error
    faults.push(`book: ${'detail' in error && error.detail ? error.detail : error.message}`)
  }
  return faults
}

/** Excel mends a book whose order of computing names cells without a formula. */
function verifyCalcChain(
  book: WorkingBook,
  formulas: ReadonlyMap<number, ReadonlySet<string>>,
  faults: string[],
): void {
  const part = book.relationOf('calcChain')
  const root = part === undefined ? undefined : book.parts.tree(part)?.root
  if (part === undefined || !root) return
  if (root.children.length === 0) faults.push(`${part}: empty`)
  let sheet = 0
  for (const { attributes } of root.children) {
    const value = (name: string) => attributes.find((one) => one.name === name)?.value
    sheet = Number(value('i') ?? sheet)
    const ref = value('r') ?? ''
    if (!formulas.get(sheet)?.has(ref)) faults.push(`${part}: ${ref} of sheet ${sheet} has no formula`)
  }
}
