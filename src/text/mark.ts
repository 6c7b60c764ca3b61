import type { Scalar } from '../workbook/types'
import { isBlank, withoutBlanks } from './blank'

/** The circle that fixes write: U+25CB. */
export const canonicalMark = '○'

const marks: ReadonlySet<string> = new Set(['○', '〇', '◯', 'o', 'O', 'ｏ', 'Ｏ'])

/** One circle in any of the spellings people type, blanks around it ignored. ◎ and the digit 0 are no marks. */
export const isMark = (text: string): boolean => marks.has(text) || marks.has(withoutBlanks(text))

/** Reads a ○ column: a mark, nothing (text of blanks included), or something that is neither. */
export function readMark(value: Scalar): 'mark' | 'blank' | 'other' {
  if (typeof value === 'string' && marks.has(value)) return 'mark'
  if (isBlank(value)) return 'blank'
  return typeof value === 'string' && isMark(value) ? 'mark' : 'other'
}
