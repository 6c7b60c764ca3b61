import { a1, parseA1, within } from '../../../workbook/address'
import type { Box } from '../../../workbook/types'
import type { SheetEntry, WorkingBook } from '../patch/book'
import { meet } from '../patch/boxes'
import type { Layout } from '../patch/layout'
import { worksheetOrder } from '../patch/order'
import { childOf, descendants, textOf, valueOf } from '../patch/tree'
import { COLS, parseArea } from '../references'
import { Scanner, TEXT } from '../scanner'
import { relationIds } from './parts'
import type { StyleCounts } from './styles'
import { verifyOrder } from './workbook'

export interface Lists {
  /** Number of shared texts. */
  readonly texts: number
  readonly styles: StyleCounts
}

const types = new Set(['n', 's', 'str', 'inlineStr', 'b', 'e', 'd'])

/** Checks one sheet; gives the places of its formulas. */
export function verifyWorksheet(book: WorkingBook, sheet: SheetEntry, lists: Lists, faults: string[]): Set<string> {
  const layout = book.layout(sheet)
  const add = (fault: string) => faults.push(`${sheet.part}: ${fault}`)
  verifyOrder(layout.root, worksheetOrder, new Set(['conditionalFormatting']), sheet.part, faults)
  verifyMarks(layout, lists, add)
  verifyRelationIds(book, sheet, layout, add)
  verifyTables(book, sheet, add)
  verifyFormulas(layout, add)
  new CellCheck(layout, lists, add).run()
  return new Set(layout.formulas.map(a1))
}

function verifyMarks({ root, bytes }: Layout, { styles }: Lists, add: (fault: string) => void): void {
  const merges: Box[] = []
  for (const node of descendants(root)) {
    const count = valueOf(node, 'count')
    if (counted.has(node.name)) {
      if (node.children.length === 0) add(`${node.name} is empty`)
      if (count !== undefined && Number(count) !== node.children.length)
        add(`${node.name} says ${count}, has ${node.children.length}`)
    }
    if (node.name === 'mergeCell') {
      const box = parseArea(valueOf(node, 'ref') ?? '')
      if (!box || (box.rows === 1 && box.cols === 1)) add(`merge ${valueOf(node, 'ref')}`)
      else merges.push(box)
    } else if (node.name === 'col' && node.prefix === root.prefix) {
      const style = Number(valueOf(node, 'style') ?? 0)
      const [min, max] = [Number(valueOf(node, 'min')), Number(valueOf(node, 'max'))]
      if (!(style < styles.cells)) add(`column style ${style} of ${styles.cells}`)
      if (!(min >= 1 && min <= max && max <= COLS)) add(`columns ${min} to ${max}`)
    } else if (node.name === 'cfRule' && Number(valueOf(node, 'dxfId') ?? -1) >= styles.differences)
      add(`dxfId ${valueOf(node, 'dxfId')} of ${styles.differences}`)
    const areas = node.name === 'sqref' ? textOf(bytes, node) : valueOf(node, 'sqref')
    if (areas !== undefined && !areas.trim().split(/\s+/).every(parseArea)) add(`sqref ${areas}`)
  }
  verifyMerges(merges, add)
}

const counted = new Set(['mergeCells', 'dataValidations', 'tableParts', 'rowBreaks', 'colBreaks', 'hyperlinks'])

/** From top to bottom; a merge is held against those that still reach down to it. */
function verifyMerges(merges: readonly Box[], add: (fault: string) => void): void {
  let open: Box[] = []
  for (const box of [...merges].sort((a, b) => a.row - b.row)) {
    open = open.filter((one) => one.row + one.rows > box.row)
    for (const one of open) if (meet(one, box)) add(`merges at ${a1(one)} and ${a1(box)} overlap`)
    open.push(box)
  }
}

function verifyRelationIds(book: WorkingBook, sheet: SheetEntry, { root }: Layout, add: (fault: string) => void): void {
  const ids = relationIds(book.parts, sheet.part)
  for (const node of descendants(root))
    for (const { name, value } of node.attributes)
      if (/^[^:]+:(id|pict|embed)$/.test(name) && /^r(Id|elId)?\d/.test(value) && !ids.has(value))
        add(`${node.name} names ${value}, which is no relation`)
}

function verifyTables(book: WorkingBook, sheet: SheetEntry, add: (fault: string) => void): void {
  for (const { part, box, name } of book.tables.filter((table) => table.sheet === sheet)) {
    const columns = childOf(book.parts.tree(part)!.root, 'tableColumns')
    if (columns?.children.length !== box.cols)
      add(`table ${name} has ${columns?.children.length ?? 0} columns in ${box.cols}`)
  }
}

function verifyFormulas({ formulas }: Layout, add: (fault: string) => void): void {
  const groups = new Set<number>()
  for (const formula of formulas) {
    const { group, range, kind } = formula
    const box = range === '' ? null : parseArea(range)
    if (range !== '' && (!box || !within(box, formula))) add(`${a1(formula)} has a formula over ${range}`)
    if (kind === 'array' && !box) add(`${a1(formula)} has an array without range`)
    if (kind !== 'shared') continue
    if (range !== '') groups.add(group)
    else if (!groups.has(group)) add(`${a1(formula)} shares formula ${group}, which is not there`)
  }
}

class CellCheck {
  private readonly x: Scanner
  private row = -1

  constructor(
    private readonly layout: Layout,
    private readonly lists: Lists,
    private readonly add: (fault: string) => void,
  ) {
    this.x = new Scanner(layout.bytes)
  }

  run(): void {
    const { x, layout } = this
    const ref = childOf(layout.root, 'dimension')
    const dimension = ref && parseArea(valueOf(ref, 'ref') ?? '')
    if (ref && !dimension) this.add(`dimension ${valueOf(ref, 'ref')}`)
    x.next()
    while (x.child(1)) if (x.is('sheetData')) while (x.child(2)) this.checkRow(dimension ?? null)
  }

  private checkRow(dimension: Box | null): void {
    const { x } = this
    const row = Number(x.attribute('r') ?? this.row + 2) - 1
    if (row <= this.row) this.add(`row ${row + 1} stands behind row ${this.row + 1}`)
    this.row = row
    this.style(x.attribute('s'), `row ${row + 1}`)
    const span = /^(\d+):(\d+)$/.exec(x.attribute('spans') ?? '')
    let last = -1
    while (x.child(3)) {
      if (!x.is('c')) continue
      const name = x.attribute('r')
      const at = name === undefined ? { row, col: last + 1 } : parseA1(name)
      if (at?.row !== row) this.add(`cell ${name} stands in row ${row + 1}`)
      else if (at.col <= last) this.add(`cell ${name} stands behind ${a1({ row, col: last })}`)
      if (!at) continue
      last = at.col
      if (dimension && !within(dimension, at)) this.add(`${a1(at)} lies outside the dimension`)
      if (span && (at.col + 1 < Number(span[1]) || at.col + 1 > Number(span[2])))
        this.add(`${a1(at)} lies outside spans`)
      this.checkCell(a1(at))
    }
  }

  private checkCell(name: string): void {
    const { x } = this
    const type = x.attribute('t') ?? 'n'
    if (!types.has(type)) this.add(`${name} has type ${type}`)
    this.style(x.attribute('s'), name)
    const inside = x.depth
    const found = new Set<string>()
    let value = ''
    while (x.child(inside)) {
      const child = ['v', 'f', 'is'].find((one) => x.is(one)) ?? ''
      if (child === 'f' && found.has('v')) this.add(`${name} has its formula behind its value`)
      if (child !== '' && found.has(child)) this.add(`${name} has ${child} twice`)
      found.add(child)
      if (child === 'v') value = this.text()
    }
    if (found.has('is') !== (type === 'inlineStr') && found.size > 0) this.add(`${name} has a text of type ${type}`)
    if (!found.has('v')) return
    if (type === 's' && !(/^\d+$/.test(value) && Number(value) < this.lists.texts))
      this.add(`${name} has shared text ${value} of ${this.lists.texts}`)
    if (type === 'n' && value.trim() !== '' && !Number.isFinite(Number(value))) this.add(`${name} has number ${value}`)
    if (type === 'b' && !/^(0|1|true|false)$/.test(value)) this.add(`${name} has truth value ${value}`)
  }

  private text(): string {
    const { x } = this
    const outside = x.depth - 1
    let text = ''
    while (x.depth > outside) if (x.next() === TEXT) text += x.text()
    return text
  }

  private style(style: string | undefined, where: string): void {
    if (style !== undefined && !(Number(style) < this.lists.styles.cells))
      this.add(`${where} has style ${style} of ${this.lists.styles.cells}`)
  }
}
