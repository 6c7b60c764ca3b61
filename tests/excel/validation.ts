import { parseRange } from '../../src/workbook/address'
import type { Box } from '../../src/workbook/types'
import type { Raw, VirtualBook, VirtualSheet } from './book'
import { OfficeError } from './protocol'

/** Data validation as Excel.DataValidation is documented; lists are judged, other kinds only carried along. */

export interface ValidationRule {
  readonly list?: { readonly inCellDropDown: boolean; readonly source: string }
  readonly [kind: string]: unknown
}
export interface Rule {
  readonly box: Box
  readonly rule: ValidationRule
  readonly ignoreBlanks?: boolean
  readonly errorAlert?: object
  readonly prompt?: object
}

/** What is left of a box when another is cut out of it. */
export function without(box: Box, hole: Box): Box[] {
  const [bottom, right] = [box.row + box.rows, box.col + box.cols]
  const top = Math.max(box.row, hole.row)
  const low = Math.min(bottom, hole.row + hole.rows)
  const left = Math.max(box.col, hole.col)
  const end = Math.min(right, hole.col + hole.cols)
  if (top >= low || left >= end) return [box]
  const part = (row: number, col: number, toRow: number, toCol: number): Box[] =>
    row < toRow && col < toCol ? [{ row, col, rows: toRow - row, cols: toCol - col }] : []
  return [
    ...part(box.row, box.col, top, right),
    ...part(low, box.col, bottom, right),
    ...part(top, box.col, low, left),
    ...part(top, end, low, right),
  ]
}

export const inside = (box: Box, row: number, col: number): boolean =>
  row >= box.row && row < box.row + box.rows && col >= box.col && col < box.col + box.cols

export const ruleAt = (sheet: VirtualSheet, row: number, col: number): Rule | undefined =>
  sheet.rules.find(({ box }) => inside(box, row, col))

/** The rules of the cells of a box, each once; undefined stands for cells without one. */
function rulesOf(sheet: VirtualSheet, box: Box): Set<Rule | undefined> {
  const rest = sheet.rules.reduce<Box[]>((left, rule) => left.flatMap((one) => without(one, rule.box)), [box])
  const cut = (rule: Rule): boolean => without(box, rule.box).length !== 1 || without(box, rule.box)[0] !== box
  return new Set<Rule | undefined>([...sheet.rules.filter(cut), ...(rest.length > 0 ? [undefined] : [])])
}

const same = (a: Rule, b: Rule): boolean => JSON.stringify({ ...a, box: null }) === JSON.stringify({ ...b, box: null })

/** The one rule of all cells of a box, undefined where none has any, or how they differ. */
export function common(sheet: VirtualSheet, box: Box): Rule | undefined | 'Inconsistent' | 'MixedCriteria' {
  const all = [...rulesOf(sheet, box)]
  const given = all.filter((rule) => rule !== undefined)
  if (given.length === 0) return undefined
  if (given.length < all.length) return 'MixedCriteria'
  return given.every((rule) => same(rule, given[0]!)) ? given[0] : 'Inconsistent'
}

export function typeOf(sheet: VirtualSheet, box: Box): string {
  const rule = common(sheet, box)
  if (rule === undefined) return 'None'
  if (typeof rule === 'string') return rule
  const kind = Object.keys(rule.rule)[0]!
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}

/** Cells of a box whose value their rule does not allow, and how many have a rule at all. */
export function judged(
  sheet: VirtualSheet,
  box: Box,
): { readonly wrong: { row: number; col: number }[]; ruled: number } {
  const wrong: { row: number; col: number }[] = []
  let ruled = 0
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let col = box.col; col < box.col + box.cols; col++) {
      const rule = ruleAt(sheet, row, col)
      if (!rule) continue
      ruled++
      if (!allows(sheet, rule, sheet.cell(row, col).value)) wrong.push({ row, col })
    }
  }
  return { wrong, ruled }
}

function allows(sheet: VirtualSheet, { rule, ignoreBlanks = true }: Rule, value: Raw): boolean {
  if (value === '' && ignoreBlanks) return true
  if (!rule.list) throw new OfficeError('NotImplemented', 'only lists are judged in the virtual Excel')
  return entries(sheet, rule.list.source).some((entry) => String(entry) === String(value))
}

export function entries(sheet: VirtualSheet, source: string): readonly Raw[] {
  if (!source.startsWith('=')) return source.split(',').map((text) => text.trim())
  const found = place(sheet.book, sheet, source.slice(1))
  if (!found) throw new OfficeError('NotImplemented', `the list ${source} is beyond the virtual Excel`)
  const { row, col, rows, cols } = found.box
  const values = Array.from(
    { length: rows * cols },
    (_, n) => found.sheet.cell(row + Math.floor(n / cols), col + (n % cols)).value,
  )
  return values.filter((value) => value !== '')
}

/** A range or a defined name that stands for one. */
function place(book: VirtualBook, own: VirtualSheet, text: string): { sheet: VirtualSheet; box: Box } | null {
  const mark = text.lastIndexOf('!')
  const box = parseRange(text.slice(mark + 1).replaceAll('$', ''))
  if (box) {
    const name = text.slice(0, Math.max(mark, 0)).replace(/^'|'$/g, '').replaceAll("''", "'")
    const sheet = mark < 0 ? own : book.sheet(name)
    return sheet ? { sheet, box } : null
  }
  const named = [...own.names, ...book.names].find(({ name }) => name === text)
  return named ? place(book, own, named.formula.replace(/^=/, '')) : null
}
