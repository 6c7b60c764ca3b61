import type { KnownValues } from '../../../session/host'
import { a1, rangeName } from '../../../workbook/address'
import type { CellRef, Edit, Scalar } from '../../../workbook/types'
import { serialOfIso } from '../days'
import { parseArea } from '../references'
import { decodeUtf8 } from '../text'
import type { SheetEntry, WorkingBook } from './book'
import { type Pending, placeOf, refreshCaches } from './caches'
import { type CellContent, enteredContent } from './cellText'
import { findRow } from './layout'
import { writeRefusals } from './refusal'
import { FormulaRelease } from './release'
import { joinCalcChain, restoredContent } from './restoring'
import { cellNode, type CellSpan, cellValue, readRow, type RowSpan, styleOf } from './rowCells'
import { SheetFacts } from './sheetFacts'
import type { Splices } from './splice'
import { SheetSplices } from './sheetSplices'
import { dayStyle } from './styles'
import { attribute, childOf, type Node } from './tree'

export type SetEdit = Extract<Edit, { kind: 'set' }>

/** How far above and below a missing cell one of its column is looked for, whose format it takes. */
const near = 60
/** Excel holds no longer text in a cell. */
const longestText = 32767

/**
 * Writes the cells of a group of edits, no cell twice. What formulas made of the old ones is taken away in the same
 * pass where `known` is given, which is so for the last group of a batch; else it stays pending.
 */
export function setCells(
  book: WorkingBook,
  edits: readonly SetEdit[],
  pending: Pending,
  known: KnownValues | null,
): Edit[] {
  const bySheet = new Map<SheetEntry, SetEdit[]>()
  for (const edit of edits) {
    const sheet = book.sheet(edit.at.sheet)
    const list = bySheet.get(sheet)
    if (list) list.push(edit)
    else bySheet.set(sheet, [edit])
  }
  const splices = new SheetSplices(book)
  const inverse = new Map<SetEdit, Edit>()
  const writers: CellWriter[] = []
  for (const [sheet, list] of bySheet) {
    const writer = new CellWriter(book, new SheetFacts(book, sheet), splices.of(sheet))
    writers.push(writer)
    for (const edit of [...list].sort((a, b) => a.at.row - b.at.row || a.at.col - b.at.col)) {
      const before = writer.set(edit)
      if (edit.formula !== undefined) pending.released.add(placeOf(sheet, edit.at))
      if (before === undefined) continue
      const value = writer.valueOf(edit)
      inverse.set(edit, writer.inverseOf(edit, before))
      // A formula that gave way to what it came to: nothing that rests on it changes.
      if (edit.formula !== undefined && edit.restores === undefined && before === value) continue
      pending.stirred = true
      pending.changed.push({ sheet, box: { row: edit.at.row, col: edit.at.col, rows: 1, cols: 1 } })
    }
    writer.finish()
  }
  if (known) refreshCaches(book, pending, known, splices)
  pending.released.clear()
  splices.write()
  for (const writer of writers) writer.mendCalcChain()
  return edits.flatMap((edit) => inverse.get(edit) ?? []).reverse()
}

class CellWriter {
  private readonly rows = new Map<number, RowSpan>()
  private readonly spans = new Map<number, { first: number; last: number }>()
  private readonly newRows = new Map<number, string[]>()
  private bottom = -1
  private right = -1
  private top = Infinity
  private left = Infinity
  private readonly release: FormulaRelease
  private readonly restored: CellRef[] = []

  constructor(
    private readonly book: WorkingBook,
    private readonly facts: SheetFacts,
    private readonly splices: Splices,
  ) {
    this.release = new FormulaRelease(facts.layout)
    if (!facts.layout.ordered) throw writeRefusals.broken('rows or cells out of order', facts.sheet.name)
  }

  valueOf(edit: SetEdit): Scalar {
    if (edit.day === undefined) return edit.value === '' ? null : edit.value
    const serial = serialOfIso(edit.day, this.book.date1904)?.serial
    if (serial === undefined || serial < 0) throw writeRefusals.cannotWrite(edit.at, `${edit.day}は日付ではありません`)
    // A time of day that came with the serial number stays.
    return typeof edit.value === 'number' && Math.floor(edit.value) === serial ? edit.value : serial
  }

  /** Checks and writes one edit; gives what stood there before, undefined where nothing had to be written. */
  set(edit: SetEdit): Scalar | undefined {
    const { facts, book } = this
    const { at } = edit
    const value = this.valueOf(edit)
    check(edit, value)
    const row = this.rowAt(at.row)
    const cell = row?.cells.find(({ col }) => col === at.col)
    const merge = facts.mergeOver(at)
    if (merge) throw writeRefusals.merged(at, a1(merge))
    const node = cell && row ? cellNode(row, cell) : undefined
    const { formula } = edit
    if (formula !== undefined) this.release.release(at, formula)
    else if (node && childOf(node, 'f')) throw writeRefusals.formula(at)
    const array = facts.arrayOver(at)
    if (array !== undefined && !this.release.frees(at)) throw writeRefusals.array(at, array)
    const table = facts.tableHeadAt(at)
    if (table) throw writeRefusals.header(at, table.name)
    const shown = node ? styleOf(node) : this.blankStyle(row, at.col)
    if (facts.locked(at, shown)) throw writeRefusals.protectedCell(at)
    const current = cell && row && node ? cellValue(row.bytes.subarray(cell.from, cell.to), node, book) : null
    if (!same(edit.before, current, book.date1904)) throw writeRefusals.changed(at, told(edit.before), told(current))
    const blankNow = current === null || current === ''
    const asBefore =
      value === null ? blankNow : value === current && (edit.day === undefined || book.styles.showsDay(shown, 1))
    // What a formula came to is written anew even where it is the same: now it is typed in.
    if (asBefore && formula === undefined && edit.restores === undefined) return undefined
    let style = node ? styleOf(node) : this.styleFor(row, at.row, at.col)
    if (edit.day !== undefined && typeof value === 'number') style = dayStyle(book, style, value)
    const content = this.contentOf(edit, value, node?.prefix ?? facts.layout.data.prefix)
    if (cell && row && node) this.replaceCell(row, cell, node, content, style)
    else this.addCell(row, at.row, at.col, content, style)
    return current === '' ? null : current
  }

  finish(): void {
    this.release.passOn(this.splices)
    this.writeNewRows()
    for (const [number, { first, last }] of this.spans) {
      const row = this.rows.get(number)!
      const spans = attribute(row.node, 'spans')
      const found = /^(\d+):(\d+)$/.exec(spans?.value ?? '')
      if (!spans || !found) continue
      const grown = `${Math.min(Number(found[1]), first + 1)}:${Math.max(Number(found[2]), last + 1)}`
      if (grown !== spans.value) this.splices.replace(row.base + spans.from, row.base + spans.to, grown)
    }
    this.growDimension()
  }

  /** To be called when the cells are written. */
  mendCalcChain(): void {
    this.release.leaveCalcChain(this.book, this.facts.sheet)
    joinCalcChain(this.book, this.facts.sheet, this.restored)
  }

  /** What puts back what a written edit found. */
  inverseOf(edit: SetEdit, before: Scalar): SetEdit {
    const { at, restores, formula } = edit
    return {
      kind: 'set',
      at,
      before: this.valueOf(edit),
      value: before,
      ...(restores === undefined ? {} : { formula: restores }),
      ...(formula === undefined ? {} : { restores: this.release.textOf(at) }),
    }
  }

  private contentOf({ at, restores }: SetEdit, value: Scalar, prefix: string): CellContent {
    if (restores === undefined) return enteredContent(value, prefix)
    this.restored.push(at)
    return restoredContent(this.book, at, restores, value, prefix)
  }

  private replaceCell(row: RowSpan, cell: CellSpan, node: Node, { type, inside }: CellContent, style: number): void {
    const raw = (from: number, to: number) => decodeUtf8(row.bytes, cell.from + from, cell.from + to)
    // What described the old value goes with it; everything else about the cell stays.
    const kept = node.attributes.filter(({ name }) => name !== 't' && name !== 'vm' && name !== 'cm' && name !== 's')
    const styled = style !== styleOf(node) || attribute(node, 's') ? ` s="${style}"` : ''
    const place = kept.find(({ name }) => name === 'r')
    const others = kept.filter((one) => one !== place)
    const name = node.prefix + node.name
    const text =
      `<${name}${place ? ` ${raw(place.start, place.to + 1)}` : ''}${styled}` +
      `${others.map((one) => ` ${raw(one.start, one.to + 1)}`).join('')}${type ? ` t="${type}"` : ''}` +
      (inside ? `>${inside}</${name}>` : '/>')
    this.splices.replace(row.base + cell.from, row.base + cell.to, text)
  }

  private addCell(
    row: RowSpan | undefined,
    number: number,
    col: number,
    { type, inside }: CellContent,
    style: number,
  ): void {
    const prefix = this.facts.layout.data.prefix
    const text =
      `<${prefix}c r="${a1({ row: number, col })}"${style > 0 ? ` s="${style}"` : ''}${type ? ` t="${type}"` : ''}` +
      `>${inside}</${prefix}c>`
    this.grow(number, col)
    if (!row) {
      const cells = this.newRows.get(number)
      if (cells) cells.push(text)
      else this.newRows.set(number, [text])
      return
    }
    const span = this.spans.get(number)
    this.spans.set(number, { first: Math.min(span?.first ?? col, col), last: Math.max(span?.last ?? col, col) })
    const next = row.cells.find((one) => one.col > col)
    if (next) this.splices.insert(row.base + next.from, text)
    else if (!row.node.selfClosed) this.splices.insert(row.base + row.node.closeFrom, text)
    else {
      const cells = this.newRows.get(number)
      if (cells) cells.push(text)
      else this.newRows.set(number, [text])
    }
  }

  /** Rows that are not written yet, and those that were written without cells. */
  private writeNewRows(): void {
    const { layout } = this.facts
    const { data, rows } = layout
    const { prefix } = data
    let inside = ''
    for (const [number, cells] of [...this.newRows].sort(([a], [b]) => a - b)) {
      const found = findRow(rows, number)
      if (found >= 0) {
        const slash = layout.bytes.lastIndexOf(0x2f, rows.openEnd[found]! - 1)
        this.splices.replace(slash, rows.openEnd[found]!, `>${cells.join('')}</${prefix}row>`)
        continue
      }
      const text = `<${prefix}row r="${number + 1}">${cells.join('')}</${prefix}row>`
      const next = -1 - found
      if (next < rows.numbers.length) this.splices.insert(rows.from[next]!, text)
      else inside += text
    }
    if (inside !== '') this.splices.append(data, inside)
  }

  private growDimension(): void {
    const { root } = this.facts.layout
    const dimension = childOf(root, 'dimension')
    const ref = dimension && attribute(dimension, 'ref')
    const box = ref && parseArea(ref.value)
    if (!ref || !box || this.bottom < 0) return
    const row = Math.min(box.row, this.top)
    const col = Math.min(box.col, this.left)
    const grown = {
      row,
      col,
      rows: Math.max(box.row + box.rows, this.bottom + 1) - row,
      cols: Math.max(box.col + box.cols, this.right + 1) - col,
    }
    this.splices.setAttribute(ref, grown.rows === box.rows && grown.cols === box.cols ? ref.value : rangeName(grown))
  }

  private grow(row: number, col: number): void {
    this.top = Math.min(this.top, row)
    this.left = Math.min(this.left, col)
    this.bottom = Math.max(this.bottom, row)
    this.right = Math.max(this.right, col)
  }

  private rowAt(number: number): RowSpan | undefined {
    let row = this.rows.get(number)
    if (row) return row
    const found = findRow(this.facts.layout.rows, number)
    if (found < 0) return undefined
    row = readRow(this.facts.layout, found)
    this.rows.set(number, row)
    return row
  }

  /** What a cell that is not written looks like: its row's format, else its column's. */
  private blankStyle(row: RowSpan | undefined, col: number): number {
    return row && row.style >= 0 ? row.style : (this.facts.columnStyle(col) ?? 0)
  }

  /** A new cell looks like its row says, else like the nearest cell of its column, which is mostly a row of entries. */
  private styleFor(row: RowSpan | undefined, number: number, col: number): number {
    if (row && row.style >= 0) return row.style
    for (let distance = 1; distance <= near; distance++)
      for (const other of [number - distance, number + distance]) {
        const near = other < 0 ? undefined : this.rowAt(other)
        const found = near?.cells.find((one) => one.col === col)
        if (near && found) return styleOf(cellNode(near, found))
      }
    return this.facts.columnStyle(col) ?? 0
  }
}

function check({ at }: SetEdit, value: Scalar): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw writeRefusals.cannotWrite(at, '数値ではありません')
  if (typeof value === 'string' && value.length > longestText)
    throw writeRefusals.cannotWrite(at, `文字が${longestText.toLocaleString('ja-JP')}字を超えています`)
}

const told = (value: Scalar): string => {
  if (value === null || value === '') return '空欄'
  const text = String(value)
  return text.length > 30 ? `${text.slice(0, 30)}…` : text
}

/** Blank is blank however it is kept; a day may be given as its number or as its ISO text. */
function same(before: Scalar, current: Scalar, date1904: boolean): boolean {
  const a = before === '' ? null : before
  const b = current === '' ? null : current
  if (a === b) return true
  return typeof a === 'string' && typeof b === 'number' && serialOfIso(a, date1904)?.serial === b
}
