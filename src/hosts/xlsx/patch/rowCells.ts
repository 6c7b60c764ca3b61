import type { Scalar } from '../../../workbook/types'
import { serialOfIso } from '../days'
import { readRichText } from '../strings'
import { parseNumber, unescapeExcel } from '../text'
import { pack, Scanner } from '../scanner'
import { columnAt, type Layout } from './layout'
import { attributesOf, childOf, type Node, readTree, tagEnd, textOf, valueOf } from './tree'

const C = pack('c')
const R = pack('r')

export interface CellSpan {
  readonly col: number
  /** Its element in the row. */
  readonly from: number
  readonly to: number
}

/** One row with its cells. Places are counted from the row's own first byte, `base` in the part. */
export interface RowSpan {
  readonly row: number
  readonly base: number
  readonly bytes: Uint8Array
  /** The row without its cells. */
  readonly node: Node
  readonly cells: readonly CellSpan[]
  /** The style of the whole row; -1 where it has none. */
  readonly style: number
}

/** Reads the row at `index` of the layout once more, now with its cells. */
export function readRow(layout: Layout, index: number): RowSpan {
  const { rows } = layout
  const base = rows.from[index]!
  const to = rows.to[index]! - base
  const bytes = layout.bytes.subarray(base, base + to)
  const x = new Scanner(bytes)
  x.next()
  const selfClosed = x.selfClosed
  const node: Node = {
    name: 'row',
    prefix: x.prefix === '' ? '' : `${x.prefix}:`,
    attributes: attributesOf(x),
    children: [],
    from: 0,
    openEnd: rows.openEnd[index]! - base,
    closeFrom: rows.closeFrom[index]! - base,
    to,
    selfClosed,
  }
  const cells: CellSpan[] = []
  let col = -1
  while (x.child(1)) {
    if (x.short !== C) continue
    const from = x.from - 1
    col++
    for (let n = 0; n < x.attributes; n++)
      if (x.attributeShort(n) === R) {
        col = columnAt(bytes, x.valueFrom(n), x.valueTo(n))
        break
      }
    let end = tagEnd(x)
    if (x.selfClosed) x.next()
    else {
      x.skip()
      end = tagEnd(x)
    }
    cells.push({ col, from, to: end })
  }
  const custom = valueOf(node, 'customFormat')
  const style = custom === '1' || custom === 'true' ? Number(valueOf(node, 's') ?? 0) : -1
  return { row: rows.numbers[index]!, base, bytes, node, cells, style }
}

/** The element of a cell; places in it are counted from its own first byte. */
export const cellNode = (row: RowSpan, { from, to }: CellSpan): Node => readTree(row.bytes.subarray(from, to), 100)

export const styleOf = (cell: Node): number => Number(valueOf(cell, 's') ?? 0)

/** What a cell shows, as readers of the file see it; `bytes` are those of its element. */
export function cellValue(
  bytes: Uint8Array,
  node: Node,
  { shared, date1904 }: { readonly shared: (index: number) => string; readonly date1904: boolean },
): Scalar {
  const inline = childOf(node, 'is')
  if (inline) {
    const x = new Scanner(bytes.subarray(inline.from, inline.to))
    x.next()
    return readRichText(x)
  }
  const v = childOf(node, 'v')
  if (!v) return null
  const text = textOf(bytes, v)
  const type = valueOf(node, 't') ?? 'n'
  if (type === 'str' || type === 'inlineStr') return unescapeExcel(text)
  if (text === '') return null
  switch (type) {
    case 's':
      return shared(Number(text))
    case 'b':
      return /^\s*(1|true)\s*$/i.test(text)
    case 'e':
      return unescapeExcel(text)
    case 'd':
      return serialOfIso(text.trim(), date1904)?.serial ?? unescapeExcel(text)
    default: {
      const number = parseNumber(new TextEncoder().encode(text), 0, text.length)
      if (!Number.isNaN(number)) return number
      return text.trim() === '' ? null : unescapeExcel(text)
    }
  }
}
