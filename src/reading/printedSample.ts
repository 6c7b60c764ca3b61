import { key } from '../text/key'
import type { Table } from './types'

/** So much of a long text tells it from what a person wrote over it. */
const beginning = 20

/** Is the row the printed sample itself, and not a record that someone typed beside its mark or over a part of it? */
export function isPrintedSample(
  { form, columns, sheet }: Pick<Table, 'form' | 'columns' | 'sheet'>,
  row: number,
): boolean {
  const { example } = form
  if (!example) return false
  let same = 0
  for (const [name, wanted] of Object.entries(example.values)) {
    const col = columns.get(name)
    if (col === undefined) continue
    const found = key(String(sheet.day(row, col) ?? sheet.value(row, col) ?? ''))
    if (found === '') continue
    if (found.slice(0, beginning) !== key(wanted).slice(0, beginning)) return false
    same++
  }
  return same >= example.atLeast
}
