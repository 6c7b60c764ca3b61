import { wrong } from './fault'

/** Cell by cell over ranges of one shape; a blank cell of the first gives a blank. */
export function cellByCell<T>(
  first: readonly (readonly (T | null)[])[],
  compute: (value: T, row: number, col: number) => number,
): (number | string)[][] {
  return first.map((cells, row) => cells.map((value, col) => (value === null ? '' : compute(value, row, col))))
}

/** Two ranges that are read side by side. */
export function sameShape(
  a: { readonly values: readonly (readonly unknown[])[]; readonly ja: string; readonly en: string },
  b: { readonly values: readonly (readonly unknown[])[]; readonly ja: string; readonly en: string },
): void {
  if (a.values.length === b.values.length && a.values[0]?.length === b.values[0]?.length) return
  throw wrong(
    `「${a.ja}」と「${b.ja}」は同じ大きさの範囲で指定してください。`,
    `"${a.en}" and "${b.en}" must be ranges of the same size.`,
  )
}
