import type { AnyRec } from './types'

/** The record that stands in a row, in a list in the order of rows. */
export function recordAt<R extends AnyRec>(records: readonly R[], row: number): R | null {
  const place = placeOf(records, row)
  const record = records[place]
  return record?.at.row === row ? record : null
}

/** Where a record of this row stands among others, or would. */
export function placeOf(records: readonly AnyRec[], row: number): number {
  let [low, high] = [0, records.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (records[middle]!.at.row < row) low = middle + 1
    else high = middle
  }
  return low
}
