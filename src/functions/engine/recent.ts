import { isError, type Raw, type RawMatrix } from '../runtime/values'

const sameCell = (a: Raw, b: Raw): boolean => a === b || (isError(a) && isError(b) && a.code === b.code)

const sameRow = (a: readonly Raw[], b: readonly Raw[]): boolean =>
  a.length === b.length && a.every((value, i) => sameCell(value, b[i]))

export const sameValues = (a: RawMatrix, b: RawMatrix): boolean =>
  a.length === b.length && a.every((row, i) => sameRow(row, b[i]!))

/** Cells of one sheet pass the same few ranges. */
const most = 8

/**
 * What was made of the ranges that were passed last. A sheet asks for twelve months of nine numbers over one range, and
 * Excel passes its values anew with every cell: reading it once is enough. Found by the values, cell by cell, so that
 * nothing is ever taken for something else.
 */
export class Recent<T> {
  private entries: { readonly what: string; readonly values: readonly RawMatrix[]; readonly made: T }[] = []

  /** @param what tells apart what is made of the same values. */
  get(what: string, values: readonly RawMatrix[], make: () => T): T {
    const place = this.entries.findIndex(
      (entry) =>
        entry.what === what &&
        entry.values.length === values.length &&
        entry.values.every((one, i) => sameValues(one, values[i]!)),
    )
    const entry = place < 0 ? { what, values, made: make() } : this.entries.splice(place, 1)[0]!
    this.entries = [entry, ...this.entries.slice(0, most - 1)]
    return entry.made
  }
}
