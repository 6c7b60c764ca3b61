import { addMonths, lastDayOfMonth, monthOf } from '../calendar/days'
import type { IsoDate, Month } from '../workbook/types'

/**
 * Annual targets: how far a year has come, and what it still needs. Numbers only, no rounding, and null wherever there is
 * nothing to divide by. A target that is reached says so even in a year that has hardly begun.
 */
export type Standing = 'reached' | 'onTrack' | 'behind'

/** First and last day of the contract. */
export type Period = readonly [from: IsoDate, to: IsoDate]

const isTarget = (target: number): boolean => Number.isFinite(target) && target > 0
const isCount = (n: number): boolean => Number.isFinite(n) && n >= 0

/** The months of a contract, first to last; one that begins or ends within a month counts as whole. */
export function contractMonths([from, to]: Period): Month[] {
  const months: Month[] = []
  for (let month = monthOf(from); month <= monthOf(to); month = addMonths(month, 1)) months.push(month)
  return months
}

/** How many months of a contract are over on a day, that day included: none before it begins, all once it has ended. */
export const monthsOver = (period: Period, asOf: IsoDate): number =>
  contractMonths(period).filter(
    (month) => lastDayOfMonth(month) <= asOf || (period[1] <= asOf && month <= monthOf(asOf)),
  ).length

/** actual / target: 0.42; null without a target. */
export const progressRatio = (actual: number, target: number): number | null =>
  isTarget(target) && isCount(actual) ? actual / target : null

/** What is still needed in each of the months that are left: 0 once reached, null where no month is left for the rest. */
export function neededPerMonth(actual: number, target: number, monthsLeft: number): number | null {
  if (!isTarget(target) || !isCount(actual)) return null
  const rest = Math.max(0, target - actual)
  if (rest === 0) return 0
  return Number.isFinite(monthsLeft) && monthsLeft > 0 ? rest / monthsLeft : null
}

/** Where the year ends at the pace of its first `months` of `all` months; null before any of them is counted. */
export const expectedYearEnd = (actual: number, months: number, all: number): number | null =>
  isCount(actual) && Number.isFinite(all) && months > 0 && months <= all ? (actual * all) / months : null

/** Where the year should stand after `months` of `all` months, each with an equal share. */
export const expectedByNow = (target: number, months: number, all: number): number | null =>
  isTarget(target) && isCount(months) && Number.isFinite(all) && all > 0 && months <= all
    ? (target * months) / all
    : null

/** Reached, at least at the equal share of the months so far, or behind it; null without a target. */
export function onTrack(actual: number, target: number, months: number, all: number): Standing | null {
  if (!isCount(actual) || expectedByNow(target, months, all) === null) return null
  if (actual >= target) return 'reached'
  // Multiplied, not divided: 95 of 380 after 3 of 12 months is exactly a quarter.
  return actual * all >= target * months ? 'onTrack' : 'behind'
}

/** One month of a year; null where its number is not known, or lies ahead. */
export interface MonthCount {
  readonly month: Month
  readonly count: number | null
}

export interface YearProgress {
  readonly target: number
  readonly actual: number
  readonly ratio: number
  /** Where the year should stand after the months that were counted. */
  readonly expected: number
  readonly pace: number | null
  readonly forecast: number | null
  readonly state: Standing
  /** Every month of the contract; `sum` grows over the months that are known. */
  readonly months: readonly (MonthCount & { readonly sum: number | null })[]
  /** Months that are over and of which no number is known: they are not taken for 0. */
  readonly unknown: readonly Month[]
}

/**
 * The year of one target up to and with `asOf`. Numbers outside the contract and after `asOf` do not count; expectation
 * and forecast go by the months that are known. Null without a target.
 */
export function yearProgress(
  target: number,
  counts: readonly MonthCount[],
  period: Period,
  asOf: Month,
): YearProgress | null {
  if (!isTarget(target)) return null
  const known = new Map(
    counts.filter(({ count }) => count !== null && isCount(count)).map((at) => [at.month, at.count!]),
  )
  const all = contractMonths(period)
  const over = all.filter((month) => month <= asOf)
  let actual = 0
  let counted = 0
  const months = all.map((month) => {
    const count = month <= asOf ? (known.get(month) ?? null) : null
    if (count !== null) {
      actual += count
      counted += 1
    }
    return { month, count, sum: month <= asOf ? actual : null }
  })
  const state = onTrack(actual, target, counted, all.length)
  const ratio = progressRatio(actual, target)
  const expected = expectedByNow(target, counted, all.length)
  if (state === null || ratio === null || expected === null) return null
  return {
    target,
    actual,
    ratio,
    expected,
    pace: neededPerMonth(actual, target, all.length - over.length),
    forecast: expectedYearEnd(actual, counted, all.length),
    state,
    months,
    unknown: over.filter((month) => !known.has(month)),
  }
}
