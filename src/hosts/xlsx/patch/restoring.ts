import { a1 } from '../../../workbook/address'
import type { At, CellRef, Scalar } from '../../../workbook/types'
import { pieces } from '../shift'
import type { SheetEntry, WorkingBook } from './book'
import { type CellContent, computedContent } from './cellText'
import { parseFormula, sameSheet, type Token } from './formula'
import { writeRefusals } from './refusal'
import { escapeText, Splices } from './splice'
import { childOf, valueOf } from './tree'

/** Excel takes no longer formula. */
const longest = 8192

/** How an array's formula is kept for being put back, as Excel shows it: a plain formula would mean something else. */
export const asArray = (formula: string): string => `{=${formula}}`

/** A cell whose formula is put in again, with what it came to. @throws WriteRefusal where that would be no sound formula. */
export function restoredContent(book: WorkingBook, at: CellRef, restores: string, value: Scalar, prefix: string) {
  const formula = stored(restores.trim().replace(/^=/, ''))
  if (/^\{=.*\}$/s.test(formula)) throw writeRefusals.arrayBack(at, formula)
  const why = whyNot(book, formula)
  if (why !== null) throw writeRefusals.formulaBack(at, why)
  const { type, inside } = computedContent(value, prefix)
  return { type, inside: `<${prefix}f>${escapeText(formula)}</${prefix}f>${inside}` } satisfies CellContent
}

/** Our own functions as a file spells them; any other formula comes as the file had it. */
const stored = (formula: string): string =>
  (formula.match(pieces) ?? [])
    .map((part) => (/^["'[]/.test(part) ? part : part.replace(/^YOSHIKI\./i, '_xldudf_YOSHIKI_')))
    .join('')

/** Excel repairs, or refuses, a book with such a formula. */
function whyNot(book: WorkingBook, formula: string): string | null {
  if (formula === '') return '数式が空です'
  const tokens = formula.length > longest ? null : parseFormula(formula)
  if (!tokens) return '数式が長すぎます'
  // eslint-disable-next-line no-control-regex -- exactly those are meant
  if (/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(formula) || !isClosed(formula)) return '数式の形が崩れています'
  return tokens.some((token) => isLost(book, token)) || !linksKnown(book, formula)
    ? '数式が参照するシートか表が、もうありません'
    : null
}

/** Every quote and bracket that is opened is closed again. */
function isClosed(formula: string): boolean {
  const open: string[] = []
  for (const part of formula.match(pieces) ?? []) {
    if (part.startsWith('"') && !/^"(?:[^"]|"")*"$/.test(part)) return false
    if (part.startsWith("'") && !/^'(?:[^']|'')+'$/.test(part)) return false
    if (part === '[' || part === ']') return false
    if (part === '(' || part === '{') open.push(part === '(' ? ')' : '}')
    if ((part === ')' || part === '}') && open.pop() !== part) return false
  }
  return open.length === 0
}

function isLost(book: WorkingBook, token: Token): boolean {
  if (!('where' in token) || token.where.external) return false
  const { sheet } = token.where
  const names = sheet === null ? [] : token.where.several ? sheet.split(':') : [sheet]
  if (!names.every((name) => book.sheets.some((one) => sameSheet(one.name, name)))) return true
  return token.kind === 'table' && token.name !== '' && !book.tables.some(({ name }) => sameSheet(name, token.name))
}

/** Other books are named by their place in a list of the book: `[1]`; 0 is the book itself. */
function linksKnown(book: WorkingBook, formula: string): boolean {
  const root = book.parts.tree(book.main)!.root
  const known = childOf(root, 'externalReferences')?.children.length ?? 0
  const parts: readonly string[] = formula.match(pieces) ?? []
  return parts.every((part, n) => {
    const link = /^(?:'[^[']*)?\[([^\]]*)\]/.exec(part)
    const names = link && (part.startsWith("'") || parts[n + 1] === '!' || parts[n + 2] === '!')
    return !names || (/^\d+$/.test(link[1]!) && Number(link[1]) <= known)
  })
}

/** Entries of cells that got a formula; without a list Excel makes one itself. */
export function joinCalcChain(book: WorkingBook, { id }: SheetEntry, cells: readonly At[]): void {
  const part = book.relationOf('calcChain')
  const tree = part === undefined ? undefined : book.parts.tree(part)
  if (part === undefined || !tree || cells.length === 0) return
  const { root, bytes } = tree
  const there = new Set<string>()
  let sheet = 0
  for (const node of root.children) {
    sheet = Number(valueOf(node, 'i') ?? sheet)
    if (sheet === id) there.add(valueOf(node, 'r') ?? '')
  }
  const entries = cells.filter((at) => !there.has(a1(at))).map((at) => `<${root.prefix}c r="${a1(at)}" i="${id}"/>`)
  const splices = new Splices(bytes)
  if (entries.length > 0) splices.append(root, entries.join(''))
  if (!splices.isEmpty) book.write(part, splices.apply())
}
