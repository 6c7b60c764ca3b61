import { counted } from '../../answers/plain'
import { place } from '../../answers/words'
import { dropdownsOf, type Dropdown } from '../../reading/dropdowns'
import type { SubmittedTable } from '../../submission/types'
import { isBlank } from '../../text/blank'
import { refusalWords, restoring, speaksOfDropdowns } from '../../validators/book/restoring'
import { fixedRange, parseReference, sheetPrefix } from '../../workbook/reference'
import type { Edit } from '../../workbook/types'
import { lostLists } from './clearing'
import type { TablePart } from './types'

/** Blank rows for a month whose size nobody knows. */
const fewest = 10

/** As many as the busiest month had. */
const usualRows = ({ counts }: SubmittedTable): number => Math.max(fewest, ...counts.values())

/**
 * A record that runs through the year gets blank rows for the next month: above the list block or the notes, in the
 * format of the row above them, with the dropdowns of the column.
 * @param wanted blank rows; as many as the busiest month had where it is left out
 */
export function extended(table: SubmittedTable, wanted: number = usualRows(table)): TablePart {
  const where = place({ book: table.book, sheet: table.sheet.name })
  const { overwritten = [], strays = [] } = table.listBlock ?? {}
  if (overwritten.length > 0 || strays.length > 0) {
    const [why, { next }] =
      overwritten.length > 0
        ? ['プルダウンの項目がある行に入力がある', refusalWords.overwritten]
        : ['プルダウンの項目が途中の行で分かれている', refusalWords.parted]
    return { edits: [], lines: [], notices: [`${where}: ${why}ため、行を足せません。${next}`] }
  }
  const lost = lostLists(table)
  const lists = lost.length > 0 ? [`${where}: 消えていたプルダウンを戻します。`] : []
  const { above, limit } = placeIn(table)
  const blank = blankRows(table, above)
  const missing = wanted - blank
  if (missing <= 0) {
    return { edits: lost, lines: [...lists, `${where}: 空いている行が${counted(blank)}行あります。`], notices: [] }
  }
  // Below a table without notes there is room: only the dropdowns have to reach further.
  const rows: Edit[] =
    limit === null ? [] : [{ kind: 'rows', book: table.book, sheet: table.sheet.name, above, count: missing }]
  const shift = rows.length > 0 ? missing : 0
  return {
    edits: [...lost, ...rows, ...newLists(table, above, missing, shift)],
    lines: [
      ...lists,
      rows.length > 0
        ? `${where}: ${above + 1}行目の上に、記入行を${counted(missing)}行足します(空いている行は${counted(wanted)}行になります)。`
        : `${where}: 表の下に、続けて入力できます。`,
    ],
    notices: [],
  }
}

/** Where rows come in, and the first row that must not be written over; null where nothing stands below. */
function placeIn(table: SubmittedTable): { above: number; limit: number | null } {
  const { to } = dropdownsOf(table)
  if (table.listBlock) return { above: table.listBlock.box.row, limit: table.listBlock.box.row }
  const used = table.sheet.used.row + table.sheet.used.rows
  return table.end < used ? { above: Math.min(to, table.end), limit: table.end } : { above: to, limit: null }
}

/** Rows above the place in which no column holds anything, from below. */
function blankRows({ sheet, columns, header }: SubmittedTable, above: number): number {
  const cols = [...new Set(columns.values())]
  let row = above - 1
  while (row >= header.row + header.rows && cols.every((col) => isBlank(sheet.value(row, col)))) row--
  return above - 1 - row
}

/** The dropdowns of the new rows, as they are called when the rows have come in. */
function newLists(table: SubmittedTable, above: number, count: number, shift: number): Edit[] {
  const wanted = ({ kind, runs }: Dropdown): boolean =>
    (kind === 'code' && speaksOfDropdowns(table)) || runs.some(({ stands }) => stands !== 'none')
  const columns = dropdownsOf(table).columns.filter(wanted)
  const fresh = columns.map((column): Dropdown => ({
    ...column,
    runs: [
      ...column.runs.filter(({ stands }) => stands === 'right'),
      { row: above, rows: count, stands: 'none', source: null },
    ],
  }))
  return restoring(table, fresh, ({ stands }) => stands === 'none').edits.map((edit) => ({
    ...edit,
    source: shifted(edit.source, table.sheet.name, above, shift),
  }))
}

/** A range of the sheet that lies at or below the new rows lies so much lower afterwards. */
function shifted(source: string, own: string, above: number, count: number): string {
  const range = parseReference(source)
  if (!range || count === 0 || (range.sheet ?? own) !== own || range.box.row < above) return source
  return (
    (range.sheet === null ? '' : sheetPrefix(range.sheet)) + fixedRange({ ...range.box, row: range.box.row + count })
  )
}
