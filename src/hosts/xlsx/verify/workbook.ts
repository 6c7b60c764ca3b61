import type { WorkingBook } from '../patch/book'
import { nameNodes } from '../patch/book'
import { workbookOrder } from '../patch/order'
import { childOf, type Node, valueOf } from '../patch/tree'
import { relationIds } from './parts'

export function verifyWorkbook(book: WorkingBook, faults: string[]): void {
  const root = book.parts.tree(book.main)!.root
  verifyOrder(root, workbookOrder, new Set(['fileRecoveryPr']), book.main, faults)
  const ids = relationIds(book.parts, book.main)
  const { sheets } = book
  if (!sheets.some(({ visible }) => visible)) faults.push(`${book.main}: no visible sheet`)
  const names = new Set<string>()
  const numbers = new Set<number>()
  for (const { name, id, relation } of sheets) {
    if (names.has(name.toLowerCase())) faults.push(`${book.main}: sheet ${name} twice`)
    if (name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))
      faults.push(`${book.main}: sheet name ${name}`)
    if (numbers.has(id) || id < 1) faults.push(`${book.main}: sheetId ${id}`)
    if (!ids.has(relation)) faults.push(`${book.main}: ${name} has no relation ${relation}`)
    names.add(name.toLowerCase())
    numbers.add(id)
  }
  verifyNames(book, root, faults)
  for (const view of childOf(root, 'bookViews')?.children ?? []) {
    const tab = Number(valueOf(view, 'activeTab') ?? 0)
    if (!(tab < sheets.length)) faults.push(`${book.main}: activeTab ${tab} of ${sheets.length}`)
  }
}

function verifyNames(book: WorkingBook, root: Node, faults: string[]): void {
  const seen = new Set<string>()
  for (const node of nameNodes(root)) {
    const name = valueOf(node, 'name') ?? ''
    const local = valueOf(node, 'localSheetId')
    const key = `${local ?? ''} ${name.toLowerCase()}`
    if (seen.has(key)) faults.push(`${book.main}: name ${name} twice`)
    seen.add(key)
    if (local !== undefined && !(Number(local) < book.sheets.length))
      faults.push(`${book.main}: ${name} belongs to sheet ${local} of ${book.sheets.length}`)
  }
}

/** Children in the order of the format, each once unless it may come more often. Unknown ones are passed over. */
export function verifyOrder(
  root: Node,
  order: readonly string[],
  often: ReadonlySet<string>,
  part: string,
  faults: string[],
): void {
  let last = -1
  for (const { name } of root.children) {
    const place = order.indexOf(name)
    if (place < 0) continue
    if (place < last) faults.push(`${part}: ${name} stands behind ${order[last]}`)
    else if (place === last && !often.has(name)) faults.push(`${part}: ${name} twice`)
    last = Math.max(last, place)
  }
}
