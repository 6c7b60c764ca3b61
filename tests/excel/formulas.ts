import { parseRange, rangeName } from '../../src/workbook/address'
import type { Box } from '../../src/workbook/types'
import type { Raw } from './book'

/**
 * The few formulas that the official sheets use: cells and ranges, SUM, IF, the four operations and comparisons. It
 * stands in for Excel's calculation in tests only; any other formula is left as it was.
 */

export type Node =
  | { readonly kind: 'value'; readonly value: Raw }
  | { readonly kind: 'cells'; readonly sheet: string | null; readonly box: Box }
  | { readonly kind: 'call'; readonly name: 'SUM' | 'IF'; readonly args: readonly Node[] }
  | { readonly kind: 'operation'; readonly sign: string; readonly left: Node; readonly right: Node }

class Unknown extends Error {}
class Failed extends Error {}

const piece =
  /\s*("(?:[^"]|"")*"|\d+(?:\.\d+)?|(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?(?![\p{L}\p{N}(])|[A-Z]+(?=\()|<>|<=|>=|[-+*/(),=<>])/uy

function pieces(text: string): string[] {
  const found: string[] = []
  piece.lastIndex = 0
  while (piece.lastIndex < text.trimEnd().length) {
    const match = piece.exec(text)
    if (!match) throw new Unknown()
    found.push(match[1]!)
  }
  return found
}

const levels = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['+', '-'],
  ['*', '/'],
]

class Parser {
  private at = 0
  constructor(private readonly parts: readonly string[]) {}

  whole(): Node {
    const node = this.level(0)
    if (this.at < this.parts.length) throw new Unknown()
    return node
  }

  private level(depth: number): Node {
    const signs = levels[depth]
    if (!signs) return this.one()
    let left = this.level(depth + 1)
    while (signs.includes(this.parts[this.at] ?? '')) {
      const sign = this.parts[this.at++]!
      left = { kind: 'operation', sign, left, right: this.level(depth + 1) }
    }
    return left
  }

  private one(): Node {
    const part = this.parts[this.at++]
    if (part === undefined) throw new Unknown()
    if (part === '(') {
      const inner = this.level(0)
      this.take(')')
      return inner
    }
    if (part === 'SUM' || part === 'IF') return { kind: 'call', name: part, args: this.args() }
    if (part.startsWith('"')) return { kind: 'value', value: part.slice(1, -1).replaceAll('""', '"') }
    if (/^\d/.test(part)) return { kind: 'value', value: Number(part) }
    return reference(part)
  }

  private args(): Node[] {
    this.take('(')
    const args = [this.level(0)]
    while (this.parts[this.at] === ',') {
      this.at++
      args.push(this.level(0))
    }
    this.take(')')
    return args
  }

  private take(part: string): void {
    if (this.parts[this.at++] !== part) throw new Unknown()
  }
}

function reference(text: string): Node {
  const mark = text.lastIndexOf('!')
  const box = parseRange(text.slice(mark + 1))
  if (!box) throw new Unknown()
  const sheet = mark < 0 ? null : text.slice(0, mark).replace(/^'|'$/g, '').replaceAll("''", "'")
  return { kind: 'cells', sheet, box }
}

const parsed = new Map<string, Node | null>()

/** @returns null for a formula beyond these few. */
export function parseFormula(formula: string): Node | null {
  const known = parsed.get(formula)
  if (known !== undefined) return known
  const node = (() => {
    try {
      return new Parser(pieces(formula.slice(1))).whole()
    } catch (error) {
      if (error instanceof Unknown) return null
      throw error
    }
  })()
  parsed.set(formula, node)
  return node
}

export function* cellsOf(node: Node): Generator<{ readonly sheet: string | null; readonly box: Box }> {
  if (node.kind === 'cells') yield node
  else if (node.kind === 'call') for (const arg of node.args) yield* cellsOf(arg)
  else if (node.kind === 'operation') {
    yield* cellsOf(node.left)
    yield* cellsOf(node.right)
  }
}

export type Look = (sheet: string | null, box: Box) => Raw[][]

export function evaluate(node: Node, look: Look): Raw {
  try {
    const value = worth(node, look)
    // Of an empty cell a formula shows 0.
    return value === '' && node.kind === 'cells' ? 0 : value
  } catch (error) {
    if (error instanceof Failed) return error.message
    throw error
  }
}

const isError = (value: Raw): value is string => typeof value === 'string' && /^#[A-Z/0-9]+[!?]?$/.test(value)

function worth(node: Node, look: Look): Raw {
  switch (node.kind) {
    case 'value':
      return node.value
    case 'cells': {
      if (node.box.rows * node.box.cols !== 1) throw new Failed('#VALUE!')
      const value = look(node.sheet, node.box)[0]![0]!
      if (isError(value)) throw new Failed(value)
      return value
    }
    case 'call':
      return node.name === 'SUM' ? sum(node.args, look) : choose(node.args, look)
    case 'operation':
      return operate(node.sign, worth(node.left, look), worth(node.right, look))
  }
}

function sum(args: readonly Node[], look: Look): number {
  const values = args.flatMap((arg) => (arg.kind === 'cells' ? look(arg.sheet, arg.box).flat() : [worth(arg, look)]))
  const error = values.find(isError)
  if (error !== undefined) throw new Failed(error)
  return values.reduce<number>((total, value) => (typeof value === 'number' ? total + value : total), 0)
}

function choose([test, then, otherwise]: readonly Node[], look: Look): Raw {
  if (worth(test!, look)) return worth(then!, look)
  return otherwise ? worth(otherwise, look) : false
}

function operate(sign: string, left: Raw, right: Raw): Raw {
  if (levels[0]!.includes(sign)) return compare(sign, left, right)
  const [a, b] = [numeric(left), numeric(right)]
  if (sign === '/' && b === 0) throw new Failed('#DIV/0!')
  return { '+': a + b, '-': a - b, '*': a * b, '/': a / b }[sign]!
}

function numeric(value: Raw): number {
  if (value === '') return 0
  const number = Number(value)
  if (Number.isNaN(number)) throw new Failed('#VALUE!')
  return number
}

/** A blank cell equals both '' and 0. */
function compare(sign: string, left: Raw, right: Raw): boolean {
  const [a, b] = [plain(left, right), plain(right, left)]
  const order = a === b ? 0 : typeof a === typeof b ? (a < b ? -1 : 1) : typeof a === 'number' ? -1 : 1
  return { '=': order === 0, '<>': order !== 0, '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 }[
    sign
  ]!
}
const plain = (value: Raw, other: Raw): Raw =>
  value === '' && typeof other === 'number' ? 0 : typeof value === 'string' ? value.toLowerCase() : value

const places =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)(?![\p{L}\p{N}(!])/gu

/** A formula of `own` after `count` rows were put in above row `above` of `changed`; taken out where it is negative. */
export function moved(formula: string, own: string, changed: string, above: number, count: number): string {
  return formula.replace(places, (all, sheet: string | undefined, cells: string | undefined) => {
    if (cells === undefined) return all
    const name = sheet === undefined ? own : sheet.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'")
    if (name !== changed) return all
    const box = movedBox(parseRange(cells)!, above, count)
    if (!box) return '#REF!'
    const [first, last = first] = rangeName(box).split(':') as [string, string?]
    const ends = cells.split(':').map((end, i) => withMarks(end, i === 0 ? first : last))
    return (sheet ?? '') + ends.join(':')
  })
}

const withMarks = (before: string, after: string): string => {
  const [, col = '', row = ''] = /^(\$?)[A-Za-z]+(\$?)/.exec(before) ?? []
  return after.replace(/^([A-Z]+)(\d+)$/, `${col.replace('$', '$$$$')}$1${row.replace('$', '$$$$')}$2`)
}

/** Where a box lies after rows were put in or taken out; null where all of it went. */
export function movedBox(box: Box, above: number, count: number): Box | null {
  const last = box.row + box.rows - 1
  const move = (row: number, isLast: boolean): number => {
    if (row < above) return row
    if (count >= 0 || row >= above - count) return row + count
    return isLast ? above - 1 : above
  }
  const [top, bottom] = [move(box.row, false), move(last, true)]
  return bottom < top ? null : { ...box, row: top, rows: bottom - top + 1 }
}
