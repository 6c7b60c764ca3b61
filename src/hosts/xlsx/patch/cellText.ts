import type { Scalar } from '../../../workbook/types'
import { escapeText } from './splice'

/** Error values as Excel spells them. */
const errors =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/

/**
 * Characters that XML cannot hold are written `_x000B_`; a text that happens to look like that gets its first `_`
 * written so.
 */
const excelText = (text: string): string =>
  escapeText(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(unwritable, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  )

const unwritable =
  // eslint-disable-next-line no-control-regex -- exactly those are meant
  /[\x00-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const space = (text: string) => (/^[ \t\n]|[ \t\n]$|\n|\t/.test(text) ? ' xml:space="preserve"' : '')

export interface CellContent {
  /** The `t` attribute; '' for a number or a blank cell. */
  readonly type: string
  readonly inside: string
}

/** What a typed-in value looks like inside its cell. Texts stand in the cell itself: the shared ones stay as they are. */
export function enteredContent(value: Scalar, prefix: string): CellContent {
  if (value === null || value === '') return { type: '', inside: '' }
  if (typeof value === 'number') return { type: '', inside: `<${prefix}v>${value}</${prefix}v>` }
  if (typeof value === 'boolean') return { type: 'b', inside: `<${prefix}v>${value ? 1 : 0}</${prefix}v>` }
  return {
    type: 'inlineStr',
    inside: `<${prefix}is><${prefix}t${space(value)}>${excelText(value)}</${prefix}t></${prefix}is>`,
  }
}

/** What a computed value looks like behind its formula. */
export function computedContent(value: Scalar, prefix: string): CellContent {
  if (value === null) return { type: '', inside: '' }
  if (typeof value !== 'string') return enteredContent(value, prefix)
  const type = errors.test(value) ? 'e' : 'str'
  return { type, inside: `<${prefix}v>${excelText(value)}</${prefix}v>` }
}
