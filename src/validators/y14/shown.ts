import type { Scalar } from '../../workbook/types'

/** What stands in a cell, short enough to stand in a sentence. */
export function shown(raw: Scalar, longest = 20): string {
  const text = String(raw ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  const letters = [...text]
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text
}
