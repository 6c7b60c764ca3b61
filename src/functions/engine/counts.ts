import { y11, y14, type FormDefinition } from '../../forms'
import { submissionOf } from '../../submission'
import { isConsulting } from '../../submission/cases'
import { companyKey } from '../../text/company'
import { key } from '../../text/key'
import { countConsultations } from '../../totals/consultations'
import { countSeminars } from '../../totals/seminars'
import type { Tally } from '../../totals/tally'
import { judge } from '../../validators/engine/judge'
import type { Rule, Scene } from '../../validators/engine/rule'
import type { IsoDate, Month } from '../../workbook/types'
import type { FunctionContext } from '../runtime/context'
import { absent, wrong } from '../runtime/fault'
import type { RawMatrix } from '../runtime/values'
import { Recent } from './recent'
import { columnsOfForm, wholeForm, type Part, type ReadRange } from './tables'
import { trimmedRows, zerosMayBeBlanks } from './values'

/** Where the records of a form are: the whole form, or some of its columns. */
export type Source = { readonly whole: RawMatrix } | { readonly parts: readonly Part[] }

type Tallies = Readonly<Record<string, Tally>>

/** A source that was read, with what was counted of it. */
interface Counted {
  readonly range: ReadRange
  readonly tallies: Map<Month, Tallies>
  readonly scenes: Map<Month | null, Scene>
}

/** The fields whose tallies make up a number: itself, or the parts of a sum. */
export interface Measure {
  readonly label: string
  readonly fields: readonly string[]
}

/** A count that is certain; otherwise the cell says what is certain of it, and where to look. */
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

const counting: Readonly<Record<string, (scene: Scene, month: Month) => Tallies>> = {
  [y14.id]: countConsultations,
  [y11.id]: countSeminars,
}

/** Counts records as 集計 does, over ranges; one for each set of settings. */
export class Counts {
  private readonly recent = new Recent<Counted>()

  /** @param rules all rules: some make a count doubtful. */
  constructor(
    private readonly context: FunctionContext,
    private readonly rules: readonly Rule[],
  ) {}

  /** One of ①–⑧, A–E or their sums. @param month null: all months of the range. */
  count(form: FormDefinition, measure: Measure, source: Source, month: Month | null): number {
    const counted = this.read(source, form)
    const { table, undated } = counted.range
    const months = month === null ? new Set(table.records.flatMap((record) => record.month ?? [])) : [month]
    const tallies = [...months].flatMap((one) => {
      const made = this.tallies(counted, 'parts' in source, month, one)
      return measure.fields.map((field) => made[field]!)
    })
    // Without a month every row counts; one whose day cannot be read belongs to none of the months.
    const lost = month === null ? table.records.filter((record) => record.month === null).map(({ at }) => at.row) : []
    return certainly(measure.label, tallies, [...undated, ...lost])
  }

  /** Consulting visits to a company, however its name is spelt; `until` counts those up to and with that day. */
  visits(company: string, source: Source, until: IsoDate | null): number {
    const { table, undated } = this.read(source, y14).range
    const wanted = companyKey(company)
    let count = 0
    const open: number[] = []
    for (const record of table.records) {
      const name = record.cell('company').value as string | null
      if (name === null || companyKey(name) !== wanted) continue
      if (!isConsulting(record.cell('method').value as string | null, this.context.profile)) continue
      const day = record.cell('date').value as IsoDate | null
      if (until !== null && day === null) open.push(record.at.row)
      else if (until === null || day! <= until) count++
    }
    const col = table.columns.get('company')
    const ofCompany = undated.filter((row) => {
      const name = col === undefined ? null : table.sheet.value(row, col)
      return typeof name === 'string' && companyKey(name) === wanted
    })
    return certainly(key(company), [{ low: count, high: count, from: [], open: [] }], [...open, ...ofCompany])
  }

  private read(source: Source, form: FormDefinition): Counted {
    const made = (range: ReadRange): Counted => ({ range, tallies: new Map(), scenes: new Map() })
    if ('parts' in source) {
      const rows = Math.max(...source.parts.map(({ values }) => trimmedRows(values, true)))
      // As long as they were, so that ranges of different length are still told apart.
      const lengths = source.parts.map(({ fields, values }) => `${fields.join()} ${values.length}`)
      return this.recent.get(
        [form.id, ...lengths].join('\u0000'),
        source.parts.map(({ values }) => values.slice(0, rows)),
        () => made(columnsOfForm(source.parts, form, this.context)),
      )
    }
    const { whole } = source
    const rows = whole.slice(0, trimmedRows(whole, zerosMayBeBlanks(whole)))
    return this.recent.get(form.id, [rows], () => {
      const found = wholeForm(whole, form, this.context)
      if (found) return made(found)
      throw wrong(
        `この範囲に${form.id}の見出しが見つかりません。見出しの行を含む範囲を指定してください。`,
        `The headings of ${form.id} are not in this range. Pass a range that includes them.`,
      )
    })
  }

  private tallies(counted: Counted, running: boolean, asked: Month | null, month: Month): Tallies {
    const known = counted.tallies.get(month)
    if (known && asked !== null) return known
    const { table } = counted.range
    const tallies = counting[table.form.id]!(this.scene(counted, running, asked), month)
    if (asked !== null) counted.tallies.set(month, tallies)
    return tallies
  }

  /** The scene 集計 counts in: only what makes a count doubtful is judged. */
  private scene({ range: { table }, scenes }: Counted, running: boolean, month: Month | null): Scene {
    const known = scenes.get(month)
    if (known) return known
    // Columns are no book that is handed in for one month: a day in another month is no slip there.
    const options = { ...(month === null ? {} : { month }), running }
    const submission = submissionOf([table], this.context.profile, options)
    const doubting = this.rules.filter(
      ({ unsettles, scope, form, needsToday }) =>
        (unsettles || scope === 'value') && form?.id === table.form.id && !needsToday,
    )
    const { scene } = judge(submission, doubting)
    scenes.set(month, scene)
    return scene
  }
}
