import { parseA1 } from '../../../workbook/address'
import type { Scalar } from '../../../workbook/types'
import { serialOfIso } from '../days'
import { readRichText } from '../strings'
import { parseNumber, unescapeExcel } from '../text'
import { Scanner } from '../scanner'
import type { Layout } from './layout'
import { childOf, type Node, readTree, textOf, valueOf } from './tree'

export interface CellSpan {
  readonly col: number
  /** Its element; the places in it are those of the row. */
  readonly node: Node
  readonly style: number
}

/** One row with its cells. Places are counted from the row's own first byte, `base` in the part. */
export interface RowSpan {
  readonly row: number
  readonly base: number
  readonly bytes: Uint8Array
  readonly node: Node
  readonly cells: readonly CellSpan[]
  /** The style of the whole row; -1 where it has none. */
  readonly style: number
}

/** Reads the row at `index` of the layout once more, now with its cells. */
export function readRow(layout: Layout, index: number): RowSpan {
  const { rows } = layout
  const base = rows.from[index]!
  const bytes = layout.bytes.subarray(base, rows.to[index])
  const node = readTree(bytes, 100)
  const cells: CellSpan[] = []
  let col = -1
  for (const child of node.children) {
    if (child.name !== 'c') continue
    const at = parseA1(valueOf(child, 'r') ?? '')
    col = at ? at.col : col + 1
    cells.push({ col, node: child, style: Number(valueOf(child, 's') ?? 0) })
  }
  const custom = valueOf(node, 'customFormat')
  const style = custom === '1' || custom === 'true' ? Number(valueOf(node, 's') ?? 0) : -1
  return { row: rows.numbers[index]!, base, bytes, node, cells, style }
}

/** What the cell shows, as readers of the file see it. */
export function cellValue(
  bytes: Uint8Array,
  { node }: CellSpan,
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
