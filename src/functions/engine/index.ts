import { cellName, levelWord } from '../../answers/words'
import { formById, forms, y11, y14, type FormDefinition } from '../../forms'
import type { Severity } from '../../profiles/types'
import type { Rule } from '../../validators/engine/rule'
import type { CellRef, IsoDate, Month } from '../../workbook/types'
import type { FunctionContext } from '../runtime/context'
import type { RawMatrix } from '../runtime/values'
import { Counts, type Measure, type Source } from './counts'
import { findingsIn, type Checked } from './findings'
import { Recent } from './recent'
import type { RangePlace } from './values'

/** The engine of 提出前チェック and 集計 over ranges instead of books. */
export interface Engine {
  /** Forms that can be checked. */
  readonly formNames: readonly string[]
  formOf(name: string): FormDefinition | undefined
  levelName(severity: Severity): string
  cellName(at: CellRef): string
  findings(values: RawMatrix, form: FormDefinition | null, context: FunctionContext, place?: RangePlace): Checked | null
  /** @param month null: all months of the range. */
  consultations(measure: Measure, source: Source, month: Month | null, context: FunctionContext): number
  seminars(measure: Measure, source: Source, month: Month | null, context: FunctionContext): number
  visits(company: string, source: Source, until: IsoDate | null, context: FunctionContext): number
}

/** @param rules all rules: what is judged and what makes a count doubtful. */
export function engineOf(rules: readonly Rule[]): Engine {
  // Values come without their formulas, so nothing can be said about those.
  const judging = rules.filter((rule) => !rule.needsFormulas)
  const known = new WeakMap<FunctionContext, { counts: Counts; checked: Recent<Checked | null> }>()
  const under = (context: FunctionContext) => {
    const own = known.get(context) ?? { counts: new Counts(context, rules), checked: new Recent<Checked | null>() }
    known.set(context, own)
    return own
  }
  return {
    formNames: forms.map(({ id }) => id),
    formOf: formById,
    levelName: (severity) => levelWord[severity],
    // A range without a sheet has names all the same.
    cellName: (at) => cellName({ ...at, sheet: at.sheet || 'range' }) ?? '',
    findings: (values, form, context, place) =>
      under(context).checked.get([form?.id, place?.sheet, place?.row, place?.col].join('\u0000'), [values], () =>
        findingsIn(values, form, context, judging, place),
      ),
    consultations: (measure, source, month, context) => under(context).counts.count(y14, measure, source, month),
    seminars: (measure, source, month, context) => under(context).counts.count(y11, measure, source, month),
    visits: (company, source, until, context) => under(context).counts.visits(company, source, until),
  }
}
