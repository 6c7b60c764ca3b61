import { key } from '../text/key'
import type { Table } from './types'

/** Is the row the printed sample itself, and not a record that someone typed beside its mark? */
export function isPrintedSample(
  { form, columns, sheet }: Pick<Table, 'form' | 'columns' | 'sheet'>,
  row: number,
): boolean {
  const { example } = form
  if (!example) return false
  const same = Object.entries(example.values).filter(([name, wanted]) => {
    const col = columns.get(name)
    if (col === undefined) return false
    const found = sheet.day(row, col) ?? sheet.value(row, col)
    return found !== null && key(String(found)) === key(wanted)
  })
  return same.length >= example.atLeast
}
