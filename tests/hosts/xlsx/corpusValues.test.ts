import * as XLSX from '@e965/xlsx'
import { readXlsx, ReadRefusal } from '../../../src/hosts/xlsx/read'
import type { Book, Sheet } from '../../../src/workbook/types'
import { corpus, corpusFile } from './corpus'

const read = (name: string): Book | null => {
  try {
    return readXlsx(corpusFile(name), name)
  } catch (error) {
    if (error instanceof ReadRefusal) return null
    throw error
  }
}

/** Cells in which the two readings differ, the first few. */
function differences(sheet: Sheet, other: XLSX.WorkSheet): string[] {
  const found: string[] = []
  const data = (other['!data'] ?? []) as (XLSX.CellObject | undefined)[][]
  for (let row = 0; row < Math.min(data.length, 3000) && found.length < 5; row++)
    for (const [col, cell] of (data[row] ?? []).entries()) {
      if (!cell) continue
      const value = cell.t === 'z' ? null : cell.t === 'e' ? cell.w : cell.v
      const own = sheet.value(row, col)
      // SheetJS keeps blanks that are not marked as preserved.
      const same = typeof own === 'string' && typeof value === 'string' ? own.trim() === value.trim() : own === value
      if (!same && !(own === null && (value === undefined || value === '')))
        found.push(`${sheet.name} ${row},${col}: ${JSON.stringify(own)} / ${JSON.stringify(value)}`)
    }
  return found
}

test('the workbooks of other projects have the values that SheetJS reads', () => {
  for (const name of corpus) {
    const book = read(name)
    if (!book) continue
    const other = XLSX.read(corpusFile(name), { dense: true })
    for (const sheet of book.sheets) {
      const same = other.Sheets[sheet.name]
      expect([name, sheet.name, same !== undefined]).toEqual([name, sheet.name, true])
      const found = differences(sheet, same!)
      // A text with both `t` and `r`: SheetJS stops after the first.
      const known = name.endsWith('minimal_package.xlsx') ? found.slice(1) : found
      expect([name, known]).toEqual([name, []])
      expect(sheet.merges).toHaveLength(same!['!merges']?.length ?? 0)
    }
  }
}, 120_000)
