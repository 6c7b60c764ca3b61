import type { Answer } from '../answers/answer'
import { greenValues } from '../totals/green'
import { planTotals, type TotalPlan } from '../totals/plan'
import { a1 } from '../workbook/address'
import type { Edit, Month, Scalar } from '../workbook/types'
import { knownKey, type KnownValues } from './host'

/** 集計 of one month, or null where no month is known. */
export function total({ verdict, submission }: Answer, month: Month | null = submission.month): TotalPlan | null {
  return month === null ? null : planTotals(verdict.scene, month)
}

/** What 集計 writes: only the numbers that are certain. */
export const totalEdits = (plan: TotalPlan): Edit[] =>
  plan.edits.map(({ at, before, after }) => ({ kind: 'set', at, before, value: after }))

/**
 * Values that the formula cells of the monthly forms of one book will show after a batch of edits, as far as their
 * formulas are the official ones.
 */
export function knownAfter({ submission }: Answer, book: string, edits: readonly Edit[]): KnownValues {
  const known = new Map<string, Scalar>()
  for (const table of submission.tables) {
    if (table.book !== book || table.form.shape !== 'months') continue
    const changed = new Map<string, number>()
    for (const edit of edits) {
      if (edit.kind !== 'set' || edit.at.book !== book || edit.at.sheet !== table.sheet.name) continue
      if (typeof edit.value === 'number') changed.set(`${edit.at.row}:${edit.at.col}`, edit.value)
    }
    if (changed.size === 0) continue
    for (const [place, value] of greenValues(table, changed)) {
      const [row, col] = place.split(':').map(Number) as [number, number]
      known.set(knownKey(table.sheet.name, a1({ row, col })), value)
    }
  }
  return known
}
