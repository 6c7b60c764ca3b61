import { a1 } from '../../workbook/address'
import { oneLine } from '../../answers/plain'
import { fieldLabel } from '../../forms/definition'
import { formatWareki } from '../../text/wareki'
import type { Edit, IsoDate, Scalar } from '../../workbook/types'
import type { Offer } from './types'
import type { Row } from './row'

/** Longest value shown in a line. */
const longest = 40

export function shown(value: Scalar): string {
  if (value === null || value === '') return '空欄'
  const characters = [...oneLine(String(value))]
  return `「${characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('')}」`
}

/** What is put into a cell: a value, or a day. */
export type Put = Scalar | { readonly day: IsoDate }

const valueOf = (put: Put): Scalar => (typeof put === 'object' && put !== null ? put.day : put)
const wordsOf = (put: Put): string => (typeof put === 'object' && put !== null ? formatWareki(put.day) : shown(put))

/** A cell that holds a formula is computed, not typed over. */
export const isFormula = ({ sheet, record, table }: Row, field: string): boolean => {
  const col = table.columns.get(field)
  return col === undefined || sheet.formula(record.at.row, col) !== undefined
}

/** One act over some cells of a row; null where nothing would change. */
export function offer(
  row: Row,
  id: string,
  label: string,
  detail: string | null,
  puts: readonly (readonly [field: string, put: Put])[],
): Offer | null {
  const edits: Edit[] = []
  const lines: string[] = []
  for (const [field, put] of puts) {
    const { at, raw } = row.record.cell(field)
    const value = valueOf(put)
    if (isFormula(row, field) || (raw ?? null) === (value ?? null)) continue
    const day = typeof put === 'object' && put !== null ? { day: put.day } : {}
    edits.push({ kind: 'set', at, before: raw, value, ...day })
    lines.push(`${a1(at)} ${fieldLabel(row.table.form, field)} ${shown(raw)} → ${wordsOf(put)}`)
  }
  return edits.length === 0 ? null : { id, label, detail, current: false, lines, edits }
}

/** A value that may stand in a cell; the one that stands there has nothing to write. */
export function choice(row: Row, field: string, value: Scalar, label: string, current: boolean): Offer {
  const made = current ? null : offer(row, `choice/${String(value)}`, label, null, [[field, value]])
  return {
    id: `choice/${String(value)}`,
    label,
    detail: null,
    current,
    lines: made?.lines ?? [],
    edits: made?.edits ?? [],
  }
}
