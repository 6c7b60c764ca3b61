import type { Scalar } from '../workbook/types'

const blanks = /[\s\p{Cf}\p{Variation_Selector}]+/gu

/** Drops every blank: spaces of any width, line breaks, tabs, zero-width characters and variation selectors. */
export const withoutBlanks = (text: string): string => text.replace(blanks, '')

/** Nothing to read: an empty cell, or text of blanks only. `0` and `false` are values. */
export const isBlank = (value: Scalar): boolean =>
  value === null || (typeof value === 'string' && withoutBlanks(value) === '')
