import { key } from '../text/key'
import { rowsPerStep, type Steps } from '../workbook/steps'
import type { CellRef, Sheet } from '../workbook/types'
import type { Edition } from './edition'
import type { ListBlock } from './types'

/** Enough entries in their places to call it the block, so that one altered or overwritten part does not hide it. */
const enough = 5

interface CodeColumn {
  readonly field: string
  readonly col: number
  readonly entries: readonly string[]
  readonly places: ReadonlyMap<string, number>
}

function codeColumns(edition: Edition, columns: ReadonlyMap<string, number>): CodeColumn[] {
  const found: CodeColumn[] = []
  for (const [name, field] of Object.entries(edition.form.fields)) {
    const col = columns.get(name)
    if (field.type !== 'code' || col === undefined) continue
    const entries = edition.form.codes[field.codes!] ?? []
    found.push({ field: name, col, entries, places: new Map(entries.map((text, place) => [key(text), place])) })
  }
  return found
}

/** Columns that a record fills and the list block leaves blank. */
const recordColumns = (edition: Edition, columns: ReadonlyMap<string, number>): number[] =>
  Object.entries(edition.form.fields)
    .filter(
      ([name, field]) => columns.has(name) && (field.type === 'date' || field.type === 'text' || field.type === 'int'),
    )
    .map(([name]) => columns.get(name)!)

const filled = (sheet: Sheet, row: number, cols: readonly number[]): boolean =>
  cols.some((col) => {
    const value = sheet.value(row, col)
    return value !== null && value !== ''
  })

/** Where a row without a record says entries of its lists: the rows in which those lists would begin. */
function votesOf(sheet: Sheet, row: number, codes: readonly CodeColumn[], cols: readonly number[]): number[] {
  if (filled(sheet, row, cols)) return []
  const starts: number[] = []
  for (const column of codes) {
    const value = sheet.value(row, column.col)
    const place = typeof value === 'string' ? column.places.get(key(value)) : undefined
    if (place !== undefined) starts.push(row - place)
  }
  return starts
}

/** Whether a row has a say in where the list block stands. */
export const votesForListBlock = (
  sheet: Sheet,
  edition: Edition,
  columns: ReadonlyMap<string, number>,
  row: number,
): boolean => votesOf(sheet, row, codeColumns(edition, columns), recordColumns(edition, columns)).length > 0

/**
 * Finds the dropdown entries that stand under the entry rows, by what they say and never by row number: every entry in a
 * row without a record votes for the row its list would begin in.
 */
export function* findListBlock(
  sheet: Sheet,
  book: string,
  edition: Edition,
  columns: ReadonlyMap<string, number>,
  firstRow: number,
): Steps<ListBlock | null> {
  const codes = codeColumns(edition, columns)
  const cols = recordColumns(edition, columns)
  const height = Math.max(0, ...codes.map((column) => column.entries.length))
  const lastRow = sheet.used.row + sheet.used.rows - 1
  const votes = new Map<number, number>()
  const agreed: { readonly row: number; readonly count: number }[] = []
  for (let row = firstRow; row <= lastRow; row++) {
    if ((row - firstRow) % rowsPerStep === rowsPerStep - 1) yield 0
    const starts = votesOf(sheet, row, codes, cols)
    for (const start of starts) votes.set(start, (votes.get(start) ?? 0) + 1)
    if (starts.length > 1 && starts.every((one) => one === starts[0])) agreed.push({ row, count: starts.length })
  }
  const [start, count] = [...votes].reduce<readonly [number, number]>((a, b) => (b[1] > a[1] ? b : a), [-1, 0])
  if (count < enough || start < firstRow) return null

  const altered: ListBlock['altered'][number][] = []
  const overwritten: number[] = []
  const kept = new Set<string>()
  for (let row = start; row < start + height; row++) {
    const taken = filled(sheet, row, cols)
    if (taken) overwritten.push(row)
    for (const column of codes) {
      const wanted = column.entries[row - start] ?? ''
      const value = sheet.value(row, column.col)
      const found = value === null ? '' : String(value)
      const at: CellRef = { book, sheet: sheet.name, row, col: column.col }
      const same = key(found) === key(wanted)
      if (taken && same) kept.add(`${row}:${column.col}`)
      else if (!taken && !same) altered.push({ at, field: column.field, wanted, found })
    }
  }
  // A row above may be one in which somebody has begun to choose: it takes more to say that it is one of entries.
  const strays = agreed
    .filter((one) => (one.row < start ? one.count > 2 : one.row >= start + height))
    .map(({ row }) => row)
  const left = Math.min(...codes.map((column) => column.col))
  const right = Math.max(...codes.map((column) => column.col))
  return {
    box: { row: start, col: left, rows: height, cols: right - left + 1 },
    altered,
    overwritten,
    strays,
    left: kept,
  }
}
