import type { Table } from '../reading/types'
import { rowsPerStep, type Steps } from '../workbook/steps'
import type { Month } from '../workbook/types'

/** Month → dated records, as they were read. */
export type MonthCounts = ReadonlyMap<Month, number>

export type Counted = Pick<Table, 'form' | 'records'> & { readonly counts: MonthCounts }

export function* monthCounts({ form, records }: Pick<Table, 'form' | 'records'>): Steps<MonthCounts> {
  const counts = new Map<Month, number>()
  if (form.shape === 'months') return counts
  for (let i = 0; i < records.length; i++) {
    if (i % rowsPerStep === rowsPerStep - 1) yield 0
    const { month } = records[i]!
    if (month !== null) counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  return counts
}

const total = (counts: MonthCounts): number => [...counts.values()].reduce((sum, n) => sum + n, 0)

/** Up to so many months a tenth of all records tells a month from a slip; in a longer record no month need hold a tenth. */
const monthsOfATenth = 3

/**
 * The newest month with at least max(2, 10 %) of a table's dated records. In a record of more than three months the
 * share is taken of as many records as three of its months hold: over a whole year a month holds 8 % on average.
 */
function newestMonth({ counts }: Counted): Month | null {
  const busy = [...counts.values()].filter((count) => count >= 2).length
  const share = total(counts) * Math.min(1, monthsOfATenth / Math.max(1, busy))
  const enough = Math.max(2, share * 0.1)
  return (
    [...counts]
      .filter(([, count]) => count >= enough)
      .map(([month]) => month)
      .sort()
      .at(-1) ?? null
  )
}

/** The newest month in which a monthly form holds a number other than 0. */
function newestFilledRow(table: Counted): Month | null {
  const white = table.form.sets['white'] ?? []
  const filled = table.records.filter((record) =>
    white.some((name) => {
      const { value } = record.cell(name)
      return typeof value === 'number' && value !== 0
    }),
  )
  return (
    filled
      .map((record) => record.month!)
      .sort()
      .at(-1) ?? null
  )
}

/**
 * The report month when nobody names it: the newest month that a table with several records holds; else the month that
 * most of the few records bear; else the last month filled in a monthly form.
 */
export function reportMonth(tables: readonly Counted[]): Month | null {
  const clear = tables.map(newestMonth).filter((month) => month !== null)
  if (clear.length > 0) return clear.sort().at(-1)!
  const all = new Map<Month, number>()
  for (const { counts } of tables) for (const [month, count] of counts) all.set(month, (all.get(month) ?? 0) + count)
  const commonest = [...all].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))[0]
  if (commonest) return commonest[0]
  return (
    tables
      .filter((table) => table.form.shape === 'months')
      .map(newestFilledRow)
      .filter((month) => month !== null)
      .sort()
      .at(-1) ?? null
  )
}

/**
 * 'year' needs two months with at least two records each, and 10 % of the records outside the report month; anything
 * less is a month's table with a slip in it.
 */
export function scopeOf({ form, counts }: Counted, month: Month | null): 'month' | 'year' {
  if (form.shape === 'months') return 'year'
  const all = total(counts)
  const inside = month === null ? 0 : (counts.get(month) ?? 0)
  const busy = [...counts.values()].filter((count) => count >= 2).length
  return busy >= 2 && all - inside >= all * 0.1 ? 'year' : 'month'
}
