import type { FormDefinition } from '../../forms'
import type { AnyRec } from '../../reading/types'
import type { SubmittedTable } from '../../submission/types'
import { a1, columnName, parseRange } from '../../workbook/address'
import { formulaAt } from './figures'

export type GreenKind = 'month' | 'total' | 'progress'

/** One of the green cells: the form computes it, nobody types it. */
export interface Green {
  readonly kind: GreenKind
  readonly record: AnyRec
  readonly field: string
}

/** ⑪ has no sum in the published form (C26): its total is not among the green cells. */
const withoutSum: ReadonlySet<string> = new Set(['sugarVisits'])

const computedOf = (table: SubmittedTable, field: string): readonly string[] | undefined =>
  (table.form as FormDefinition).fields[field]?.computed?.sum

export function greenCells(table: SubmittedTable): Green[] {
  const green: Green[] = []
  const numbers = Object.entries(table.form.fields)
    .filter(([name, field]) => field.type === 'int' && table.columns.has(name) && !withoutSum.has(name))
    .map(([name]) => name)
  const add = (kind: GreenKind, record: AnyRec | undefined, fields: readonly string[]): void => {
    if (record) for (const field of fields) green.push({ kind, record, field })
  }
  const computed = numbers.filter((name) => computedOf(table, name))
  for (const record of table.records) add('month', record, computed)
  add('total', table.special.total, numbers)
  // A quotient of rows that are not there has no formula.
  if (table.special.total && table.special.target) add('progress', table.special.progress, numbers)
  return green
}

/** The white cells of a month that a number is made of. */
const leaves = (table: SubmittedTable, field: string): string[] =>
  computedOf(table, field)?.flatMap((part) => leaves(table, part)) ?? [field]

function monthValue(table: SubmittedTable, record: AnyRec, field: string): number | null {
  let sum = 0
  for (const part of leaves(table, field)) {
    const cell = record.cell(part)
    if (cell.state === 'unreadable' || cell.state === 'unbound') return null
    // A text is no number to Excel's own sum either, but what it says is known.
    sum += (cell.value as number | null) ?? 0
  }
  return sum
}

export function yearValue(table: SubmittedTable, field: string): number | null {
  let sum = 0
  for (const record of table.records) {
    const value = monthValue(table, record, field)
    if (value === null) return null
    sum += value
  }
  return sum
}

/** What a green cell has to show, from the white cells; '' where it shows nothing, null where that is not known. */
export function valueOf(table: SubmittedTable, { kind, record, field }: Green): number | '' | null {
  if (kind === 'month') return monthValue(table, record, field)
  const total = yearValue(table, field)
  if (kind === 'total') return total
  const target = table.special.target?.cell(field)
  if (!target || target.state === 'unreadable') return null
  const goal = target.value as number | null
  if (goal === null) return ''
  return total === null || goal === 0 ? null : total / goal
}

/** The formula as the form has it, to be typed again. */
export function formulaOf(table: SubmittedTable, { kind, record, field }: Green): string {
  const column = columnName(table.columns.get(field)!)
  const { row } = record.at
  if (kind === 'month') {
    const parts = computedOf(table, field)!.map((part) => a1({ row, col: table.columns.get(part) ?? 0 }))
    return `=${parts.join('+')}`
  }
  const rows = table.records.map((month) => month.at.row)
  if (kind === 'total') return `=SUM(${column}${Math.min(...rows) + 1}:${column}${Math.max(...rows) + 1})`
  const total = table.special.total ? table.special.total.at.row + 1 : row
  const target = table.special.target ? table.special.target.at.row + 1 : row
  return `=IF(${column}${target}="","",${column}${total}/${column}${target})`
}

const addends = /^\+?(?:SUM\([^()]*\)|[A-Z]{1,3}\d+)(?:\+(?:SUM\([^()]*\)|[A-Z]{1,3}\d+))*$/
const places = /[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?/g
const onlyPlaces = /^\+?(?:SUM|[A-Z]{1,3}\d+|[(),:+])*$/

/** White cells (row:field) a formula adds up, each with how often; null for any formula that is not a plain sum. */
function addedBy(table: SubmittedTable, formula: string): Map<string, number> | null {
  const plain = formula.toUpperCase().replace(/[\s$]/g, '')
  if (!addends.test(plain) || !onlyPlaces.test(plain)) return null
  const fieldAt = new Map([...table.columns].map(([field, col]) => [col, field]))
  const months = new Map(table.records.map((record) => [record.at.row, record]))
  const counts = new Map<string, number>()
  const count = (row: number, field: string): void => {
    for (const leaf of leaves(table, field)) {
      const key = `${row}:${leaf}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  for (const place of plain.match(places) ?? []) {
    const box = parseRange(place)
    if (!box || box.rows * box.cols > 1000) return null
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let col = box.col; col < box.col + box.cols; col++) {
        const field = fieldAt.get(col)
        if (field !== undefined && months.has(row)) count(row, field)
        else if (field !== undefined && row === table.special.total?.at.row) {
          for (const month of months.keys()) count(month, field)
        } else if (typeof table.sheet.value(row, col) === 'number') return null
      }
    }
  }
  return counts
}

/** Whether a formula adds up other cells than the form does; 'unclear' where it is no plain sum. */
export function addsUp(table: SubmittedTable, green: Green): 'right' | 'other' | 'unclear' {
  const formula = formulaAt(table, green.record, green.field)
  if (formula === undefined || green.kind === 'progress') return 'unclear'
  const added = addedBy(table, formula)
  if (added === null) return 'unclear'
  const wanted = addedBy(table, formulaOf(table, green).slice(1))
  if (wanted === null || wanted.size !== added.size) return 'other'
  return [...wanted].every(([place, times]) => added.get(place) === times) ? 'right' : 'other'
}
