import type { WorkingBook } from './book'
import { removeParts, removeRelation } from './packageLists'
import { Splices } from './splice'
import { attribute, valueOf } from './tree'

/**
 * Takes entries out of the list of formula cells: Excel repairs a book that lists a cell without a formula. A list
 * without any entry goes as a whole.
 * @param gone asked with the number of a sheet and the name of a cell, as they are written.
 */
export function leaveCalcChain(book: WorkingBook, gone: (sheet: number, cell: string) => boolean): void {
  const relation = book.relations(book.main).find(({ kind }) => kind === 'calcChain')
  const tree = relation && book.parts.tree(relation.target)
  if (!relation || !tree) return
  const splices = new Splices(tree.bytes)
  let current = 0
  let left = 0
  let written = -1
  for (const node of tree.root.children) {
    const named = attribute(node, 'i')
    current = Number(named?.value ?? current)
    if (gone(current, valueOf(node, 'r') ?? '')) splices.remove(node.from, node.to)
    else {
      // One that relied on an entry that is gone has to name its sheet itself.
      if (!named && written !== current) splices.putAttribute(node, 'i', String(current))
      written = current
      left++
    }
  }
  if (left > 0) {
    if (!splices.isEmpty) book.write(relation.target, splices.apply())
    return
  }
  removeRelation(book, book.main, relation.id)
  removeParts(book, new Set([relation.target]))
}
