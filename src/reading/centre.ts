import type { FormDefinition } from '../forms/definition'
import { key } from '../text/key'
import { prefectureOf } from '../text/prefecture'
import type { CellRef, Sheet } from '../workbook/types'
import type { SheetHead } from './bind'
import type { PrintedCentre } from './types'

/**
 * The prefecture as it stands left of the printed centre name. The placeholder is the text *inside* the cell to be
 * typed over, so it is never looked for: only the centre name is.
 */
export function readCentre(
  head: SheetHead,
  form: FormDefinition,
  headerTop: number,
  book: string,
): PrintedCentre | null {
  const name = key(form.centreName)
  const placeholder = form.prefecturePlaceholder === undefined ? null : key(form.prefecturePlaceholder)
  const sheet: Sheet = head.sheet
  for (const cell of head.cells) {
    if (cell.row >= headerTop || !cell.key.endsWith(name)) continue
    const at = (col: number): CellRef => ({ book, sheet: sheet.name, row: cell.row, col })
    const before = cell.key.slice(0, -name.length)
    const left = [...head.cells].reverse().find((other) => other.row === cell.row && other.col < cell.col)
    const where = before !== '' ? cell.col : (left?.col ?? Math.max(0, cell.col - 1))
    const text = before !== '' ? before : (left?.text ?? '')
    const typed = key(text)
    if (typed === '') return { at: at(where), text, prefecture: null, state: 'blank' }
    if (typed === placeholder || /^[○●]+$/.test(typed))
      return { at: at(where), text, prefecture: null, state: 'placeholder' }
    const prefecture = prefectureOf(text)
    return { at: at(where), text, prefecture, state: prefecture ? 'known' : 'unknown' }
  }
  return null
}
