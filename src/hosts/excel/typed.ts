import type { Scalar } from '../../workbook/types'

/** Text that Excel would read as something else: a formula, a number, a day, an error, 真偽; full-width digits too. */
const readOtherwise = /^\s*['=+\-@＝＋－＠]|[0-9０-９]|^\s*(?:true|false)\s*$|^\s*#/i

/**
 * What to put into `range.values` so that Excel keeps it as it is: it reads texts as if they had been typed in, so they
 * are marked as text with an apostrophe, which does not become part of the value. A cell formatted as text needs none.
 */
export function typed(value: Scalar, format: unknown): Scalar {
  if (value === null) return ''
  if (typeof value !== 'string') return value
  return format !== '@' && readOtherwise.test(value) ? `'${value}` : value
}
