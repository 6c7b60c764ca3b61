import { oneLine } from '../../answers/plain'
import { isPrintedSample } from '../../reading/printedSample'
import type { SubmittedTable } from '../../submission/types'
import type { Edit } from '../../workbook/types'
import type { CopyPart } from '../copies'

/** 記入例 is cleared, never deleted as a row: the rows below and the lists keep their places. */
export function clearedSamples(tables: readonly SubmittedTable[], withheld: ReadonlySet<string>): CopyPart {
  const edits: Edit[] = []
  const lines: string[] = []
  const notices: string[] = []
  for (const table of tables) {
    if (withheld.has(table.sheet.name)) continue
    for (const { row } of table.samples) {
      const where = `「${oneLine(table.sheet.name)}」の${row + 1}行目`
      if (!isPrintedSample(table, row)) {
        notices.push(`${where}は記入例の印がありますが、記入例ではない内容のため、そのまま入ります。`)
        continue
      }
      const own = clearing(table, row)
      edits.push(...own)
      if (own.length > 0) lines.push(`${where}の記入例を消します(${own.length}個のセル)。`)
    }
  }
  return { edits, lines, notices, refusals: [] }
}

/** All that was typed in the row, from its mark to the last column of the form. */
function clearing({ sheet, header, columns, book }: SubmittedTable, row: number): Edit[] {
  const edits: Edit[] = []
  const last = Math.max(header.col + header.cols - 1, ...columns.values())
  for (let col = sheet.used.col; col <= last; col++) {
    const before = sheet.value(row, col)
    if (before === null || before === '' || sheet.formula(row, col) !== undefined) continue
    edits.push({ kind: 'set', at: { book, sheet: sheet.name, row, col }, before, value: null })
  }
  return edits
}
