import { parseA1 } from '../../workbook/address'
import type { RangePlace } from '../engine/values'

/** `'様式 14'!$A$1:AQ30` → its sheet and first cell; whole columns begin in their first row. */
export function placeOf(address: string | null): RangePlace | undefined {
  if (address === null) return undefined
  const mark = address.lastIndexOf('!')
  const [first = ''] = address.slice(mark + 1).split(':')
  const bare = first.replaceAll('$', '')
  const at = parseA1(/^\d+$/.test(bare) ? `A${bare}` : /^[A-Za-z]+$/.test(bare) ? `${bare}1` : bare)
  if (!at) return undefined
  const name = address.slice(0, Math.max(0, mark))
  return { sheet: name.replace(/^'(.*)'$/s, '$1').replaceAll("''", "'"), ...at }
}
