import { counted } from '../../answers/plain'
import { place } from '../../answers/words'
import { dropdownsOf } from '../../reading/dropdowns'
import type { SubmittedTable } from '../../submission/types'
import { hasNone, restoring } from '../../validators/book/restoring'
import type { Edit } from '../../workbook/types'
import type { TablePart } from './types'

/** The records of a month's table are cleared; rows, formats, formulas and dropdowns stay, lost dropdowns come back. */
export function cleared(table: SubmittedTable, monthName: string): TablePart {
  const { sheet, columns, book } = table
  const cols = [...new Set(columns.values())].sort((a, b) => a - b)
  const edits: Edit[] = []
  let formulas = 0
  for (const { at } of table.rows()) {
    for (const col of cols) {
      if (sheet.formula(at.row, col) !== undefined) {
        formulas++
        continue
      }
      const before = sheet.value(at.row, col)
      if (before === null) continue
      edits.push({ kind: 'set', at: { book, sheet: sheet.name, row: at.row, col }, before, value: null })
    }
  }
  const lists = lostLists(table)
  const rows = table.rows().length
  const where = place({ book, sheet: sheet.name })
  return {
    edits: [...edits, ...lists],
    lines: [
      ...(rows > 0 ? [`${where}: ${monthName}の記録 ${counted(rows)}行を消します。`] : []),
      ...(lists.length > 0 ? [`${where}: 消えていたプルダウンを戻します。`] : []),
    ],
    notices: [
      ...(formulas > 0 ? [`${where}: 計算式のセル ${counted(formulas)}か所は、そのままにします。`] : []),
      ...(table.added.length > 0 ? [`${where}: 様式にない列の内容は、消していません。`] : []),
      ...(table.samples.length > 0 ? [`${where}: 記入例の行が残っています。報告の際には消します。`] : []),
    ],
  }
}

/** Dropdowns that some rows lost; a sheet that has none at all is left as another program made it. */
export function lostLists(table: SubmittedTable): readonly Edit[] {
  const { read, columns } = dropdownsOf(table)
  if (!read || hasNone(table)) return []
  const lost = columns.filter(({ runs }) => runs.some(({ stands }) => stands !== 'none'))
  return restoring(table, lost).edits
}
