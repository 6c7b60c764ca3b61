import type { Scalar } from '../../src/workbook/types'

export type Argument = Scalar | readonly (readonly Scalar[])[]
export interface ParsedCall {
  readonly name: string
  readonly args: readonly Argument[]
}

const piece = /\s*("(?:[^"]|"")*"|-?\d+(?:\.\d+)?|TRUE|FALSE|[(){},;]|[\p{L}_][\p{L}\p{N}_.]*)/uy

function pieces(text: string): string[] {
  const found: string[] = []
  piece.lastIndex = 0
  while (piece.lastIndex < text.trimEnd().length) {
    const match = piece.exec(text)
    if (!match) throw new Error(`cannot read the call: ${text}`)
    found.push(match[1]!)
  }
  return found
}

function literal(part: string): Scalar {
  if (part.startsWith('"')) return part.slice(1, -1).replaceAll('""', '"')
  if (part === 'TRUE' || part === 'FALSE') return part === 'TRUE'
  const number = Number(part)
  if (Number.isNaN(number)) throw new Error(`no value: ${part}`)
  return number
}

/**
 * One call as it is typed into a cell: constants, array constants and named ranges. An argument that is left out is
 * null, as Excel passes it; "" in an array stands for a blank cell.
 */
export function parseCall(text: string, given: Readonly<Record<string, Argument>> = {}): ParsedCall {
  const [name, open, ...rest] = pieces(text) as [string, string, ...string[]]
  if (open !== '(' || rest.at(-1) !== ')') throw new Error(`no call: ${text}`)
  const args: Argument[] = []
  let at = 0
  const parts = rest.slice(0, -1)
  const matrix = (): (readonly Scalar[])[] => {
    const rows: Scalar[][] = [[]]
    while (parts[at] !== '}') {
      const part = parts[at++]!
      if (part === ';') rows.push([])
      else if (part !== ',') {
        const value = literal(part)
        rows.at(-1)!.push(value === '' ? null : value)
      }
    }
    at++
    return rows
  }
  while (at < parts.length) {
    const part = parts[at]!
    if (part === ',') {
      args.push(null)
      at++
      continue
    }
    at++
    args.push(part === '{' ? matrix() : (given[part] ?? literal(part)))
    if (parts[at] === ',') at++
  }
  return { name, args }
}
