import { a1, within } from '../../../workbook/address'
import type { At, Box, CellRef } from '../../../workbook/types'
import { parseArea } from '../references'
import { shiftFormula, withoutPrefixes } from '../shift'
import type { SheetEntry, WorkingBook } from './book'
import { leaveCalcChain } from './calcChain'
import { type FormulaSpan, formulaText, type Layout } from './layout'
import { writeRefusals } from './refusal'
import { asArray } from './restoring'
import { escapeText, type Splices } from './splice'

/** As Excel's own interface spells a formula: without `=`, prefixes, and the mark by which a file knows our functions. */
const plain = (formula: string): string =>
  withoutPrefixes(formula.replace(/^=/, '').trim())
    .replace(/_xldudf_YOSHIKI_/gi, 'YOSHIKI.')
    .toUpperCase()

/** Formulas of one sheet that give way to values. */
export class FormulaRelease {
  private readonly released = new Map<string, FormulaSpan>()
  private spans: Map<string, FormulaSpan> | undefined

  constructor(private readonly layout: Layout) {}

  /** Takes the formula of a cell out. @throws WriteRefusal where another one stands there, or one that cannot go alone. */
  release(at: CellRef, expected: string): void {
    const span = this.spanAt(at)
    const formula = span && this.formulaOf(span)
    if (!span || formula === undefined || plain(formula) !== plain(expected))
      throw writeRefusals.changed(
        at,
        `=${expected.replace(/^=/, '')}`,
        formula === undefined ? '数式なし' : `=${formula}`,
      )
    if (span.kind === 'dataTable') throw writeRefusals.formula(at)
    this.released.set(nameOf(span), span)
  }

  /** The formula that was taken out of a cell, as the file had it. */
  textOf(at: At): string {
    const span = this.released.get(nameOf(at))!
    const formula = this.formulaOf(span) ?? ''
    return span.kind === 'array' ? asArray(formula) : formula
  }

  /** The cell is one of an array whose formula goes: its own value stays. */
  frees(at: At): boolean {
    const own = this.released.get(nameOf(at))
    return own?.kind === 'array'
  }

  /** A shared formula is written in one of its cells: where that one loses it, the others get it as their own. */
  passOn(splices: Splices): void {
    if (![...this.released.values()].some(({ group }) => group >= 0)) return
    const leads = this.leads()
    for (const span of this.layout.formulas) {
      const lead = leads.get(span)
      if (!lead || lead === span || !this.released.has(nameOf(lead)) || this.released.has(nameOf(span))) continue
      const { prefix } = this.layout.data
      splices.replace(span.start, span.end, `<${prefix}f>${escapeText(this.formulaOf(span) ?? '')}</${prefix}f>`)
    }
  }

  /** Entries that Excel keeps of cells with formulas. */
  leaveCalcChain(book: WorkingBook, { id }: SheetEntry): void {
    if (this.released.size === 0) return
    const cells = new Set([...this.released.values()].map((span) => a1(span)))
    const boxes = [...this.released.values()].flatMap((span) => arrayBox(span) ?? [])
    leaveCalcChain(book, (sheet, cell) => {
      if (sheet !== id) return false
      const at = boxes.length > 0 ? parseArea(cell) : null
      return cells.has(cell) || (at !== null && boxes.some((box) => within(box, at)))
    })
  }

  private spanAt(at: At): FormulaSpan | undefined {
    this.spans ??= new Map(this.layout.formulas.map((span) => [nameOf(span), span]))
    return this.spans.get(nameOf(at))
  }

  private formulaOf(span: FormulaSpan): string | undefined {
    const lead = this.leads().get(span) ?? span
    const text = formulaText(this.layout, lead)
    return text === '' ? undefined : shiftFormula(text, span.row - lead.row, span.col - lead.col)
  }

  private known: ReadonlyMap<FormulaSpan, FormulaSpan> | undefined

  /** Cell of a shared formula → the cell it is written in. A number can be used again further down. */
  private leads(): ReadonlyMap<FormulaSpan, FormulaSpan> {
    if (this.known) return this.known
    const leads = new Map<FormulaSpan, FormulaSpan>()
    const current = new Map<number, FormulaSpan>()
    const early: FormulaSpan[] = []
    for (const span of this.layout.formulas) {
      if (span.group < 0) continue
      if (span.textFrom < span.textTo) current.set(span.group, span)
      const lead = current.get(span.group)
      if (lead) leads.set(span, lead)
      else early.push(span)
    }
    for (const span of early) {
      const lead = current.get(span.group)
      if (lead) leads.set(span, lead)
    }
    this.known = leads
    return leads
  }
}

const nameOf = ({ row, col }: At): string => `${row}:${col}`

const arrayBox = ({ kind, range }: FormulaSpan): Box | null => (kind === 'array' ? parseArea(range) : null)
