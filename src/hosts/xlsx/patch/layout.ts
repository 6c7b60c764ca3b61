import { pack, Scanner } from '../scanner'
import { COLS, ROWS } from '../references'
import { decodeUtf8, parseCount } from '../text'
import { writeRefusals } from './refusal'
import { type Node, readNode, tagEnd } from './tree'

const ROW = pack('row')
const C = pack('c')
const F = pack('f')
const R = pack('r')
const T = pack('t')
const SI = pack('si')

/** A cell with a formula: its place in the sheet and in the bytes. */
export interface FormulaSpan {
  readonly row: number
  readonly col: number
  /** The cell's element. */
  readonly from: number
  readonly to: number
  /** The `f` element, and the text in it. */
  readonly start: number
  readonly textFrom: number
  readonly textTo: number
  readonly end: number
  /** The number of its shared group; -1 where it stands alone. */
  readonly group: number
  readonly kind: 'normal' | 'shared' | 'array' | 'dataTable'
  /** `ref` as written; '' where there is none. */
  readonly range: string
}

/** The rows of a sheet, each with its places: `<` of the tag, behind its `>`, `<` of the end, behind the end. */
export interface RowSpans {
  readonly numbers: readonly number[]
  readonly from: readonly number[]
  readonly openEnd: readonly number[]
  readonly closeFrom: readonly number[]
  readonly to: readonly number[]
}

/** Where everything stands in the part of one worksheet. */
export interface Layout {
  readonly bytes: Uint8Array
  readonly root: Node
  /** Without its rows. */
  readonly data: Node
  readonly rows: RowSpans
  readonly formulas: readonly FormulaSpan[]
  /** Rows and cells come once and in ascending order, as Excel writes them. */
  readonly ordered: boolean
  /** The last row that is written. */
  readonly lastRow: number
}

/** null where the part is no worksheet. */
export function readLayout(bytes: Uint8Array, depth: number): Layout | null {
  const x = new Scanner(bytes, depth)
  x.next()
  if (!x.is('worksheet')) return null
  const children: Node[] = []
  const from = x.from - 1
  const openEnd = tagEnd(x)
  const prefix = x.prefix === '' ? '' : `${x.prefix}:`
  const found: { data?: DataReader } = {}
  while (x.child(1)) {
    if (x.is('sheetData') && !found.data) {
      found.data = new DataReader(x)
      children.push(found.data.read())
    } else children.push(readNode(x))
  }
  const { data } = found
  if (!data) throw writeRefusals.broken('no sheetData')
  return {
    bytes: x.bytes,
    root: {
      name: 'worksheet',
      prefix,
      attributes: [],
      children,
      from,
      openEnd,
      closeFrom: x.from - 2,
      to: tagEnd(x),
      selfClosed: false,
    },
    data: data.node!,
    rows: data.rows,
    formulas: data.formulas,
    ordered: data.ordered,
    lastRow: data.row,
  }
}

class DataReader {
  readonly rows = {
    numbers: [] as number[],
    from: [] as number[],
    openEnd: [] as number[],
    closeFrom: [] as number[],
    to: [] as number[],
  }
  readonly formulas: FormulaSpan[] = []
  ordered = true
  row = -1
  node: Node | undefined

  private col = -1

  constructor(private readonly x: Scanner) {}

  read(): Node {
    const { x } = this
    const from = x.from - 1
    const openEnd = tagEnd(x)
    const prefix = x.prefix === '' ? '' : `${x.prefix}:`
    const selfClosed = x.selfClosed
    const outer = x.depth
    while (x.child(outer)) if (x.short === ROW) this.readRow()
    const closeFrom = selfClosed ? openEnd : x.from - 2
    const to = selfClosed ? openEnd : tagEnd(x)
    this.node = { name: 'sheetData', prefix, attributes: [], children: [], from, openEnd, closeFrom, to, selfClosed }
    return this.node
  }

  private readRow(): void {
    const { x, rows } = this
    let row = this.row + 1
    for (let n = 0; n < x.attributes; n++) if (x.attributeShort(n) === R) row = this.count(n) - 1
    if (row < 0 || row >= ROWS) throw writeRefusals.broken('a row outside the sheet')
    if (row <= this.row) this.ordered = false
    this.row = row
    this.col = -1
    const openEnd = tagEnd(x)
    rows.numbers.push(row)
    rows.from.push(x.from - 1)
    rows.openEnd.push(openEnd)
    if (x.selfClosed) {
      x.next()
      rows.closeFrom.push(openEnd)
      rows.to.push(openEnd)
      return
    }
    const outer = x.depth
    while (x.child(outer)) if (x.short === C) this.readCell()
    rows.closeFrom.push(x.from - 2)
    rows.to.push(tagEnd(x))
  }

  private readCell(): void {
    const { x } = this
    this.col++
    for (let n = 0; n < x.attributes; n++)
      if (x.attributeShort(n) === R) {
        this.place(n)
        break
      }
    if (x.selfClosed) {
      x.next()
      return
    }
    const from = x.from - 1
    const outer = x.depth
    const first = this.formulas.length
    while (x.child(outer)) if (x.short === F) this.readFormula(from)
    if (this.formulas.length > first) (this.formulas[first] as { to: number }).to = tagEnd(x)
  }

  private readFormula(from: number): void {
    const { x } = this
    let group = -1
    let kind: FormulaSpan['kind'] = 'normal'
    for (let n = 0; n < x.attributes; n++) {
      const short = x.attributeShort(n)
      if (short === T) kind = kindOf(x.attributeText(n))
      else if (short === SI) group = this.count(n)
    }
    const range = x.attribute('ref') ?? ''
    const start = x.from - 1
    const textFrom = tagEnd(x)
    let textTo = textFrom
    let end = textFrom
    if (x.selfClosed) x.next()
    else {
      const outside = x.depth - 1
      while (x.depth > outside) x.next()
      textTo = x.from - 2
      end = tagEnd(x)
    }
    const { row, col } = this
    const shared = kind === 'shared'
    // An empty element beside a plain value: no formula, as the reader sees it too.
    if (kind === 'normal' && textFrom === textTo) return
    this.formulas.push({ row, col, from, to: 0, start, textFrom, textTo, end, group: shared ? group : -1, kind, range })
  }

  /** `B3` as the place of the cell. */
  private place(n: number): void {
    const { bytes } = this.x
    const from = this.x.valueFrom(n)
    const to = this.x.valueTo(n)
    const col = columnAt(bytes, from, to) + 1
    const at = from + (col > 702 ? 3 : col > 26 ? 2 : 1)
    if (col < 1 || col > COLS) throw writeRefusals.broken('a cell outside the sheet')
    if (col - 1 < this.col || parseCount(bytes, at, to) !== this.row + 1) this.ordered = false
    this.col = col - 1
  }

  private count(n: number): number {
    return parseCount(this.x.bytes, this.x.valueFrom(n), this.x.valueTo(n))
  }
}

/** The column of `B3`, 0-based; -1 where there is none. */
export function columnAt(bytes: Uint8Array, from: number, to: number): number {
  let col = 0
  for (let at = from; at < to && col <= COLS; at++) {
    const letter = bytes[at]! | 0x20
    if (letter < 0x61 || letter > 0x7a) break
    col = col * 26 + letter - 0x60
  }
  return col - 1
}

const kindOf = (text: string): FormulaSpan['kind'] =>
  text === 'shared' || text === 'array' || text === 'dataTable' ? text : 'normal'

/** The text of the first formula of a cell, as stored. */
export function formulaText(layout: Layout, formula: FormulaSpan): string {
  const raw = decodeUtf8(layout.bytes, formula.textFrom, formula.textTo)
  const text = (/[&<\r]/.test(raw) ? contentOf(layout.bytes.subarray(formula.start, formula.end)) : raw).trim()
  return text.startsWith('=') ? text.slice(1) : text
}

function contentOf(element: Uint8Array): string {
  const x = new Scanner(element)
  x.next()
  return x.content()
}

/** The place of a row in the list; -1 - the place it would have where it is not written. */
export function findRow({ numbers }: RowSpans, row: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < row) low = middle + 1
    else high = middle
  }
  return numbers[low] === row ? low : -1 - low
}
