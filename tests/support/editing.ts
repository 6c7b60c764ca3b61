import { memoryBook, type MemoryBook, type MemoryCell } from '../../src/hosts/memory/sheet'
import type { Book, CellRef, Snapshot } from '../../src/workbook/types'

/** A book as plain cells, to be edited. */
export function memoryOf(book: Book): MemoryBook {
  const sheets = book.sheets.map((sheet) => {
    const { used } = sheet
    const cells: MemoryCell[][] = []
    for (let row = 0; row < used.row + used.rows; row++) {
      const own: MemoryCell[] = []
      for (let col = 0; col < used.col + used.cols; col++) {
        const formula = sheet.formula(row, col)
        const day = sheet.day(row, col)
        const value = sheet.value(row, col)
        own.push(formula !== undefined ? { formula, value } : day !== undefined ? { day } : value)
      }
      cells.push(own)
    }
    return { name: sheet.name, cells, lists: sheet.lists === 'notRead' ? [] : sheet.lists }
  })
  return { id: book.id, sheets, names: book.names, notes: book.notes }
}

/** Books with one more cell edited; the sheets of the others stay the objects they were. */
export class Editing {
  private constructor(
    private readonly plain: readonly MemoryBook[],
    readonly books: Snapshot,
  ) {}

  static of(books: Snapshot): Editing {
    const plain = books.map(memoryOf)
    return new Editing(plain, plain.map(memoryBook))
  }

  with(at: CellRef, value: MemoryCell): Editing {
    const plain = this.plain.map((book) =>
      book.id === at.book
        ? {
            ...book,
            sheets: book.sheets.map((sheet) => {
              if (sheet.name !== at.sheet) return sheet
              const cells = [...sheet.cells]
              while (cells.length <= at.row) cells.push([])
              const row = [...cells[at.row]!]
              while (row.length <= at.col) row.push(null)
              row[at.col] = value
              cells[at.row] = row
              return { ...sheet, cells }
            }),
          }
        : book,
    )
    const books = plain.map((book, i): Book => {
      const old = this.books[i]!
      if (book === this.plain[i]) return old
      const sheets = memoryBook(book).sheets
      return { ...old, sheets: sheets.map((sheet, j) => (sheet.name === at.sheet ? sheet : old.sheets[j]!)) }
    })
    return new Editing(plain, books)
  }
}
