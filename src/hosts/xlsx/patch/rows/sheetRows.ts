import { pack, Scanner } from '../../scanner'
import { parseCount } from '../../text'
import { findRow, type Layout } from '../layout'
import { cellNode, readRow, styleOf } from '../rowCells'
import type { Splices } from '../splice'
import { columnName } from '../../../../workbook/address'
import type { Insertion } from './insertion'

const C = pack('c')
const R = pack('r')
/** What a new row does not take over from the row above it. */
const notCopied = new Set(['r', 'hidden', 'collapsed', 'ph'])

/** Moves the rows of the sheet that gets the new ones, and writes those in the format of the row above. */
export function moveRows(layout: Layout, splices: Splices, insertion: Insertion): void {
  const { rows, data } = layout
  const { above } = insertion
  const found = findRow(rows, above)
  const next = found < 0 ? -1 - found : found
  const fresh = newRows(layout, insertion)
  if (fresh !== '') {
    if (next < rows.numbers.length) splices.insert(rows.from[next]!, fresh)
    else splices.append(data, fresh)
  }
  for (let n = next; n < rows.numbers.length; n++) moveRow(layout, n, splices, insertion)
}

function moveRow({ bytes, rows }: Layout, index: number, splices: Splices, insertion: Insertion): void {
  const base = rows.from[index]!
  const number = String(insertion.row(rows.numbers[index]!) + 1)
  const x = new Scanner(bytes.subarray(base, rows.to[index]))
  x.next()
  let named = false
  for (let n = 0; n < x.attributes; n++)
    if (x.attributeShort(n) === R) {
      splices.replace(base + x.valueFrom(n), base + x.valueTo(n), number)
      named = true
    }
  if (!named) splices.insert(base + x.to, ` r="${number}"`)
  while (x.child(1)) {
    if (x.short !== C) continue
    for (let n = 0; n < x.attributes; n++) {
      if (x.attributeShort(n) !== R) continue
      const to = x.valueTo(n)
      let digits = x.valueFrom(n)
      while (parseCount(x.bytes, digits, to) < 0) digits++
      splices.replace(base + digits, base + to, number)
      break
    }
    x.skip()
  }
}

function newRows(layout: Layout, { above, count }: Insertion): string {
  const found = findRow(layout.rows, above - 1)
  if (above === 0 || found < 0) return ''
  const model = readRow(layout, found)
  const raw = (from: number, to: number) => new TextDecoder().decode(model.bytes.subarray(from, to))
  const attributes = model.node.attributes
    .filter(({ name }) => !notCopied.has(name))
    .map(({ start, to }) => ` ${raw(start, to + 1)}`)
    .join('')
  const { prefix } = layout.data
  const styles = model.cells
    .map((cell) => ({ col: cell.col, style: styleOf(cellNode(model, cell)) }))
    .filter(({ style }) => style > 0)
  let text = ''
  for (let row = above + 1; row <= above + count; row++) {
    text += `<${prefix}row r="${row}"${attributes}`
    text += styles.length === 0 ? '/>' : '>'
    for (const { col, style } of styles) text += `<${prefix}c r="${columnName(col)}${row}" s="${style}"/>`
    if (styles.length > 0) text += `</${prefix}row>`
  }
  return text
}
