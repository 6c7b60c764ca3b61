import type { Budget } from './cells'
import { COLS, ROWS } from './references'

/** One bit per row, made when the first row needs it. */
export class RowSet {
  private bits: Uint8Array | null = null

  set(row: number, on = true): void {
    if (!on && !this.bits) return
    this.bits ??= new Uint8Array(ROWS / 8)
    if (on) this.bits[row >> 3]! |= 1 << (row & 7)
    else this.bits[row >> 3]! &= ~(1 << (row & 7))
  }

  has(row: number): boolean {
    return this.bits !== null && row >= 0 && row < ROWS && (this.bits[row >> 3]! & (1 << (row & 7))) !== 0
  }
}

const STYLED = 1
const OPEN = 2
const HIDDEN = 4

/** What is said of whole columns. */
export class Columns {
  private marks: Uint8Array | null = null

  set(first: number, last: number, { hidden, unlocked }: { hidden: boolean; unlocked: boolean }): void {
    this.marks ??= new Uint8Array(COLS)
    this.marks.fill(STYLED | (unlocked ? OPEN : 0) | (hidden ? HIDDEN : 0), first, last + 1)
  }

  hidden(col: number): boolean {
    return ((this.marks?.[col] ?? 0) & HIDDEN) !== 0
  }

  /** Undefined where the column has no style of its own. */
  unlocked(col: number): boolean | undefined {
    const mark = this.marks?.[col] ?? 0
    return mark === 0 ? undefined : (mark & OPEN) !== 0
  }
}

/**
 * Whether cells without a value are open under sheet protection. Forms have many thousand of them, side by side
 * and of one style: they are kept as runs along a row.
 */
export class Locks {
  readonly columns = new Columns()
  private readonly styledRows = new RowSet()
  private readonly openRows = new RowSet()
  /** Run by run: row * COLS + first column, and its last column with the open bit. */
  private places = new Float64Array(16)
  private ends = new Int32Array(16)
  private count = 0
  private sorted = true

  constructor(
    /** What cells, rows and columns without a style are. */
    private readonly unlocked: boolean,
    private readonly budget: Budget,
  ) {}

  setRow(row: number, unlocked: boolean): void {
    this.styledRows.set(row)
    this.openRows.set(row, unlocked)
  }

  add(row: number, col: number, unlocked: boolean): void {
    const place = row * COLS + col
    const last = this.count - 1
    const open = unlocked ? 1 : 0
    if (last >= 0) {
      const end = this.ends[last]!
      const behind = this.places[last]! - (this.places[last]! % COLS) + (end >> 1) + 1
      if (place === behind && col > 0 && (end & 1) === open) {
        this.ends[last] = (col << 1) | open
        return
      }
      if (place < behind) this.sorted = false
    }
    this.budget.spend(1)
    if (this.count === this.places.length) {
      const places = new Float64Array(this.count * 2)
      const ends = new Int32Array(this.count * 2)
      places.set(this.places)
      ends.set(this.ends)
      this.places = places
      this.ends = ends
    }
    this.places[this.count] = place
    this.ends[this.count++] = (col << 1) | open
  }

  finish(): void {
    const { places, ends, count } = this
    const order = Int32Array.from({ length: count }, (_, n) => n)
    if (!this.sorted) order.sort((a, b) => places[a]! - places[b]! || a - b)
    this.places = Float64Array.from(order, (n) => places[n]!)
    this.ends = Int32Array.from(order, (n) => ends[n]!)
  }

  /** Of a cell that has no value: its own style, else its row's, else its column's. */
  open(row: number, col: number): boolean {
    const place = row * COLS + col
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.places[middle]! <= place) low = middle + 1
      else high = middle
    }
    if (low > 0) {
      const end = this.ends[low - 1]!
      if (Math.floor(this.places[low - 1]! / COLS) === row && col <= end >> 1) return (end & 1) === 1
    }
    if (this.styledRows.has(row)) return this.openRows.has(row)
    return this.columns.unlocked(col) ?? this.unlocked
  }
}
