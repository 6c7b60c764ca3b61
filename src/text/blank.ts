import type { Scalar } from '../workbook/types'

const blanks = /[\s\p{Cf}\p{Variation_Selector}]+/gu

/** Drops every blank: spaces of any width, line breaks, tabs, zero-width characters and variation selectors. */
export const withoutBlanks = (text: string): string => text.replace(blanks, '')

/** Nothing to read: an empty cell, or text of blanks only. `0` and `false` are values. */
export const isBlank = (value: Scalar): boolean => {
  if (typeof value !== 'string') return value === null
  if (value === '') return true
  const first = value.charCodeAt(0)
  // Letters, digits and kanji come first in nearly every cell, a lone space in most of the rest: no regex for those.
  if ((first > 0x2f && first < 0x7f) || (first >= 0x3041 && first <= 0x9fff)) return false
  return value.trim() === '' || withoutBlanks(value) === ''
}
