import type { Answer } from '../../answers/answer'
import { oneLine } from '../../answers/plain'
import type { Dropdown } from '../../reading/dropdowns'
import type { AnyRec } from '../../reading/types'
import type { SubmittedTable } from '../../submission/types'
import { isBlank } from '../../text/blank'
import { key } from '../../text/key'
import { nearest } from '../../text/similar'
import type { Finding } from '../../validators/engine/finding'
import { a1 } from '../../workbook/address'
import type { CellRef, Scalar } from '../../workbook/types'
import { stillOf } from '../still'
import type { Bypassed } from './types'

/** Longest value that is shown, and cells that are named. */
const longest = 24
const named = 3

const cut = (text: string): string => {
  const characters = [...oneLine(text)]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('')
}

/** Findings by the cell they stand at. */
export type FindingsAt = (at: CellRef) => readonly Finding[]

export function findingsByCell({ verdict }: Answer): FindingsAt {
  const byCell = new Map<string, Finding[]>()
  const id = (at: CellRef): string => `${at.book}\u0000${at.sheet}\u0000${at.row}:${at.col}`
  for (const finding of verdict.findings) {
    const known = byCell.get(id(finding.at))
    if (known) known.push(finding)
    else byCell.set(id(finding.at), [finding])
  }
  return (at) => byCell.get(id(at)) ?? []
}

interface Open {
  readonly value: Scalar
  readonly cells: CellRef[]
  readonly why: Bypassed['why']
  readonly choices: readonly Scalar[]
  readonly certain: Scalar
  readonly isCertain: boolean
}

/** Values of a column that came past its dropdown, the same value once. */
export function bypassedIn(
  answer: Answer,
  table: SubmittedTable,
  dropdown: Dropdown,
  findingsAt: FindingsAt,
  id: string,
): Bypassed[] {
  const open = new Map<Scalar, Open>()
  const add = (at: CellRef, value: Scalar, made: () => Omit<Open, 'value' | 'cells'>): void => {
    const known = open.get(value)
    if (known) known.cells.push(at)
    else open.set(value, { value, cells: [at], ...made() })
  }
  const odd = new Set<AnyRec>(table.odd(dropdown.field))
  for (const record of odd) {
    const cell = record.cell(dropdown.field)
    add(cell.at, cell.raw, () => unlisted(cell.at, cell.state === 'coerced' ? cell.value : null, findingsAt))
  }
  if (dropdown.kind === 'code') {
    const offered = offeredTexts(table, dropdown)
    for (const record of table.rows()) {
      const raw = table.sheet.value(record.at.row, dropdown.col)
      if (typeof raw !== 'string' || offered.has(raw) || odd.has(record) || isBlank(raw)) continue
      // Read as the entry it means; Excel's own dropdown and counts would not.
      const same = [...offered].find((entry) => key(entry) === key(raw))
      if (same === undefined) continue
      const at = record.cell(dropdown.field).at
      add(at, raw, () => ({ why: 'spelling', choices: [same], certain: same, isCertain: true }))
    }
  }
  return [...open.values()].map(({ cells, value, ...rest }, place) => ({
    ...rest,
    id: `${id}/${place}`,
    value,
    shown: cut(String(value)),
    cells,
    still: stillOf(
      answer,
      cells.map((at) => ({ kind: 'set', at, before: value, value })),
    ),
    words: cells.slice(0, named).map(a1).join('、') + (cells.length > named ? ` ほか${cells.length - named}件` : ''),
    nearest:
      nearest(String(value), dropdown.entries, 0.3) ??
      (rest.isCertain && rest.certain !== null ? String(rest.certain) : null),
  }))
}

/** The entries as this sheet prints them, and as the form does. */
function offeredTexts({ sheet }: SubmittedTable, { home, entries }: Dropdown): ReadonlySet<string> {
  const printed = home ? Array.from({ length: home.rows }, (_, i) => sheet.value(home.row + i, home.col)) : []
  return new Set([...printed.filter((value) => typeof value === 'string'), ...entries])
}

/** A rule that looked at the cell knows what people mean by what they type. */
function unlisted(at: CellRef, meant: unknown, findingsAt: FindingsAt): Omit<Open, 'value' | 'cells'> {
  for (const { fix, choices } of findingsAt(at)) {
    const edit = fix?.edits.length === 1 ? fix.edits[0]! : null
    if (edit?.kind === 'set' && edit.at.row === at.row && edit.at.col === at.col)
      return { why: 'meant', choices: [edit.value], certain: edit.value, isCertain: true }
    if (choices.length > 0) return { why: 'unlisted', choices, certain: null, isCertain: false }
  }
  return typeof meant === 'string'
    ? { why: 'meant', choices: [meant], certain: meant, isCertain: true }
    : { why: 'unlisted', choices: [], certain: null, isCertain: false }
}
