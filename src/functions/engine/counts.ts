import { y11, y14, type FormDefinition } from '../../forms'
import { submissionOf } from '../../submission'
import { isConsulting } from '../../submission/cases'
import { companyKey } from '../../text/company'
import { key } from '../../text/key'
import { countConsultations, type ConsultationField } from '../../totals/consultations'
import { countSeminars, type SeminarField } from '../../totals/seminars'
import type { Tally } from '../../totals/tally'
import { judge } from '../../validators/engine/judge'
import type { Rule, Scene } from '../../validators/engine/rule'
import type { IsoDate, Month } from '../../workbook/types'
import type { FunctionContext } from '../runtime/context'
import { absent, wrong } from '../runtime/fault'
import type { RawMatrix } from '../runtime/values'
import { columnsOfForm, wholeForm, type Part, type ReadRange } from './tables'

/** Where the records of a form are: the whole form, or some of its columns. */
export type Source = { readonly whole: RawMatrix } | { readonly parts: readonly Part[] }

function read(source: Source, form: FormDefinition, context: FunctionContext): ReadRange {
  if ('parts' in source) return columnsOfForm(source.parts, form, context)
  const found = wholeForm(source.whole, form, context)
  if (found) return found
  throw wrong(
    `この範囲に${form.id}の見出しが見つかりません。見出しの行を含む範囲を指定してください。`,
    `The headings of ${form.id} are not in this range. Pass a range that includes them.`,
  )
}

/** The scene 集計 counts in: only what makes a count doubtful is judged. */
function sceneOf(
  { table }: ReadRange,
  context: FunctionContext,
  month: Month | null,
  running: boolean,
  rules: readonly Rule[],
): Scene {
  const submission = submissionOf([table], context.profile, { ...(month === null ? {} : { month }), running })
  return judge(
    submission,
    rules.filter(
      (rule) => (rule.unsettles || rule.scope === 'value') && rule.form?.id === table.form.id && !rule.needsToday,
    ),
  ).scene
}

/** A count that is certain; otherwise the cell says between which numbers it lies, and where to look. */
function certainly(label: string, tallies: readonly Tally[], undated: readonly number[]): number {
  const low = tallies.reduce((sum, tally) => sum + tally.low, 0)
  const doubtful = tallies.filter((tally) => tally.low !== tally.high)
  const open = new Set([...doubtful.flatMap((tally) => tally.open.map(({ row }) => row)), ...undated])
  if (open.size === 0) return low
  const rows = [...open].sort((a, b) => a - b).map((row) => row + 1)
  const some = rows.slice(0, 3)
  const more = rows.length > some.length
  throw absent(
    `${label}は${low}のほかに、決まらない行が${rows.length}行あります。範囲の${some.join('、')}行目${more ? 'など' : ''}の日付と内容を確かめてください。`,
    `${label} is ${low}, and ${rows.length} rows are not certain. Please look at row ${some.join(', ')}${more ? ' …' : ''} of the range.`,
  )
}

/** The fields whose tallies make up a number: itself, or the parts of a sum. */
export interface Measure {
  readonly label: string
  readonly fields: readonly string[]
}

function counted(
  measure: Measure,
  source: Source,
  form: FormDefinition,
  month: Month | null,
  context: FunctionContext,
  rules: readonly Rule[],
  count: (scene: Scene, month: Month) => Readonly<Record<string, Tally>>,
): number {
  const found = read(source, form, context)
  // Columns are no book that is handed in for one month: a day in another month is no slip there.
  const scene = sceneOf(found, context, month, 'parts' in source, rules)
  const held = new Set(found.table.records.flatMap((record) => record.month ?? []))
  const months = month === null ? [...held] : [month]
  const tallies = months.flatMap((one) => {
    const made = count(scene, one)
    return measure.fields.map((field) => made[field]!)
  })
  // Without a month every row counts; one whose day cannot be read belongs to none of the months.
  const lost =
    month === null ? found.table.records.filter((record) => record.month === null).map(({ at }) => at.row) : []
  return certainly(measure.label, tallies, [...found.undated, ...lost])
}

/** One of ①–⑧ or their sums, as 集計 counts it. @param month null: all months of the range. */
export const consultations = (
  measure: Measure & { readonly fields: readonly ConsultationField[] },
  source: Source,
  month: Month | null,
  context: FunctionContext,
  rules: readonly Rule[],
): number => counted(measure, source, y14, month, context, rules, countConsultations)

/** One of A–E or ③, as 集計 counts it. */
export const seminars = (
  measure: Measure & { readonly fields: readonly SeminarField[] },
  source: Source,
  month: Month | null,
  context: FunctionContext,
  rules: readonly Rule[],
): number => counted(measure, source, y11, month, context, rules, countSeminars)

/** Consulting visits to a company, however its name is spelt; `until` counts those up to and with that day. */
export function visits(company: string, source: Source, until: IsoDate | null, context: FunctionContext): number {
  const { table, undated } = read(source, y14, context)
  const wanted = companyKey(company)
  let count = 0
  const open: number[] = []
  for (const record of table.records) {
    const name = record.cell('company').value as string | null
    if (name === null || companyKey(name) !== wanted) continue
    if (!isConsulting(record.cell('method').value as string | null, context.profile)) continue
    const day = record.cell('date').value as IsoDate | null
    if (until !== null && day === null) open.push(record.at.row)
    else if (until === null || day! <= until) count++
  }
  const ofCompany = undated.filter((row) => {
    const col = table.columns.get('company')
    const name = col === undefined ? null : table.sheet.value(row, col)
    return typeof name === 'string' && companyKey(name) === wanted
  })
  if (open.length + ofCompany.length === 0) return count
  return certainly(key(company), [{ low: count, high: count, from: [], open: [] }], [...open, ...ofCompany])
}
