import { parseA1 } from '../../../workbook/address'
import type { At, Box } from '../../../workbook/types'
import { parseArea } from '../references'
import type { SheetEntry, WorkingBook } from './book'
import { meet } from './boxes'
import { parseFormula, sameSheet, type Token } from './formula'
import { type FormulaSpan, formulaText, type Layout } from './layout'

/** What changed: a box of one sheet. */
export interface Changed {
  readonly sheet: SheetEntry
  readonly box: Box
  /** Cells that came in blank: what a sum makes of its range does not change with them. */
  readonly blank?: true
}

export interface StaleFormula {
  readonly sheet: SheetEntry
  readonly formula: FormulaSpan
}

interface Read {
  readonly sheet: number
  readonly box: Box
}

interface Formula {
  readonly sheet: number
  readonly span: FormulaSpan
  readonly reads: readonly Read[]
  /** Blank cells do not count in it. */
  readonly neutral: boolean
}

/** A box of a formula that many formulas share is moved, not parsed again. */
interface Lead extends At {
  readonly tokens: readonly Token[] | null
}

/** Rows that a box may have to be kept row by row; taller ones are looked through each time. */
const tall = 64
/** Functions whose result depends on where a cell stands or on text that names cells. */
const reachesAnywhere = /^(?:_xlfn\.|_xlws\.)*(?:indirect|offset)$/i
const knowsItsPlace = /^(?:row|rows|cell|address|sheet|sheets|formulatext|getpivotdata)$/i

const passesOverBlanks = /^(?:sum|count|counta|max|min|average|product)$/i

/**
 * Formulas whose results rest on what changed, directly or through others, on any sheet. What cannot be known
 * before it is computed (INDIRECT, OFFSET, an unknown name) counts as resting on everything. Cells of the sheets
 * whose parts are in `moved` stand elsewhere now, so that ROW() and its like have other results too.
 */
export function dependents(book: WorkingBook, changed: readonly Changed[], moved: ReadonlySet<string>): StaleFormula[] {
  const graph = new Graph(book, moved)
  return graph.stale(changed)
}

class Graph {
  private readonly sheets: readonly SheetEntry[]
  private readonly formulas: Formula[] = []
  private readonly dirty: boolean[] = []
  private readonly queue: { readonly sheet: number; readonly box: Box; readonly blank: boolean }[] = []
  private readonly byRow: Map<number, number[]>[]
  private readonly tallOnes: number[][]
  private readonly named: ReadonlySet<string>
  private readonly moved: ReadonlySet<number>
  private readonly names = new Map<string, { reads: readonly Read[]; open: boolean }>()

  constructor(
    private readonly book: WorkingBook,
    moved: ReadonlySet<string>,
  ) {
    this.sheets = book.cellSheets
    this.moved = new Set([...this.sheets.keys()].filter((n) => moved.has(this.sheets[n]!.part)))
    this.named = new Set(book.names.map(({ name }) => name.toLowerCase()))
    this.byRow = this.sheets.map(() => new Map())
    this.tallOnes = this.sheets.map(() => [])
    for (const [n, sheet] of this.sheets.entries()) this.addSheet(n, book.layout(sheet))
  }

  stale(changed: readonly Changed[]): StaleFormula[] {
    for (const { sheet, box, blank = false } of changed) {
      const n = this.sheets.findIndex(({ part }) => part === sheet.part)
      if (n >= 0) this.queue.push({ sheet: n, box, blank })
    }
    // The list grows while it is walked along.
    for (const { sheet, box, blank } of this.queue) this.spread(sheet, box, blank)
    return this.formulas.flatMap(({ sheet, span }, n) =>
      this.dirty[n] ? { sheet: this.sheets[sheet]!, formula: span } : [],
    )
  }

  private spread(sheet: number, box: Box, blank: boolean): void {
    const rows = this.byRow[sheet]!
    if (rows.size > 0)
      for (let row = box.row; row < box.row + box.rows; row++) {
        const list = rows.get(row)
        if (list) rows.set(row, this.hit(list, sheet, box, blank))
      }
    const { tallOnes } = this
    if (tallOnes[sheet]!.length > 0) tallOnes[sheet] = this.hit(tallOnes[sheet]!, sheet, box, blank)
  }

  /** Marks the formulas of a list that read the box; gives those that are still clean. */
  private hit(list: readonly number[], sheet: number, box: Box, blank: boolean): number[] {
    const clean: number[] = []
    for (const n of list) {
      if (this.dirty[n]) continue
      const { reads, neutral } = this.formulas[n]!
      if (!(blank && neutral) && reads.some((read) => read.sheet === sheet && meet(read.box, box))) this.mark(n)
      else clean.push(n)
    }
    return clean
  }

  private mark(n: number): void {
    if (this.dirty[n]) return
    this.dirty[n] = true
    const { sheet, span } = this.formulas[n]!
    this.queue.push({ sheet, box: resultBox(span), blank: false })
  }

  private addSheet(sheet: number, layout: Layout): void {
    const leads = new Map<number, Lead>()
    for (const span of layout.formulas) {
      const lead = this.leadOf(layout, span, leads)
      const reads: Read[] = []
      const open = span.kind === 'dataTable' || this.readsOf(lead, span, sheet, reads)
      const n = this.formulas.length
      this.formulas.push({ sheet, span, reads, neutral: this.moved.size > 0 && isNeutral(lead.tokens) })
      this.dirty.push(false)
      if (open) this.mark(n)
      else for (const read of reads) this.index(n, read)
    }
  }

  private leadOf(layout: Layout, span: FormulaSpan, leads: Map<number, Lead>): Lead {
    const known = span.group >= 0 && span.textFrom === span.textTo ? leads.get(span.group) : undefined
    if (known) return known
    const lead = { row: span.row, col: span.col, tokens: parseFormula(formulaText(layout, span)) }
    if (span.group >= 0) leads.set(span.group, lead)
    return lead
  }

  /** Collects what a formula reads; true where that cannot be known. */
  private readsOf({ tokens, row, col }: Lead, span: At, sheet: number, into: Read[]): boolean {
    if (!tokens) return true
    let open = false
    for (const token of tokens) {
      if (token.kind === 'area') {
        if (token.where.external) continue
        const at = token.where.sheet === null ? sheet : this.sheetNamed(token.where.sheet)
        if (token.where.several) open = true
        else if (at >= 0)
          into.push({ sheet: at, box: shifted(token.corners, token.box, span.row - row, span.col - col) })
      } else if (token.kind === 'name') open = this.readName(token, sheet, into) || open
      else if (token.kind === 'table') open = this.readTable(token, sheet, span, into) || open
      else if (token.kind === 'open') open = true
      else if (token.kind === 'call') {
        if (reachesAnywhere.test(token.text) || this.knowsMoved(token.text, tokens, sheet)) open = true
        else this.readFunction(token.text, sheet, into)
      }
    }
    return open
  }

  /** ROW() and its like, of cells that stand elsewhere now or on a formula that does. */
  private knowsMoved(name: string, tokens: readonly Token[], sheet: number): boolean {
    if (this.moved.size === 0 || !knowsItsPlace.test(name)) return false
    return (
      this.moved.has(sheet) ||
      tokens.some(
        (token) =>
          'where' in token && (token.where.sheet === null || this.moved.has(this.sheetNamed(token.where.sheet))),
      )
    )
  }

  private readFunction(name: string, sheet: number, into: Read[]): void {
    // A LAMBDA can be kept under a name and called like a function.
    if (this.named.has(name.toLowerCase()))
      this.readName({ text: name, where: { sheet: null, external: false, several: false } }, sheet, into)
  }

  private readName(
    { text, where }: Pick<Token & { kind: 'name' }, 'text' | 'where'>,
    sheet: number,
    into: Read[],
  ): boolean {
    if (where.external || /^_xlpm\./i.test(text)) return false
    const name = text.slice(text.lastIndexOf('!') + 1)
    const local = where.sheet === null ? sheet : this.sheetNamed(where.sheet)
    const place = this.book.sheets.findIndex((one) => one === this.sheets[local])
    const all = this.book.names.filter((one) => sameSheet(one.name, name))
    const entry = all.find((one) => one.local === place) ?? all.find((one) => one.local < 0)
    if (!entry) {
      const table = this.book.tables.find((one) => sameSheet(one.name, name))
      if (!table) return true
      into.push({ sheet: this.sheets.indexOf(table.sheet), box: table.box })
      return false
    }
    const key = `${entry.local}\u0000${entry.name.toLowerCase()}`
    let known = this.names.get(key)
    if (!known) {
      // Names that lead back to themselves are an error of the book, not ours to follow.
      this.names.set(key, { reads: [], open: true })
      const reads: Read[] = []
      const tokens = parseFormula(entry.refersTo)
      const relative = tokens?.some((token) => token.kind === 'area' && isRelative(token)) ?? true
      const open = relative || this.readsOf({ tokens, row: 0, col: 0 }, { row: 0, col: 0 }, Math.max(sheet, 0), reads)
      known = { reads, open }
      this.names.set(key, known)
    }
    into.push(...known.reads)
    return known.open
  }

  private readTable(token: Token & { kind: 'table' }, sheet: number, at: At, into: Read[]): boolean {
    if (token.where.external) return false
    const table = this.book.tables.find((one) =>
      token.name === ''
        ? one.sheet === this.sheets[sheet] && meet(one.box, { ...at, rows: 1, cols: 1 })
        : sameSheet(one.name, token.name),
    )
    if (!table) return true
    into.push({ sheet: this.sheets.indexOf(table.sheet), box: table.box })
    return false
  }

  private index(n: number, { sheet, box }: Read): void {
    if (box.rows > tall) {
      this.tallOnes[sheet]!.push(n)
      return
    }
    const rows = this.byRow[sheet]!
    for (let row = box.row; row < box.row + box.rows; row++) {
      const list = rows.get(row)
      if (!list) rows.set(row, [n])
      else if (list[list.length - 1] !== n) list.push(n)
    }
  }

  private sheetNamed(name: string): number {
    return this.sheets.findIndex((one) => sameSheet(one.name, name))
  }
}

/** Sums and their like of plain ranges: each range an argument by itself, nothing made of it first. */
function isNeutral(tokens: readonly Token[] | null): boolean {
  const opens = (token: Token | undefined) => token?.text === '(' || token?.text === ','
  const closes = (token: Token | undefined) => token?.text === ')' || token?.text === ','
  return (
    tokens?.every((token, n) => {
      const before = tokens[n - 1]
      if (token.kind === 'call') return passesOverBlanks.test(token.text)
      if (token.kind === 'text') return token.text !== '(' || before?.kind === 'call'
      if (token.kind !== 'area') return false
      if (token.corners.length === 1) return true
      // `様式1!` stands before the range as a text of its own.
      return opens(before?.text.endsWith('!') ? tokens[n - 2] : before) && closes(tokens[n + 1])
    }) ?? false
  )
}

/** Not fixed in both directions, or without a sheet: a name that means another cell in every cell. */
const isRelative = (token: Token & { kind: 'area' }) =>
  token.where.sheet === null ||
  token.corners.some((corner) => {
    const [, col, row] = /^(\$?[A-Z]*)(\$?\d*)$/i.exec(corner) ?? []
    return (col !== '' && !col?.startsWith('$')) || (row !== '' && !row?.startsWith('$'))
  })

/** The cells a formula fills: its own, or the whole range of an array. */
export function resultBox(span: FormulaSpan): Box {
  const own = { row: span.row, col: span.col, rows: 1, cols: 1 }
  return span.kind === 'array' || span.kind === 'dataTable' ? (parseArea(span.range) ?? own) : own
}

function shifted(corners: readonly string[], box: Box, rows: number, cols: number): Box {
  if (rows === 0 && cols === 0) return box
  const ends = corners.map((corner) => {
    const at = parseA1(corner)
    if (!at) return null
    const row = /\$\d/.test(corner) ? at.row : at.row + rows
    const col = corner.startsWith('$') ? at.col : at.col + cols
    return { row, col }
  })
  const first = ends[0]
  const last = ends[ends.length - 1]
  if (!first || !last) return shiftedLines(corners, box, rows, cols)
  const row = Math.min(first.row, last.row)
  const col = Math.min(first.col, last.col)
  return { row, col, rows: Math.abs(first.row - last.row) + 1, cols: Math.abs(first.col - last.col) + 1 }
}

/** Whole rows or columns: each end moves unless it is fixed. */
function shiftedLines(corners: readonly string[], box: Box, rows: number, cols: number): Box {
  const fixed = corners.every((corner) => corner.startsWith('$'))
  if (fixed) return box
  const areRows = /\d/.test(corners[0] ?? '')
  return areRows
    ? { ...box, row: Math.max(0, Math.min(box.row, box.row + rows)), rows: box.rows + Math.abs(rows) }
    : { ...box, col: Math.max(0, Math.min(box.col, box.col + cols)), cols: box.cols + Math.abs(cols) }
}
