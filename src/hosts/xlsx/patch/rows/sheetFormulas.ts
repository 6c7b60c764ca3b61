import { parseArea } from '../../references'
import { shiftFormula } from '../../shift'
import { type FormulaSpan, formulaText, type Layout } from '../layout'
import { writeRefusals } from '../refusal'
import { escapeText, type Splices } from '../splice'
import { attribute, readTree } from '../tree'
import type { Insertion } from './insertion'

interface Group {
  readonly lead: FormulaSpan
  readonly text: string
  readonly members: FormulaSpan[]
}

/** Formulas in the cells of one sheet: what they mean stays, wherever they and their cells now stand. */
export function moveFormulas(
  layout: Layout,
  sheet: string,
  isTarget: boolean,
  splices: Splices,
  insertion: Insertion,
): void {
  const groups = new Map<number, Group>()
  const all: Group[] = []
  for (const formula of layout.formulas) {
    const known = formula.group < 0 ? undefined : groups.get(formula.group)
    if (formula.group >= 0 && formula.textFrom === formula.textTo) {
      if (!known) throw writeRefusals.broken('a shared formula without its first cell', sheet)
      known.members.push(formula)
      continue
    }
    const text = formulaText(layout, formula)
    if (formula.group >= 0 && (formula.range !== '' || !known)) {
      const group = { lead: formula, text, members: [] }
      groups.set(formula.group, group)
      all.push(group)
      continue
    }
    if (isTarget && formula.kind !== 'normal') moveRange(layout, formula, splices, insertion)
    const moved = insertion.formula(text, sheet)
    if (moved !== text) splices.replace(formula.textFrom, formula.textTo, escapeText(moved))
  }
  for (const group of all) moveGroup(layout, group, sheet, isTarget, splices, insertion)
}

/** The range an array or a data table fills, and the cells a data table varies. */
function moveRange(layout: Layout, formula: FormulaSpan, splices: Splices, insertion: Insertion): void {
  const box = parseArea(formula.range)
  if (box && formula.kind !== 'shared' && insertion.splits(box))
    throw writeRefusals.cannotInsert(insertion.sheet, `${formula.range}の配列数式を分けることになるため`)
  const node = readTree(layout.bytes.subarray(formula.start, formula.end), 100)
  for (const name of ['ref', 'r1', 'r2']) {
    const found = attribute(node, name)
    const moved = found && insertion.area(found.value)
    if (found && moved !== found.value)
      splices.replace(formula.start + found.from, formula.start + found.to, moved ?? '')
  }
}

/**
 * A shared formula stays shared as long as each of its cells still gets what it meant before; else every cell gets
 * its own.
 */
function moveGroup(
  layout: Layout,
  { lead, text, members }: Group,
  sheet: string,
  isTarget: boolean,
  splices: Splices,
  insertion: Insertion,
): void {
  if (!isTarget && !text.includes('!')) return
  const rowOf = ({ row }: FormulaSpan) => (isTarget ? insertion.row(row) : row)
  const moved = insertion.formula(text, sheet)
  const wanted = members.map((member) =>
    insertion.formula(shiftFormula(text, member.row - lead.row, member.col - lead.col), sheet),
  )
  const holds = members.every(
    (member, n) => shiftFormula(moved, rowOf(member) - rowOf(lead), member.col - lead.col) === wanted[n],
  )
  if (holds) {
    if (isTarget) moveRange(layout, lead, splices, insertion)
    if (moved !== text) splices.replace(lead.textFrom, lead.textTo, escapeText(moved))
    return
  }
  const alone = (formula: FormulaSpan, own: string) => {
    const { prefix } = layout.data
    splices.replace(formula.start, formula.end, `<${prefix}f>${escapeText(own)}</${prefix}f>`)
  }
  alone(lead, moved)
  for (const [n, member] of members.entries()) alone(member, wanted[n]!)
}
