import type { At, Box } from '../../workbook/types'
import { refusals } from './refusal'
import { COLS } from './references'

/** Low bits of a cell's mark: what its value is. */
export const BLANK = 0
export const NUMBER = 1
export const STRING = 2
export const BOOLEAN = 3
export const ERROR = 4
export const KIND = 7
/** High bits: the number shows as a day; protection leaves the cell open; it has a formula. */
export const DAY = 8
export const UNLOCKED = 16
export const FORMULA = 32

/** Counts what grows over all sheets of a book. */
export class Budget {
  private spent = 0

  constructor(
    private readonly what: string,
    private readonly limit: number,
  ) {}

  spend(count: number): void {
    this.spent += count
    if (this.spent > this.limit) throw refusals.tooMany(this.what, this.limit)
  }
}

/**
 * Cells in columns of numbers: row after row, each row's columns ascending. A cell costs 11 bytes and only those
 * that were written exist, so that a far cell costs no more than a near one.
 */
export class Cells {
  count = 0
  cols = new Uint16Array(64)
  marks = new Uint8Array(64)
  values = new Float64Array(64)
  /** The rows that have cells, and where each begins. */
  rows = new Int32Array(16)
  starts = new Int32Array(17)
  private rowCount = 0
  private lastCol = -1
  private sorted = true

  /** The row and its bounds that were found last: readers go along rows. */
  private atRow = -1
  private atFrom = 0
  private atTo = 0

  constructor(private readonly budget: Budget) {}

  /** Adds a cell and gives its index. Cells may come in any order; of two at one place the later one stays. */
  add(row: number, col: number, mark: number, value: number): number {
    this.budget.spend(1)
    return this.put(row, col, mark, value)
  }

  private put(row: number, col: number, mark: number, value: number): number {
    const at = this.count++
    if (at === this.cols.length) this.grow()
    const last = this.rowCount - 1
    if (last < 0 || this.rows[last] !== row) {
      if (last >= 0 && this.rows[last]! > row) this.sorted = false
      if (this.rowCount === this.rows.length) {
        this.rows = grown(this.rows)
        this.starts = grown(this.starts)
      }
      this.rows[this.rowCount] = row
      this.starts[this.rowCount++] = at
    } else if (col <= this.lastCol) this.sorted = false
    this.lastCol = col
    this.cols[at] = col
    this.marks[at] = mark
    this.values[at] = value
    return at
  }

  /** To be called once, when all cells are in. Gives the old index of each cell where they had to be sorted. */
  finish(): Int32Array | null {
    this.starts[this.rowCount] = this.count
    const order = this.sorted ? null : this.sort()
    this.cols = this.cols.slice(0, this.count)
    this.marks = this.marks.slice(0, this.count)
    this.values = this.values.slice(0, this.count)
    this.rows = this.rows.slice(0, this.rowCount)
    this.starts = this.starts.slice(0, this.rowCount + 1)
    return order
  }

  /** The index of a cell; -1 where there is none. */
  find(row: number, col: number): number {
    if (row !== this.atRow) this.moveTo(row)
    const from = this.atFrom
    const to = this.atTo
    if (from >= to) return -1
    const { cols } = this
    // Rows are mostly without gaps.
    const guess = from + col - cols[from]!
    if (guess >= from && guess < to && cols[guess] === col) return guess
    let low = from
    let high = to
    while (low < high) {
      const middle = (low + high) >> 1
      if (cols[middle]! < col) low = middle + 1
      else high = middle
    }
    return low < to && cols[low] === col ? low : -1
  }

  /** The places of cells with a mark, row by row. */
  *marked(mark: number): Generator<At> {
    for (let n = 0; n + 1 < this.starts.length; n++)
      for (let at = this.starts[n]!; at < this.starts[n + 1]!; at++)
        if ((this.marks[at]! & mark) !== 0) yield { row: this.rows[n]!, col: this.cols[at]! }
  }

  get box(): Box {
    if (this.count === 0) return { row: 0, col: 0, rows: 0, cols: 0 }
    let left = COLS
    let right = 0
    for (let n = 0; n + 1 < this.starts.length; n++) {
      left = Math.min(left, this.cols[this.starts[n]!]!)
      right = Math.max(right, this.cols[this.starts[n + 1]! - 1]!)
    }
    const top = this.rows[0]!
    return { row: top, col: left, rows: this.rows[this.rows.length - 1]! - top + 1, cols: right - left + 1 }
  }

  private moveTo(row: number): void {
    const { rows } = this
    // Rows are mostly without gaps, and readers of a column step from row to row.
    const guess = row - rows[0]!
    if (rows[guess] === row) {
      this.atRow = row
      this.atFrom = this.starts[guess]!
      this.atTo = this.starts[guess + 1]!
      return
    }
    let low = 0
    let high = rows.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (rows[middle]! < row) low = middle + 1
      else high = middle
    }
    const found = low < rows.length && rows[low] === row
    this.atRow = row
    this.atFrom = found ? this.starts[low]! : 0
    this.atTo = found ? this.starts[low + 1]! : 0
  }

  private grow(): void {
    this.cols = grown(this.cols)
    this.marks = grown(this.marks)
    this.values = grown(this.values)
  }

  private sort(): Int32Array {
    const rowOf = new Int32Array(this.count)
    for (let n = 0; n < this.rowCount; n++) rowOf.fill(this.rows[n]!, this.starts[n]!, this.starts[n + 1]!)
    const place = (at: number) => rowOf[at]! * COLS + this.cols[at]!
    const all = Int32Array.from({ length: this.count }, (_, at) => at).sort((a, b) => place(a) - place(b) || a - b)
    const order = all.filter((at, n) => n + 1 === all.length || place(all[n + 1]!) !== place(at))
    const { cols, marks, values } = this
    this.rows = new Int32Array(16)
    this.starts = new Int32Array(17)
    this.cols = new Uint16Array(cols.length)
    this.marks = new Uint8Array(cols.length)
    this.values = new Float64Array(cols.length)
    this.count = this.rowCount = 0
    this.sorted = true
    for (const at of order) this.put(rowOf[at]!, cols[at]!, marks[at]!, values[at]!)
    this.starts[this.rowCount] = this.count
    return order
  }
}

type Growing = Int32Array | Uint16Array | Uint8Array | Float64Array

function grown<T extends Growing>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2)
  larger.set(array)
  return larger
}
