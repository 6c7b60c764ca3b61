import type { CellRef } from '../workbook/types'

/**
 * A count that knows what it does not know: the true number lies in [low, high]. `from` are the rows counted for
 * certain, `open` those that may or may not count.
 */
export interface Tally {
  readonly low: number
  /** Infinity where a number itself is not known. */
  readonly high: number
  readonly from: readonly CellRef[]
  readonly open: readonly CellRef[]
}

export class Counter {
  private low = 0
  private high = 0
  private readonly from: CellRef[] = []
  private readonly open: CellRef[] = []

  /** Counts for certain. */
  sure(at: CellRef, amount = 1): void {
    this.low += amount
    this.high += amount
    this.from.push(at)
  }
  /** May count, up to an amount. */
  maybe(at: CellRef, amount = 1): void {
    this.high += amount
    this.open.push(at)
  }
  tally(): Tally {
    return { low: this.low, high: this.high, from: this.from, open: this.open }
  }
}

export const holds = (tally: Tally, value: number): boolean => value >= tally.low && value <= tally.high
export const certain = (tally: Tally): boolean => tally.low === tally.high
