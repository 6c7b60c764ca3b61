import { fieldLabel } from '../../forms'
import { dropdownsOf, type Dropdown, type DropdownRun, type Stands } from '../../reading/dropdowns'
import { officialList } from '../../reading/officialList'
import { placeOf } from '../../reading/place'
import type { Table } from '../../reading/types'
import { byCodeUnits } from '../../text/order'
import type { Box, Edit } from '../../workbook/types'

export type ListEdit = Edit & { readonly kind: 'list' }

/** Restoring the dropdowns of some columns: what is written, and the columns for which it cannot be. */
export interface Restoring {
  readonly edits: readonly ListEdit[]
  readonly refused: readonly { readonly field: string; readonly why: keyof typeof refusalWords }[]
}

/** Why a dropdown cannot be put back, and what to do first. */
export const refusalWords = {
  overwritten: {
    why: 'プルダウンの項目がある行に入力があるため、プルダウンを戻せません。',
    next: '入力を、項目の上に挿入した行へ移してください。',
  },
  parted: {
    why: 'プルダウンの項目が途中の行で分かれているため、プルダウンを戻せません。',
    next: '項目の途中に挿入した行を削除してください。',
  },
  nowhere: {
    why: '様式の項目の一覧がこのブックに見当たらないため、プルダウンを戻せません。',
    next: 'プルダウンの項目を様式から写してください。',
  },
} as const

interface Area {
  readonly source: string
  readonly box: Box
}

/** @param wrong which rows of a column are given the dropdown of the form */
export function restoring(
  table: Table,
  columns: readonly Dropdown[],
  wrong: (run: DropdownRun) => boolean = ({ stands }) => stands === 'none' || stands === 'short' || stands === 'other',
): Restoring {
  const areas: Area[] = []
  const refused: Restoring['refused'][number][] = []
  for (const dropdown of columns) {
    const runs = dropdown.runs.filter(wrong)
    if (runs.length === 0) continue
    const list = officialList(table, dropdown)
    if ('refused' in list) refused.push({ field: dropdown.field, why: list.refused })
    else for (const box of boxesOf(runs, dropdown.col)) areas.push({ source: list.source, box })
  }
  const edits = joined(areas).map(({ source, box }): ListEdit => {
    return { kind: 'list', book: table.book, sheet: table.sheet.name, box, source }
  })
  return { edits, refused }
}

/** Runs that follow each other as one box, whatever stood in them. */
function boxesOf(runs: readonly DropdownRun[], col: number): Box[] {
  const boxes: { row: number; rows: number; col: number; cols: number }[] = []
  for (const { row, rows } of runs) {
    const last = boxes.at(-1)
    if (last && last.row + last.rows === row) last.rows += rows
    else boxes.push({ row, col, rows, cols: 1 })
  }
  return boxes
}

/** Boxes of the same rows side by side with one source are one box: nineteen columns of ○ are one rule. */
function joined(areas: readonly Area[]): Area[] {
  const sorted = [...areas].sort(
    (a, b) =>
      byCodeUnits(a.source, b.source) || a.box.row - b.box.row || a.box.rows - b.box.rows || a.box.col - b.box.col,
  )
  const result: { source: string; box: Box }[] = []
  for (const { source, box } of sorted) {
    const last = result.at(-1)
    const beside =
      last?.source === source &&
      last.box.row === box.row &&
      last.box.rows === box.rows &&
      last.box.col + last.box.cols === box.col
    if (beside) last.box = { ...last.box, cols: last.box.cols + box.cols }
    else result.push({ source, box })
  }
  return result.sort((a, b) => a.box.row - b.box.row || a.box.col - b.box.col)
}

/** Rows of a column with a record in them where the dropdown stands like this. */
export function recordRows({ records }: Table, { runs }: Dropdown, stands: Stands): number[] {
  const rows: number[] = []
  for (const run of runs) {
    if (run.stands !== stands) continue
    for (let place = placeOf(records, run.row); place < records.length; place++) {
      const { row } = records[place]!.at
      if (row >= run.row + run.rows) break
      rows.push(row)
    }
  }
  return rows
}

/** 「12行目」「12~20行目」「12~20行目など15行」 */
export function rowsWords(rows: readonly number[]): string {
  const first = rows[0]!
  let last = first
  for (const row of rows) if (row === last + 1) last = row
  const words = first === last ? `${first + 1}行目` : `${first + 1}~${last + 1}行目`
  return last - first + 1 === rows.length ? words : `${words}など${rows.length}行`
}

/** 「相談方法」 or 「相談方法」など3列 */
export function columnsWords({ form }: Table, columns: readonly Dropdown[]): string {
  const first = `「${fieldLabel(form, columns[0]!.field)}」`
  return columns.length === 1 ? first : `${first}など${columns.length}列`
}

/** A form that speaks of its dropdowns wants them; in another they are a help that somebody put there. */
export const speaksOfDropdowns = (table: Table): boolean => table.form.listBlock === true

/** No dropdown stands on any entry row: a book made or converted by another program. */
export const hasNone = (table: Table): boolean =>
  dropdownsOf(table).columns.every(({ runs }) => runs.every(({ stands }) => stands === 'none'))
