import { a1, rangeName } from '../../workbook/address'
import type { DesignValue } from '../../workbook/design'
import type { At, Scalar } from '../../workbook/types'

/** What one of our functions gives for values as Excel passes them; it throws where there is no result. */
export type Compute = (id: string, args: readonly unknown[]) => Scalar

/** Something a formula refers to: its name, and what stands there. */
export interface Reference {
  readonly name: string
  readonly value: Scalar
}
export interface RangeReference {
  readonly name: string
  readonly values: readonly (readonly Scalar[])[]
}
export type Argument = Scalar | Reference | RangeReference

export const cellAt = (at: At, value: Scalar): Reference => ({ name: a1(at), value })

/** Cells beside each other, from left to right. */
export const rowFrom = (at: At, values: readonly Scalar[]): RangeReference => ({
  name: rangeName({ ...at, rows: 1, cols: values.length }),
  values: [values],
})

/** Cell of another sheet. */
export const onSheet = (sheet: string, { name, value }: Reference): Reference => ({
  name: `'${sheet.replaceAll("'", "''")}'!${name}`,
  value,
})

const isReference = (argument: Argument): argument is Reference | RangeReference =>
  typeof argument === 'object' && argument !== null

const written = (argument: Argument): string => {
  if (isReference(argument)) return argument.name
  if (argument === null) return ''
  return typeof argument === 'string' ? `"${argument.replaceAll('"', '""')}"` : String(argument).toUpperCase()
}

const passed = (argument: Argument): unknown =>
  !isReference(argument) ? argument : 'values' in argument ? argument.values : argument.value

export interface Made {
  readonly formula: string
  readonly value: Scalar
}

/** How a workbook file keeps one of our functions: Excel shows it as YOSHIKI.TARGET once the add-in is there. */
const stored = (id: string): string => `_xldudf_YOSHIKI_${id}`

/** A call of one of our functions, with what it gives; null where it gives none. */
export function ours(compute: Compute, id: string, ...args: readonly Argument[]): Made {
  const formula = `${stored(id)}(${args.map(written).join(',')})`
  try {
    return { formula, value: compute(id, args.map(passed)) }
  } catch {
    return { formula, value: null }
  }
}

/** Nothing as long as one of these cells is blank. */
export function unlessBlank(cells: readonly Reference[], { formula, value }: Made): DesignValue {
  const blank = cells.map(({ name }) => `${name}=""`)
  const isBlank = cells.some((cell) => cell.value === null || cell.value === '')
  const test = blank.length > 1 ? `OR(${blank.join(',')})` : blank[0]!
  return { formula: `IF(${test},"",${formula})`, value: isBlank ? '' : value }
}

/** Nothing where there is no result. */
export const orNothing = ({ formula, value }: Made): DesignValue => ({
  formula: `IFERROR(${formula},"")`,
  value: value ?? '',
})
