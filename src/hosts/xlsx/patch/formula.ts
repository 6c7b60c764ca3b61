import { parseA1 } from '../../../workbook/address'
import type { At, Box } from '../../../workbook/types'
import { parseArea } from '../references'
import { pieces } from '../shift'

/** Where a reference leads: its sheet as named (null: the sheet of the formula itself). */
export interface Where {
  readonly sheet: string | null
  /** Another book. */
  readonly external: boolean
  /** Several sheets at once: `Sheet1:Sheet3!A1`. */
  readonly several: boolean
}

export type Token =
  | { readonly kind: 'text'; readonly text: string }
  /** `B3`, `B3:D9`, `B:D`, `3:9`; `corners` are its one or two words. */
  | {
      readonly kind: 'area'
      readonly text: string
      readonly where: Where
      readonly corners: readonly string[]
      readonly box: Box
    }
  | { readonly kind: 'name'; readonly text: string; readonly where: Where }
  | { readonly kind: 'table'; readonly text: string; readonly name: string; readonly where: Where }
  | { readonly kind: 'call'; readonly text: string }
  /** What makes a reference out of something that is not known before it is computed: `A1:INDEX(…)`, `A1#`. */
  | { readonly kind: 'open'; readonly text: string }

const here: Where = { sheet: null, external: false, several: false }
/** Excel takes no formula over 8,192 characters. */
const longest = 16384

/** Letters, digits, `$ . \\ ? _` and everything beyond ASCII: what a name, a number or a reference is made of. */
function isWord(part: string | undefined): part is string {
  if (part === undefined) return false
  const code = part.charCodeAt(0)
  if (code >= 0x80) return true
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x2e && code <= 0x39 && code !== 0x2f) ||
    code === 0x24 ||
    code === 0x5f ||
    code === 0x5c ||
    code === 0x3f
  )
}
const isNumber = (part: string) => /^[\d.]/.test(part)
const isQuoted = (part: string | undefined): part is string =>
  part !== undefined && part.length > 1 && part.startsWith("'")

/** A formula in its pieces; put together again they are the formula. null where it is too long to be one. */
export function parseFormula(formula: string): Token[] | null {
  if (formula.length > longest) return null
  const parts: readonly string[] = formula.match(pieces) ?? []
  const tokens: Token[] = []
  for (let at = 0; at < parts.length;) {
    const qualified = qualifier(parts, at)
    const start = at + (qualified?.length ?? 0)
    const where = qualified?.where ?? here
    const lead = parts.slice(at, start).join('')
    const part = parts[start] ?? ''
    const area = areaAt(parts, start)
    if (area) {
      const text = area.corners.join(':')
      if (lead) tokens.push({ kind: 'text', text: lead })
      tokens.push({ kind: 'area', text, where, ...area })
      at = start + area.corners.length * 2 - 1
      if (parts[at] === '#') tokens.push({ kind: 'open', text: parts[at++]! })
      continue
    }
    at = start + 1
    if (part === '') tokens.push({ kind: 'text', text: lead })
    else if (parts[at] === '(' && isWord(part)) tokens.push({ kind: 'call', text: lead + part })
    else if (part === ':') tokens.push({ kind: 'open', text: lead + part })
    else if (isWord(part) && parts[at]?.startsWith('[')) {
      tokens.push({ kind: 'table', text: lead + part + parts[at]!, name: part, where })
      at++
    } else if (part.startsWith('[')) tokens.push({ kind: 'table', text: lead + part, name: '', where })
    else if (isWord(part) && !isNumber(part) && !/^(true|false)$/i.test(part)) {
      tokens.push({ kind: 'name', text: lead + part, where })
    } else tokens.push({ kind: 'text', text: lead + part })
  }
  return tokens
}

/** The words before a `!`, with how many pieces they and the sign are. */
function qualifier(parts: readonly string[], at: number): { where: Where; length: number } | null {
  let start = at
  let external = false
  const next = parts[at + 1]
  if (next !== '!' && next !== ':' && !parts[at]!.startsWith('[')) return null
  if (
    parts[start]?.startsWith('[') &&
    (parts[start + 1] === '!' || parts[start + 2] === '!' || parts[start + 4] === '!')
  ) {
    external = true
    start++
    if (parts[start] === '!') return { where: { sheet: '', external, several: false }, length: start + 1 - at }
  }
  const name = parts[start]
  if (parts[start + 1] === '!' && isQuoted(name)) {
    const text = name.slice(1, -1).replaceAll("''", "'")
    return {
      where: { sheet: text, external: external || text.includes('['), several: text.includes(':') },
      length: start + 2 - at,
    }
  }
  if (parts[start + 1] === '!' && isWord(name))
    return { where: { sheet: name, external, several: false }, length: start + 2 - at }
  if (isWord(name) && parts[start + 1] === ':' && isWord(parts[start + 2]) && parts[start + 3] === '!')
    return { where: { sheet: `${name}:${parts[start + 2]}`, external, several: true }, length: start + 4 - at }
  return null
}

function areaAt(parts: readonly string[], at: number): { corners: readonly string[]; box: Box } | null {
  const first = parts[at]
  if (!isWord(first) || parts[at + 1] === '(' || parts[at + 1] === '!' || parts[at + 1]?.startsWith('[')) return null
  const second = parts[at + 2]
  const joined = parts[at + 1] === ':' && isWord(second) && parts[at + 3] !== '(' && parts[at + 3] !== '!'
  const one = parseA1(first)
  if (!joined) return one && { corners: [first], box: { ...one, rows: 1, cols: 1 } }
  const two = one && parseA1(second)
  if (one && two) return { corners: [first, second], box: spanning(one, two) }
  const box = parseArea(`${first}:${second}`)
  if (box) return { corners: [first, second], box }
  return one && { corners: [first], box: { ...one, rows: 1, cols: 1 } }
}

function spanning(a: At, b: At): Box {
  const row = Math.min(a.row, b.row)
  const col = Math.min(a.col, b.col)
  return { row, col, rows: Math.abs(a.row - b.row) + 1, cols: Math.abs(a.col - b.col) + 1 }
}

/** Names of sheets are compared as Excel does: without regard to case. */
export const sameSheet = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
