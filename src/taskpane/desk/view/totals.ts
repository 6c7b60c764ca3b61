import type { Answer } from '../../../answers/answer'
import { cellName } from '../../../answers/words'
import { fiscalMonthLabel } from '../../../calendar/fiscal'
import { total } from '../../../session/total'
import { byCodeUnits } from '../../../text/order'
import { formatMonth } from '../../../text/wareki'
import type { LeftTotal, PlannedTotal } from '../../../totals/plan'
import type { Standing } from '../../../totals/progress'
import { targetsOf, type TargetProgress } from '../../../totals/targets'
import type { CellRef, Snapshot } from '../../../workbook/types'
import type { TargetLine, TotalLine, Totals } from '../types'

const standingWord: Readonly<Record<Standing, string>> = { reached: '達成', onTrack: '順調', behind: '遅れ' }

/** 集計 of the report month beside what stands there, and the year against its targets. */
export function totalsOf(answer: Answer, open: Snapshot, write: boolean): Totals | null {
  const plan = total(answer)
  if (plan === null) return null
  const here = new Set(open.map(({ id }) => id))
  const planned = (state: TotalLine['state']) => (one: PlannedTotal) => plannedLine(one, state, here)
  const lines = [
    ...plan.edits.map(planned('write')),
    ...plan.right.map(planned('same')),
    ...plan.left.map((one) => leftLine(one, here)),
  ].sort(byPlace)
  return {
    month: `${formatMonth(plan.month)}分`,
    lines,
    missing: plan.missing,
    targets: targetsOf(answer.verdict.scene).map(targetLine),
    toWrite: write ? lines.filter(({ state, elsewhere }) => state === 'write' && !elsewhere).length : 0,
  }
}

const byPlace = ({ at: a }: TotalLine, { at: b }: TotalLine): number =>
  byCodeUnits(a.book, b.book) || byCodeUnits(a.sheet, b.sheet) || a.row - b.row || a.col - b.col

const idOf = ({ form, field, at }: PlannedTotal | LeftTotal): string => `${form}/${field}/${at.book}/${at.sheet}`

const rowNames = (cells: readonly CellRef[]): TotalLine['from'] =>
  cells.map((at) => ({ at, name: at.row < 0 ? '' : `${at.row + 1}行目` }))

const about = (one: PlannedTotal | LeftTotal, here: ReadonlySet<string>) => ({
  id: idOf(one),
  form: one.form,
  measure: one.measure,
  label: one.label,
  at: one.at,
  cell: cellName(one.at) ?? '',
  before: one.before,
  elsewhere: !here.has(one.at.book),
})

const plannedLine = (one: PlannedTotal, state: TotalLine['state'], here: ReadonlySet<string>): TotalLine => ({
  ...about(one, here),
  after: one.after,
  range: '',
  state,
  proposed: one.proposed,
  from: rowNames(one.from),
  open: [],
})

const leftLine = (one: LeftTotal, here: ReadonlySet<string>): TotalLine => ({
  ...about(one, here),
  after: null,
  range: one.high === null ? `${one.low}以上` : one.high === one.low ? `${one.low}` : `${one.low}~${one.high}`,
  state: one.reason,
  proposed: false,
  from: [],
  open: rowNames(one.open),
})

const targetLine = ({ form, field, months, unknown, state, ...one }: TargetProgress): TargetLine => ({
  ...one,
  id: `${form}/${field}`,
  state,
  word: standingWord[state],
  months: months.map(({ month, count, sum }) => ({ name: fiscalMonthLabel(month), count, sum })),
  unknown: unknown.map(fiscalMonthLabel),
})
