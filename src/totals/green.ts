import type { AnyRec } from '../reading/types'
import type { SubmittedTable } from '../submission/types'
import { columnName, parseRange } from '../workbook/address'
import type { At, Scalar } from '../workbook/types'

/**
 * Values of the green cells after some white cells have changed, as far as their formulas are the official ones: plain
 * additions and SUMs of exactly the cells they are meant to add, and the quotient of total and target. A formula that
 * refers to anything else is left to Excel.
 */
export function greenValues(table: SubmittedTable, changed: ReadonlyMap<string, number>): Map<string, Scalar> {
  const { form, sheet, columns } = table
  const values = new Map<string, Scalar>()
  const place = (at: At): string => `${at.row}:${at.col}`
  const numberAt = (at: At): number | null => {
    const own =
      changed.get(place(at)) ??
      values.get(place(at)) ??
      (sheet.formula(at.row, at.col) === undefined ? sheet.value(at.row, at.col) : null)
    return own === null || own === '' ? 0 : typeof own === 'number' ? own : null
  }
  const rowOf = (record: AnyRec): number => record.at.row
  const sumInto = (at: At, parts: readonly At[]): void => {
    const formula = sheet.formula(at.row, at.col)
    if (formula === undefined || !addsExactly(formula, parts)) return
    const numbers = parts.map(numberAt)
    if (numbers.every((number) => number !== null))
      values.set(
        place(at),
        numbers.reduce((a, b) => a + b, 0),
      )
  }
  const computed = Object.entries(form.fields).filter(([name, field]) => field.computed && columns.has(name))
  // A sum may add another sum: those that only add white cells come first.
  const order = computed.sort(
    ([, a], [, b]) =>
      Number(b.computed!.sum.every((part) => !form.fields[part]!.computed)) -
      Number(a.computed!.sum.every((part) => !form.fields[part]!.computed)),
  )
  for (const record of table.records) {
    for (const [name, field] of order) {
      const parts = field.computed!.sum.map((part) => columns.get(part))
      if (parts.some((col) => col === undefined)) continue
      sumInto(
        { row: rowOf(record), col: columns.get(name)! },
        parts.map((col) => ({ row: rowOf(record), col: col! })),
      )
    }
  }
  const { total, target, progress } = table.special
  for (const [name, field] of Object.entries(form.fields)) {
    const col = columns.get(name)
    if (col === undefined || field.type !== 'int') continue
    if (total)
      sumInto(
        { row: rowOf(total), col },
        table.records.map((record) => ({ row: rowOf(record), col })),
      )
    if (total && target && progress) quotient(col)
  }
  function quotient(col: number): void {
    const at = { row: rowOf(progress!), col }
    const formula = sheet.formula(at.row, at.col)
    const ends = [columnName(col) + (rowOf(total!) + 1), columnName(col) + (rowOf(target!) + 1)]
    if (formula === undefined || !formula.includes('/') || !refersOnlyTo(formula, ends)) return
    const goal = sheet.value(rowOf(target!), col)
    const sum = values.get(place({ row: rowOf(total!), col }))
    if (goal === null || goal === '') values.set(place(at), '')
    else if (typeof goal === 'number' && goal !== 0 && typeof sum === 'number') values.set(place(at), sum / goal)
  }
  return values
}

const reference = /\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g

function refersOnlyTo(formula: string, names: readonly string[]): boolean {
  const found = (formula.match(reference) ?? []).map((text) => text.replaceAll('$', ''))
  return found.length > 0 && found.every((text) => names.includes(text)) && names.every((name) => found.includes(name))
}

/** A formula that adds exactly these cells, each once: `C5+M5`, `SUM(D5,F5,L5)`, `SUM(B5:B16)`. */
function addsExactly(formula: string, parts: readonly At[]): boolean {
  const bare = formula.replaceAll(' ', '').toUpperCase()
  if (!/^[A-Z0-9$:+,()]+$/.test(bare) || /[A-Z]+\((?<!SUM\()/.test(bare)) return false
  const cells: string[] = []
  for (const text of bare.match(reference) ?? []) {
    const box = parseRange(text)
    if (!box || box.rows * box.cols > 1000) return false
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let col = box.col; col < box.col + box.cols; col++) cells.push(`${row}:${col}`)
    }
  }
  const rest = bare.replace(reference, '').replaceAll('SUM', '')
  const wanted = new Set(parts.map(({ row, col }) => `${row}:${col}`))
  return /^[+,()]*$/.test(rest) && cells.length === wanted.size && cells.every((cell) => wanted.has(cell))
}
