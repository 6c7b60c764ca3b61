import { forms as allForms, type FormDefinition } from '../../forms'
import { assemble, type Submission } from '../../submission'
import type { Finding } from '../../validators/engine/finding'
import { judge } from '../../validators/engine/judge'
import type { Rule } from '../../validators/engine/rule'
import type { FunctionContext } from '../runtime/context'
import type { RawMatrix } from '../runtime/values'
import { bookOf, nowhere, RangeSheet, trimmedRows, zerosMayBeBlanks, type RangePlace } from './values'

export interface Checked {
  readonly findings: readonly Finding[]
  /** Rows that were read as records of the form. */
  readonly records: number
}

function judged(
  sheet: RangeSheet,
  forms: readonly FormDefinition[],
  { profile, date1904 = false }: FunctionContext,
  rules: readonly Rule[],
) {
  const submission = assemble([bookOf(sheet, date1904)], forms, { profile })
  return { submission, findings: judge(submission, rules).findings }
}

const recordsOf = ({ tables }: Submission): number => tables.reduce((sum, table) => sum + table.records.length, 0)

/** Columns of the tables in which a 0 can be meant, counted within the range, and where their records begin. */
function numberPlaces({ tables }: Submission, place: RangePlace): (row: number, col: number) => boolean {
  const table = tables[0]
  if (!table) return () => false
  const numbers = new Set(
    [...table.columns]
      .filter(([name]) => ['int', 'number'].includes(table.form.fields[name]?.type ?? ''))
      .map(([, col]) => col - place.col),
  )
  const below = table.header.row + table.header.rows - place.row
  return (row, col) => row >= below && numbers.has(col)
}

/**
 * The same findings as 提出前チェック has for this range alone. Null where the range does not hold the form.
 *
 * Where blank cells may have come as 0, both readings are judged, and only what is found under both is said.
 */
export function findingsIn(
  values: RawMatrix,
  form: FormDefinition | null,
  context: FunctionContext,
  rules: readonly Rule[],
  place: RangePlace = nowhere,
): Checked | null {
  const forms = form ? [form] : allForms
  const { date1904 = false } = context
  const doubtful = zerosMayBeBlanks(values)
  const rows = values.slice(0, trimmedRows(values, doubtful))
  const first = judged(new RangeSheet(rows, place, date1904, () => doubtful), forms, context, rules)
  if (first.submission.tables.length === 0) return null
  const records = recordsOf(first.submission)
  if (!doubtful || !rows.some((row) => row.includes(0))) return { findings: first.findings, records }
  const isNumber = numberPlaces(first.submission, place)
  const second = judged(new RangeSheet(rows, place, date1904, (row, col) => !isNumber(row, col)), forms, context, rules)
  const keyOf = ({ rule, at }: Finding): string => `${rule} ${at.row} ${at.col}`
  const both = new Set(second.findings.map(keyOf))
  return { findings: first.findings.filter((finding) => both.has(keyOf(finding))), records }
}
