import type { Field } from '../forms/definition'
import { key } from '../text/key'
import { readMark } from '../text/mark'
import type { Box, ListRule, Sheet } from '../workbook/types'
import { entriesOf, isSameEverywhere, originOf, type ListOrigin } from './listSource'
import type { Table } from './types'

/**
 * right: the entries of the form · none: no dropdown · short: only a part of them · other: something else
 * · unclear: a formula, another book, or not found out.
 */
export type Stands = 'right' | 'none' | 'short' | 'other' | 'unclear'

/** Rows of one column, one below the other, in which the same dropdown stands. */
export interface DropdownRun {
  readonly row: number
  readonly rows: number
  readonly stands: Stands
  readonly source: ListRule['source'] | null
}

/** The dropdown of one column as it stands on the entry rows. */
export interface Dropdown {
  readonly field: string
  readonly col: number
  readonly kind: 'code' | 'mark'
  /** What the form lets choose here. */
  readonly entries: readonly string[]
  /** The place of these entries in the list block of the sheet, where it has one. */
  readonly home: Box | null
  /** Top to bottom; rows of the printed sample are left out: the form has no dropdown there. */
  readonly runs: readonly DropdownRun[]
}

export interface Dropdowns {
  /** false where the host did not read the rules. */
  readonly read: boolean
  /** First entry row and the row below the last. */
  readonly from: number
  readonly to: number
  readonly columns: readonly Dropdown[]
}

const known = new WeakMap<Table, Dropdowns>()

/** What dropdowns stand on the entry rows of a table, held against those of the form. */
export function dropdownsOf(table: Table): Dropdowns {
  const ready = known.get(table)
  if (ready) return ready
  const made = table.form.shape === 'rows' ? make(table) : { read: true, from: 0, to: 0, columns: [] }
  known.set(table, made)
  return made
}

/** Columns in which something is chosen. */
function chosen(table: Table): { name: string; field: Field; col: number; kind: 'code' | 'mark' }[] {
  return Object.entries(table.form.fields).flatMap(([name, field]) => {
    const col = table.columns.get(name)
    const kind = field.type === 'code' || field.type === 'mark' ? field.type : null
    return kind === null || col === undefined ? [] : [{ name, field, col, kind }]
  })
}

function make(table: Table): Dropdowns {
  const { sheet, listBlock } = table
  const columns = chosen(table)
  const top = table.header.row + table.header.rows
  const limit = Math.max(top, listBlock ? listBlock.box.row : table.end)
  const { lists } = sheet
  const read = lists !== 'notRead'
  const covering = read ? coveringRules(lists, columns) : new Map<number, Piece[]>()
  const to = listBlock ? limit : lastEntry(table, covering, top, limit)
  const from = firstEntry(table, covering, top, to)
  const circle = columns.find(
    ({ kind, col }) => kind === 'mark' && listBlock && readMark(sheet.value(listBlock.box.row, col)) === 'mark',
  )
  return {
    read,
    from,
    to,
    columns: columns.map(({ name, field, col, kind }) => {
      const entries = kind === 'code' ? (table.form.codes[field.codes!] ?? []) : ['○']
      const homeCol = kind === 'code' ? col : circle?.col
      const home: Box | null =
        listBlock && homeCol !== undefined
          ? { row: listBlock.box.row, col: homeCol, rows: entries.length, cols: 1 }
          : null
      const own = { field: name, col, kind, entries, home }
      return { ...own, runs: read ? runsOf(table, own, covering.get(col) ?? [], from, to) : [] }
    }),
  }
}

interface Piece {
  readonly row: number
  readonly end: number
  readonly rule: ListRule
}

function coveringRules(lists: readonly ListRule[], columns: readonly { col: number }[]): Map<number, Piece[]> {
  const covering = new Map<number, Piece[]>(columns.map(({ col }) => [col, []]))
  for (const rule of lists) {
    for (const box of rule.boxes) {
      for (const [col, pieces] of covering) {
        if (col >= box.col && col < box.col + box.cols) pieces.push({ row: box.row, end: box.row + box.rows, rule })
      }
    }
  }
  for (const pieces of covering.values()) pieces.sort((a, b) => a.row - b.row)
  return covering
}

/**
 * A blank row on top in which no column has a dropdown, while the rows below have, is the place of the printed sample: the
 * form has none there.
 */
function firstEntry(table: Table, covering: ReadonlyMap<number, Piece[]>, top: number, to: number): number {
  const starts = [...covering.values()].flatMap(([first]) => (first && first.row < to ? [first.row] : []))
  const record = table.records[0]?.at.row ?? to
  return starts.length === 0 ? top : Math.max(top, Math.min(record, ...starts))
}

/** Without a list block under them the entry rows end with the last record, or where the last dropdown stands. */
function lastEntry(table: Table, covering: ReadonlyMap<number, Piece[]>, from: number, limit: number): number {
  const rows = [table.records.at(-1)?.at.row ?? -1, ...table.samples.map(({ row }) => row)]
  // A rule for the whole column says nothing about where the entry rows end.
  const ends = [...covering.values()].flat().flatMap(({ end }) => (end <= limit ? [end] : []))
  return Math.min(limit, Math.max(from, ...rows.map((row) => row + 1), ...ends))
}

type Own = Omit<Dropdown, 'runs'>

function runsOf(table: Table, own: Own, pieces: readonly Piece[], from: number, to: number): DropdownRun[] {
  const samples = new Set(table.samples.map(({ row }) => row))
  const runs: { row: number; rows: number; stands: Stands; source: ListRule['source'] | null }[] = []
  const add = (row: number, end: number, stands: Stands, source: ListRule['source'] | null): void => {
    for (let at = row; at < end; at++) {
      if (samples.has(at)) continue
      let stop = at + 1
      while (stop < end && !samples.has(stop)) stop++
      const last = runs.at(-1)
      if (last?.stands === stands && last.source === source && last.row + last.rows === at) last.rows += stop - at
      else runs.push({ row: at, rows: stop - at, stands, source })
      at = stop - 1
    }
  }
  let next = from
  for (const { row, end, rule } of pieces) {
    const [first, stop] = [Math.max(row, next), Math.min(end, to)]
    if (first >= stop) continue
    add(next, first, 'none', null)
    const base = rule.boxes[0]!
    const standsAt = (at: number): Stands =>
      standing(own, originOf(rule.source, table.workbook, table.sheet, base, { row: at, col: own.col }), table.sheet)
    if (isSameEverywhere(rule.source)) add(first, stop, standsAt(first), rule.source)
    else for (let at = first; at < stop; at++) add(at, at + 1, standsAt(at), rule.source)
    next = stop
  }
  add(next, to, 'none', null)
  return runs
}

function standing({ kind, entries, home }: Own, origin: ListOrigin, own: Sheet): Stands {
  const offered = entriesOf(origin)
  if (offered === null) return 'unclear'
  if (kind === 'mark')
    return offered.length > 0 && offered.every((entry) => readMark(entry) === 'mark') ? 'right' : 'other'
  const wanted = new Set(entries.map(key))
  const found = new Set(offered.map(key))
  if (origin.kind === 'range' && origin.sheet === own && home && meets(origin.box, home)) {
    // What is altered in the block itself is said of the block, not of every column that shows it.
    if (!covers(origin.box, home)) return 'short'
    return offered.length <= home.rows || found.size === wanted.size ? 'right' : 'other'
  }
  const right = [...found].filter((entry) => wanted.has(entry)).length
  if (right < found.size || right === 0) return 'other'
  return right === wanted.size ? 'right' : 'short'
}

const meets = (a: Box, b: Box): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.col < b.col + b.cols && b.col < a.col + a.cols

const covers = (a: Box, b: Box): boolean =>
  a.row <= b.row && a.row + a.rows >= b.row + b.rows && a.col <= b.col && a.col + a.cols >= b.col + b.cols
