import { dayOfSerial } from '../../calendar/serial'
import type { Box, IsoDate, ListRule, Scalar, Sheet } from '../../workbook/types'
import { parseFormat, sectionFor, type Section } from '../xlsx/formats'

/** Rows of one sheet as Excel answers them: blank cells are '', `formulas` repeats the value where there is none. */
export interface Slab {
  readonly box: Box
  readonly values: readonly (readonly unknown[])[]
  readonly formulas: readonly (readonly unknown[])[]
  readonly formats: readonly (readonly unknown[])[]
}

const FORMULA = 1
const DAY = 2
const nothing: Box = { row: 0, col: 0, rows: 0, cols: 0 }

const formats = new Map<string, readonly Section[]>()

/** Whether a number is shown as a day: the same reading of a format as in files. */
export function showsDay(value: unknown, format: unknown): boolean {
  if (typeof value !== 'number' || typeof format !== 'string' || format === 'General') return false
  let sections = formats.get(format)
  if (!sections) {
    if (formats.size >= 1000) formats.clear()
    sections = parseFormat(format)
    formats.set(format, sections)
  }
  return sectionFor(sections, value)?.day ?? false
}

/**
 * A text that begins with `=` and is its own formula is a text: no formula has itself as its value.
 * @returns the formula without `=`, or null.
 */
export const formulaOf = (formula: unknown, value: unknown): string | null =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula.slice(1) : null

/** Excel's answer for one cell as a value of ours. */
export const scalarOf = (value: unknown): Scalar =>
  value === '' || (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') ? null : value

/** The cells of one sheet: Excel's own arrays, one byte of marks per cell, formulas where there are some. */
export class Grid {
  private constructor(
    readonly box: Box,
    private readonly rows: (readonly unknown[] | undefined)[],
    private readonly marks: Uint8Array,
    private readonly formulas: Map<number, string>,
  ) {}

  static of(box: Box, slabs: readonly Slab[]): Grid {
    const grid = new Grid(box, new Array(box.rows), new Uint8Array(box.rows * box.cols), new Map())
    for (const slab of slabs) grid.put(slab)
    return grid
  }

  static readonly empty = Grid.of(nothing, [])

  /** The same cells with some rows read again; this grid stays as it was. `box` holds this one's and the slabs'. */
  with(box: Box, slabs: readonly Slab[]): Grid {
    const same =
      box.row === this.box.row && box.col === this.box.col && box.rows === this.box.rows && box.cols === this.box.cols
    const grid = same
      ? new Grid(box, [...this.rows], this.marks.slice(), new Map(this.formulas))
      : this.movedInto(Grid.of(box, []))
    for (const slab of slabs) grid.put(slab)
    return grid
  }

  value(row: number, col: number): Scalar {
    const value = this.rows[row - this.box.row]?.[col - this.box.col]
    if (value === '') return this.formulas.has(this.place(row, col)) ? '' : null
    return scalarOf(value)
  }

  formula(row: number, col: number): string | undefined {
    return this.marked(row, col, FORMULA) ? this.formulas.get(this.place(row, col)) : undefined
  }

  get hasFormulas(): boolean {
    return this.formulas.size > 0
  }

  showsDay(row: number, col: number): boolean {
    return this.marked(row, col, DAY)
  }

  /** Smallest box with a value or formula; Excel's own used range may be larger. */
  used(): Box {
    const { box } = this
    let [top, bottom] = [box.row, box.row + box.rows - 1]
    let [left, right] = [box.col, box.col + box.cols - 1]
    const filled = (row: number, col: number): boolean => this.value(row, col) !== null
    const rowFilled = (row: number): boolean => {
      for (let col = left; col <= right; col++) if (filled(row, col)) return true
      return false
    }
    const colFilled = (col: number): boolean => {
      for (let row = top; row <= bottom; row++) if (filled(row, col)) return true
      return false
    }
    while (top <= bottom && !rowFilled(top)) top++
    while (bottom > top && !rowFilled(bottom)) bottom--
    if (top > bottom) return nothing
    while (!colFilled(left)) left++
    while (!colFilled(right)) right--
    return { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 }
  }

  private put({ box, values, formulas: texts, formats }: Slab): void {
    for (let i = 0; i < box.rows; i++) {
      const row = box.row + i
      const [cells, formulas, shown] = [values[i]!, texts[i]!, formats[i]!]
      this.rows[row - this.box.row] =
        box.col === this.box.col && box.cols === this.box.cols ? cells : this.padded(cells, box)
      for (let j = 0; j < box.cols; j++) {
        const place = this.place(row, box.col + j)
        const formula = formulaOf(formulas[j], cells[j])
        if (formula === null) this.formulas.delete(place)
        else this.formulas.set(place, formula)
        this.marks[place] = (formula === null ? 0 : FORMULA) | (showsDay(cells[j], shown[j]) ? DAY : 0)
      }
    }
  }

  private padded(cells: readonly unknown[], box: Box): unknown[] {
    const row = new Array<unknown>(this.box.cols).fill('')
    for (let j = 0; j < box.cols; j++) row[box.col - this.box.col + j] = cells[j]
    return row
  }

  private movedInto(grid: Grid): Grid {
    const { box } = this
    for (let i = 0; i < box.rows; i++) {
      const row = box.row + i
      grid.rows[row - grid.box.row] = grid.padded(this.rows[i] ?? [], box)
      for (let col = box.col; col < box.col + box.cols; col++) {
        grid.marks[grid.place(row, col)] = this.marks[this.place(row, col)]!
      }
    }
    for (const [place, text] of this.formulas) {
      const row = box.row + Math.floor(place / box.cols)
      grid.formulas.set(grid.place(row, box.col + (place % box.cols)), text)
    }
    return grid
  }

  private place(row: number, col: number): number {
    return (row - this.box.row) * this.box.cols + (col - this.box.col)
  }

  private marked(row: number, col: number, mark: number): boolean {
    const { box } = this
    const inside = row >= box.row && row < box.row + box.rows && col >= box.col && col < box.col + box.cols
    return inside && (this.marks[this.place(row, col)]! & mark) !== 0
  }
}

export interface SheetFacts {
  readonly id: string
  readonly name: string
  readonly visible: boolean
  readonly protected: boolean
}

export class ExcelSheet implements Sheet {
  readonly name: string
  readonly visible: boolean
  readonly protected: boolean
  readonly used: Box
  /** Excel selects the whole merged cell when its first cell is selected, so nobody needs to ask for them. */
  readonly merges: readonly Box[] = []
  readonly lists: readonly ListRule[] | 'notRead' = 'notRead'

  constructor(
    readonly facts: SheetFacts,
    readonly grid: Grid,
    private readonly date1904: boolean,
  ) {
    this.name = facts.name
    this.visible = facts.visible
    this.protected = facts.protected
    this.used = grid.used()
  }

  value(row: number, col: number): Scalar {
    return this.grid.value(row, col)
  }

  formula(row: number, col: number): string | undefined {
    return this.grid.formula(row, col)
  }

  get hasFormulas(): boolean {
    return this.grid.hasFormulas
  }

  day(row: number, col: number): IsoDate | undefined {
    if (!this.grid.showsDay(row, col)) return undefined
    const serial = this.grid.value(row, col)
    return typeof serial === 'number' ? (dayOfSerial(serial, this.date1904) ?? undefined) : undefined
  }

  /** Not asked for cell by cell: `apply` looks at the locks of the cells it is to write. */
  locked(): boolean {
    return this.protected
  }

  hiddenCol(): boolean {
    return false
  }

  hiddenRow(): boolean {
    return false
  }
}
