import type { FormDefinition } from '../forms/definition'
import { leafHeader } from '../forms/definition'
import { headerKey, key, withoutRemark } from '../text/key'
import { similarity } from '../text/similar'
import type { Box, CellRef, Sheet } from '../workbook/types'
import type { Edition } from './edition'
import type { ChangedHeader, MissingHeader } from './types'

/** Headers are looked for in so many rows from the first used one; a running record lies below them. */
export const searchedRows = 200
export const searchedCols = 400
/** The tallest header block of an official form is six rows; spacer rows may stand between. */
const tallest = 10

interface HeaderCell {
  readonly row: number
  readonly col: number
  readonly text: string
  readonly key: string
  readonly short: string
}

/** The upper part of a sheet, read once and held against every form. */
export interface SheetHead {
  readonly sheet: Sheet
  readonly cells: readonly HeaderCell[]
}

export function headOf(sheet: Sheet): SheetHead {
  const cells: HeaderCell[] = []
  const { used } = sheet
  const lastRow = used.row + Math.min(used.rows, searchedRows)
  const lastCol = used.col + Math.min(used.cols, searchedCols)
  for (let row = used.row; row < lastRow; row++) {
    for (let col = used.col; col < lastCol; col++) {
      const text = sheet.value(row, col)
      if (typeof text === 'string' && text !== '') {
        const whole = key(text)
        cells.push({ row, col, text, key: whole, short: withoutRemark(whole) })
      }
    }
  }
  return { sheet, cells }
}

export interface Binding {
  readonly columns: ReadonlyMap<string, number>
  readonly header: Box
  readonly missing: readonly MissingHeader[]
  readonly changed: readonly ChangedHeader[]
  /** Every printed header is the published text in full. */
  readonly asPublished: boolean
  /** Columns inside the header block that look like a field but are not bound: they are named, not called added. */
  readonly named: ReadonlySet<number>
  readonly title: HeaderCell | null
}

interface Hit {
  readonly cell: HeaderCell
  readonly fields: readonly string[]
  readonly exact: boolean
}

function hitsOf(head: SheetHead, { vocabulary }: Edition): Hit[] {
  const hits: Hit[] = []
  for (const cell of head.cells) {
    const exact = vocabulary.exact.get(cell.key)
    const fields = exact ?? vocabulary.short.get(cell.short)
    if (fields) hits.push({ cell, fields, exact: exact !== undefined })
  }
  return hits
}

const distinct = (hits: readonly Hit[]): number => new Set(hits.flatMap((hit) => hit.fields)).size

/** The rows that hold most headers, without rows that only repeat one (a record whose text is 「その他」). */
function headerBlock(hits: readonly Hit[]): Hit[] {
  let best: Hit[] = []
  let most = 0
  for (const start of new Set(hits.map((hit) => hit.cell.row))) {
    const inside = hits.filter(({ cell }) => cell.row >= start && cell.row < start + tallest)
    const count = distinct(inside)
    if (count > most) [best, most] = [inside, count]
  }
  const byRow = new Map<number, Hit[]>()
  for (const hit of best) byRow.set(hit.cell.row, [...(byRow.get(hit.cell.row) ?? []), hit])
  const strongest = [...byRow].sort((a, b) => distinct(b[1]) - distinct(a[1]) || a[0] - b[0])
  const kept: Hit[] = []
  const seen = new Set<string>()
  for (const [, row] of strongest) {
    const brings = row.some((hit) => hit.fields.some((field) => !seen.has(field)))
    if (!brings) continue
    kept.push(...row)
    for (const hit of row) for (const field of hit.fields) seen.add(field)
  }
  return kept
}

/** Texts that stand over a cell, each blank header cell continuing its left neighbour's group. */
function groupsAbove(block: readonly HeaderCell[], top: number, at: { row: number; col: number }): Set<string> {
  const groups = new Set<string>()
  for (let row = top; row < at.row; row++) {
    let nearest: HeaderCell | undefined
    for (const cell of block) {
      if (cell.row === row && cell.col <= at.col && (!nearest || cell.col > nearest.col)) nearest = cell
    }
    if (nearest) groups.add(nearest.key)
  }
  return groups
}

/**
 * The column of a lost field, where just as many columns as lost fields stand between its neighbours' columns. At an end
 * of the form there is one neighbour only.
 */
function placeOf(field: string, names: readonly string[], columns: ReadonlyMap<string, number>) {
  const index = names.indexOf(field)
  let before = index - 1
  while (before >= 0 && !columns.has(names[before]!)) before--
  const after = names.findIndex((name, other) => other > index && columns.has(name))
  const [from, to] = [columns.get(names[before]!), columns.get(names[after]!)]
  if (from === undefined || to === undefined)
    return { col: from === undefined ? to! - after + index : from + index - before, end: true }
  return to - from === after - before ? { col: from + index - before, end: false } : null
}

/**
 * Binds the fields of a form to columns by their header texts, wherever they stand.
 * Exact text first, then the text up to its ※ note; several columns are told apart by the groups above them, and where
 * that leaves two, neither is bound. A near miss is named, never bound.
 * @returns null where the sheet does not hold this form.
 */
export function bind(head: SheetHead, edition: Edition, book: string): Binding | null {
  const { form, vocabulary } = edition
  const hits = headerBlock(hitsOf(head, edition))
  const fieldCount = Object.keys(form.fields).length
  const found = distinct(hits)
  const title = head.cells.find((cell) => edition.titleKeys.some((text) => cell.key === text)) ?? null
  if (found < Math.max(3, fieldCount * (title ? 0.3 : 0.5))) return null

  const sheet = head.sheet.name
  const at = (cell: { row: number; col: number }): CellRef => ({ book, sheet, row: cell.row, col: cell.col })
  const bottom = Math.max(...hits.map((hit) => hit.cell.row))
  const firstHit = Math.min(...hits.map((hit) => hit.cell.row))
  const groupRows = head.cells.filter(
    (cell) => vocabulary.known.has(cell.key) && cell.row <= bottom && cell.row > firstHit - tallest,
  )
  const top = Math.min(firstHit, ...groupRows.map((cell) => cell.row))
  const block = head.cells.filter((cell) => cell.row >= top && cell.row <= bottom)

  const columns = new Map<string, number>()
  const boundCell = new Map<string, Hit>()
  const missing: MissingHeader[] = []
  const unbound: string[] = []
  for (const [name, field] of Object.entries(form.fields)) {
    const own = hits.filter((hit) => hit.fields.includes(name))
    const tier = own.some((hit) => hit.exact) ? own.filter((hit) => hit.exact) : own
    let candidates = tier
    if (new Set(candidates.map((hit) => hit.cell.col)).size > 1) {
      const path = field.header.slice(0, -1).map(key)
      const placed = candidates.filter((hit) => {
        const groups = groupsAbove(block, top, hit.cell)
        return path.every((group) => groups.has(group))
      })
      if (new Set(placed.map((hit) => hit.cell.col)).size === 1) candidates = placed
    }
    const cols = new Set(candidates.map((hit) => hit.cell.col))
    if (cols.size === 1) {
      const lowest = candidates.reduce((a, b) => (b.cell.row > a.cell.row ? b : a))
      columns.set(name, lowest.cell.col)
      boundCell.set(name, lowest)
    } else if (cols.size > 1) {
      missing.push({
        field: name,
        wanted: leafHeader(field),
        near: null,
        doubled: candidates.map((hit) => at(hit.cell)),
      })
    } else unbound.push(name)
  }
  if (columns.size < 3) return null

  const named = new Set<number>()
  for (const doubled of missing.flatMap((header) => header.doubled)) named.add(doubled.col)
  const claimed = new Set([...columns.values(), ...named])
  const free = block.filter((cell) => !claimed.has(cell.col) && !vocabulary.known.has(cell.key))
  for (const name of unbound) {
    const wanted = leafHeader(form.fields[name]!)
    let near: HeaderCell | null = null
    let likeness = 0.5
    for (const cell of free) {
      const alike = Math.max(similarity(cell.short, headerKey(wanted)), similarity(cell.key, key(wanted)))
      if (alike > likeness && !named.has(cell.col)) [near, likeness] = [cell, alike]
    }
    if (near) named.add(near.col)
    missing.push({ field: name, wanted, near: near ? { at: at(near), text: near.text } : null, doubled: [] })
  }
  for (const [index, header] of missing.entries()) {
    if (header.near !== null || header.doubled.length > 0) continue
    const place = placeOf(header.field, Object.keys(form.fields), columns)
    if (place === null) continue
    const { col } = place
    // A header typed over this one stands twice: it is known which of the two is out of place.
    const twin = missing.flatMap(({ doubled }) => doubled).find((cell) => cell.col === col)
    if (!twin && named.has(col)) continue
    const printed = block
      .filter((cell) => cell.col === col && (twin ? cell.row === twin.row : free.includes(cell)))
      .at(-1)
    // With one neighbour only, the column itself may be gone.
    if (place.end && !printed) continue
    named.add(col)
    missing[index] = { ...header, place: { at: at(printed ?? { row: bottom, col }), text: printed?.text ?? '' } }
  }

  const changed: ChangedHeader[] = []
  for (const [name, hit] of boundCell) {
    if (!hit.exact) {
      changed.push({ field: name, at: at(hit.cell), wanted: leafHeader(form.fields[name]!), found: hit.cell.text })
    }
  }
  const asPublished =
    missing.length === 0 && [...boundCell].every(([name, hit]) => hit.cell.key === key(leafHeader(form.fields[name]!)))
  const cols = [...columns.values()]
  const left = Math.min(...cols)
  const header: Box = { row: top, col: left, rows: bottom - top + 1, cols: Math.max(...cols) - left + 1 }
  return { columns, header, missing, changed, asPublished, named, title }
}

/** How well a sheet fits a form: more bound fields win, then the larger share of the form. */
export const fit = (binding: Binding, form: FormDefinition): number =>
  binding.columns.size + binding.columns.size / Object.keys(form.fields).length / 2 + (binding.title ? 0.1 : 0)
