import { isOn } from '../values'
import type { WorkingBook } from './book'
import { placeAmong, workbookOrder } from './order'
import { Splices } from './splice'
import { childOf, valueOf } from './tree'

/** Makes Excel compute everything when it opens the book. */
export function recalculateOnOpening(book: WorkingBook): void {
  const tree = book.parts.tree(book.main)!
  const { root, bytes } = tree
  const settings = childOf(root, 'calcPr')
  if (settings && isOn(valueOf(settings, 'fullCalcOnLoad'))) return
  const splices = new Splices(bytes)
  if (settings) splices.putAttribute(settings, 'fullCalcOnLoad', '1')
  else splices.insert(placeAmong(root, workbookOrder, 'calcPr'), `<${root.prefix}calcPr fullCalcOnLoad="1"/>`)
  book.write(book.main, splices.apply())
}
