import { fixedRange, parseReference, sheetPrefix } from '../workbook/reference'
import type { CellRef, Edit, Scalar, Sheet, Snapshot } from '../workbook/types'
import type { Host, Still } from './host'
import type { Journal, Written } from './undo'

/** A cell that stays as it is, with what stood there before the write. */
export interface StayingCell {
  readonly at: CellRef
  readonly before: Scalar
}

/** Rows that came in by a write and stay: something was entered, or they are not where they were. */
export interface StayingRows {
  readonly book: string
  readonly sheet: string
  readonly rows: readonly number[]
}

/** Why the newest write cannot be taken back whole, and what can be all the same. */
export interface Obstructed {
  readonly write: Written
  readonly cells: readonly StayingCell[]
  readonly rows: readonly StayingRows[]
  /** Sheets that are gone, or hold something by now. */
  readonly sheets: readonly string[]
  readonly rest: readonly Edit[]
  readonly still: readonly Still[]
  /** The older writes, as they are to be taken back once this one is out of their way. */
  readonly older: Journal
}

/** Reads the books once more to see what is in the way. @returns null where nothing is. */
export async function obstructed(host: Host, journal: Journal): Promise<Obstructed | null> {
  const write = journal.at(-1)
  if (!write) return null
  const around = new WayAround(await host.read({}), write)
  return around.found(journal.slice(0, -1))
}

/** Takes back what can be, and leaves the rest as it is: the older writes are reachable again. */
export async function undoAround(host: Host, { rest, still, older }: Obstructed): Promise<Journal> {
  if (rest.length > 0) await host.apply(rest, still)
  return older
}

interface Block {
  readonly book: string
  readonly sheet: string
  /** Where it begins once what comes before it in the write was taken back. */
  readonly above: number
  readonly count: number
}

class WayAround {
  private readonly cells: StayingCell[] = []
  private readonly rows: StayingRows[] = []
  private readonly sheets: string[] = []
  private readonly rest: Edit[] = []
  /** Rows that would go if all went, and the rows that do go, as they are numbered now. */
  private readonly blocks: Block[] = []
  private readonly gone = new Map<string, number[]>()
  /** Rows in which the write has cells: what names them tells nothing of other rows. */
  private readonly ownRows: ReadonlySet<string>
  /** Cells that the write itself leaves blank again. */
  private readonly emptied = new Set<string>()

  constructor(
    private readonly books: Snapshot,
    private readonly write: Written,
  ) {
    this.ownRows = new Set(write.inverse.flatMap((edit) => (edit.kind === 'set' ? rowKey(edit.at, edit.at.row) : [])))
    // Dropdowns of rows that go, or stay with their entries, are left to them.
    const removals = write.inverse.filter(isRemoval)
    for (const edit of write.inverse) this.take(edit, removals)
  }

  found(older: Journal): Obstructed | null {
    const { write, rows, sheets, rest } = this
    // What takes a write back goes from its end to its beginning; it is told as it is read.
    const cells = [...this.cells].reverse()
    if (cells.length + rows.length + sheets.length === 0) return null
    const still = (write.still ?? []).filter((one) => this.holds(one))
    return { write, cells, rows, sheets, rest, still, older: older.flatMap((one) => this.followed(one) ?? []) }
  }

  private take(edit: Edit, removals: readonly (Edit & { kind: 'rows' })[]): void {
    switch (edit.kind) {
      case 'set': {
        const at = { ...edit.at, row: this.now(edit.at, edit.at.row) }
        if (this.isAsWritten(edit, at)) {
          this.rest.push({ ...edit, at: { ...at, row: this.then(at, at.row) } })
          if (edit.value === null && edit.restores === undefined) this.emptied.add(cellKey(at, at.row, at.col))
        } else this.cells.push({ at, before: edit.day ?? edit.value })
        return
      }
      case 'list': {
        const row = this.now(edit, edit.box.row)
        const inside = removals.some(
          (rows) => isOn(rows, edit) && row >= rows.above && row + edit.box.rows <= rows.above + rows.count,
        )
        const at = { book: edit.book, sheet: edit.sheet, row, col: edit.box.col }
        if (!inside && this.sheetOf(edit) && this.isInPlace(at)) this.rest.push(this.movedList(edit))
        return
      }
      case 'rows':
        if (edit.op === 'remove') this.takeRows(edit)
        else this.rest.push(edit)
        return
      case 'sheet': {
        const there = this.sheetOf({ book: edit.book, sheet: edit.name })
        if (edit.op === 'add' ? !there : there?.used.rows === 0) this.rest.push(edit)
        else this.sheets.push(edit.name)
      }
    }
  }

  /** Rows that are still blank go, from below, so that those above keep their numbers. */
  private takeRows(edit: Edit & { kind: 'rows' }): void {
    const { book, sheet, count } = edit
    const first = this.now(edit, edit.above)
    const all = Array.from({ length: count }, (_, n) => first + n)
    const found = this.sheetOf(edit)
    const moved = !found || !this.isInPlace({ book, sheet, row: first + count, col: -1 })
    const stays = all.filter((row) => moved || !this.isBlank(found, edit, row))
    const kept = new Set(stays)
    const goes = all.filter((row) => !kept.has(row)).reverse()
    let at = 0
    while (at < goes.length) {
      let rows = 1
      while (goes[at + rows] === goes[at]! - rows) rows++
      this.rest.push({
        kind: 'rows',
        op: 'remove',
        book,
        sheet,
        above: this.then(edit, goes[at + rows - 1]!),
        count: rows,
      })
      at += rows
    }
    if (stays.length > 0) this.rows.push({ book, sheet, rows: stays })
    this.blocks.push({ book, sheet, above: edit.above, count })
    const key = keyOf(edit)
    this.gone.set(key, [...(this.gone.get(key) ?? []), ...goes])
  }

  private isBlank(sheet: Sheet, place: Place, row: number): boolean {
    const { used } = sheet
    for (let col = used.col; col < used.col + used.cols; col++) {
      const blank = blankAsNull(sheet.value(row, col)) === null && sheet.formula(row, col) === undefined
      if (!blank && !this.emptied.has(cellKey(place, row, col))) return false
    }
    return true
  }

  /** The number a row has now, which the write knows by the number it has once the rows before it went. */
  private now(place: Place, row: number): number {
    let number = row
    for (const block of [...this.blocks].reverse())
      if (isOn(block, place) && number >= block.above) number += block.count
    return number
  }

  /** The number it has once those rows went that do go. */
  private then(place: Place, row: number): number {
    return row - (this.gone.get(keyOf(place)) ?? []).filter((one) => one < row).length
  }

  private readonly moved =
    (place: Place) =>
    (row: number): number =>
      this.then(place, this.now(place, row))

  private movedList(edit: Edit & { kind: 'list' }): Edit {
    const { box, source } = edit
    const move = this.moved(edit)
    const row = move(box.row)
    const rows = move(box.row + box.rows - 1) - row + 1
    return { ...edit, box: { ...box, row, rows }, source: this.movedSource(source, edit) }
  }

  private movedSource(source: string, { book, sheet }: Place): string {
    const range = parseReference(source)
    if (!range) return source
    const { box } = range
    const move = this.moved({ book, sheet: range.sheet ?? sheet })
    const row = move(box.row)
    const rows = move(box.row + box.rows - 1) - row + 1
    if (row === box.row && rows === box.rows) return source
    return (range.sheet === null ? '' : sheetPrefix(range.sheet)) + fixedRange({ ...box, row, rows })
  }

  private isAsWritten(edit: Edit & { kind: 'set' }, at: CellRef): boolean {
    const sheet = this.sheetOf(at)
    if (!sheet || !this.isInPlace(at)) return false
    const formula = sheet.formula(at.row, at.col)
    if ((formula ?? null) !== (edit.formula?.replace(/^=/, '') ?? null)) return false
    // What a formula comes to follows from other cells.
    return formula !== undefined || isAs(sheet, at, edit.before)
  }

  /** Its row and column are told by cells that must be where they were. */
  private isInPlace(at: CellRef): boolean {
    return (this.write.still ?? []).every((one) => {
      const isHeader = one.at.col === at.col && one.at.row < at.row && !this.ownRows.has(rowKey(one.at, one.at.row))
      return !isOn(one.at, at) || (one.at.row !== at.row && !isHeader) || this.holds(one)
    })
  }

  private holds({ at, value }: Still): boolean {
    const sheet = this.sheetOf(at)
    return sheet !== undefined && isAs(sheet, at, value)
  }

  private sheetOf({ book, sheet }: Place): Sheet | undefined {
    return this.books.find(({ id }) => id === book)?.sheets.find(({ name }) => name === sheet)
  }

  /** An older write, below rows that stay; null where it speaks of cells in a formula, which nobody here can move. */
  private followed(older: Written): Written | null {
    if (this.rows.length === 0) return older
    const speaks = (edit: Edit): boolean =>
      edit.kind === 'set' && /[a-z]\$?\d/i.test(`${edit.formula ?? ''} ${edit.restores ?? ''}`)
    if (older.inverse.some(speaks)) return null
    const cell = (at: CellRef): CellRef => ({ ...at, row: this.moved(at)(at.row) })
    const inverse = older.inverse.map((edit): Edit => {
      if (edit.kind === 'set') return { ...edit, at: cell(edit.at) }
      if (edit.kind === 'list') return this.movedList(edit)
      return edit.kind === 'rows' ? { ...edit, above: this.moved(edit)(edit.above) } : edit
    })
    return { ...older, inverse, still: (older.still ?? []).map(({ at, value }) => ({ at: cell(at), value })) }
  }
}

interface Place {
  readonly book: string
  readonly sheet: string
}

const keyOf = ({ book, sheet }: Place): string => `${book}\u0000${sheet}`
const rowKey = (place: Place, row: number): string => `${keyOf(place)}\u0000${row}`
const cellKey = (place: Place, row: number, col: number): string => `${rowKey(place, row)}:${col}`
const isOn = (a: Place, b: Place): boolean => a.book === b.book && a.sheet === b.sheet
const isRemoval = (edit: Edit): edit is Edit & { kind: 'rows' } => edit.kind === 'rows' && edit.op === 'remove'
const blankAsNull = (value: Scalar): Scalar => (value === '' ? null : value)

/** Blank is blank however it is kept; a day may be given as its number or as its ISO text. */
function isAs(sheet: Sheet, { row, col }: CellRef, expected: Scalar): boolean {
  const wanted = blankAsNull(expected)
  return blankAsNull(sheet.value(row, col)) === wanted || (wanted !== null && sheet.day(row, col) === wanted)
}
