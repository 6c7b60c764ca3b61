import type { WorkingBook } from '../patch/book'
import { childOf, type Node, valueOf } from '../patch/tree'

/** How many formats of each kind the book has; an index must be lower. */
export interface StyleCounts {
  readonly cells: number
  readonly differences: number
}

const rootOf = (book: WorkingBook): { part: string; root: Node } | undefined => {
  const part = book.relationOf('styles')
  const root = part === undefined ? undefined : book.parts.tree(part)?.root
  return part === undefined || !root ? undefined : { part, root }
}

export function readStyleCounts(book: WorkingBook): StyleCounts {
  const root = rootOf(book)?.root
  const count = (name: string) => (root && childOf(root, name)?.children.length) ?? 0
  return { cells: Math.max(count('cellXfs'), 1), differences: count('dxfs') }
}

const lists: readonly (readonly [string, string])[] = [
  ['fontId', 'fonts'],
  ['fillId', 'fills'],
  ['borderId', 'borders'],
]

export function verifyStyles(book: WorkingBook, faults: string[]): void {
  const found = rootOf(book)
  if (!found) return
  const { part, root } = found
  for (const list of root.children) {
    const count = valueOf(list, 'count')
    if (count !== undefined && Number(count) !== list.children.length && list.name !== 'extLst')
      faults.push(`${part}: ${list.name} says ${count}, has ${list.children.length}`)
    if (list.name !== 'cellXfs' && list.name !== 'cellStyleXfs') continue
    const bases = childOf(root, 'cellStyleXfs')?.children.length ?? 0
    for (const xf of list.children) {
      for (const [name, of] of lists) {
        const there = childOf(root, of)?.children.length ?? 0
        const index = Number(valueOf(xf, name) ?? 0)
        if (index > 0 && index >= there) faults.push(`${part}: ${name} ${index} of ${there}`)
      }
      const base = Number(valueOf(xf, 'xfId') ?? 0)
      if (base > 0 && base >= bases) faults.push(`${part}: xfId ${base} of ${bases}`)
    }
  }
}
