import type { IsoDate, Month } from '../workbook/types'
import { businessDay, isOpenDay, previousOpenDay, type Calendar } from './business'
import { addMonths, lastDayOfMonth } from './days'

/** A month that is due on a day of its own: the 3月分 on 31 March. */
export interface OwnDay {
  readonly month: Month
  readonly on: IsoDate
}

/** When the report of a month is due, as data. */
export type DeadlineRule =
  /** On the n-th business day of the following month (第6 毎月: 翌月開始から5営業日以内). */
  | { readonly rule: 'businessDay'; readonly n: number; readonly last?: OwnDay }
  /** At the end of the month `offset` months later: 0 that month, 1 翌月末, −1 a plan before its month begins. */
  | { readonly rule: 'monthEnd'; readonly offset?: number; readonly last?: OwnDay }
  /** On one day, whatever the month. */
  | { readonly rule: 'fixed'; readonly on: IsoDate }

export interface Deadline {
  readonly due: IsoDate
  /** The day the rule names; `due` is the business day before where it is closed (no clause says so: a warning). */
  readonly stated: IsoDate
  readonly moved: boolean
}

function statedDay(rule: DeadlineRule, month: Month, calendar: Calendar): IsoDate {
  if (rule.rule === 'fixed') return rule.on
  if (rule.last?.month === month) return rule.last.on
  if (rule.rule === 'monthEnd') return lastDayOfMonth(addMonths(month, rule.offset ?? 0))
  return businessDay(addMonths(month, 1), rule.n, calendar)
}

/** When the report of `month` is due. Throws RangeError for a month or day that does not exist. */
export function deadline(rule: DeadlineRule, month: Month, calendar: Calendar = {}): Deadline {
  const stated = statedDay(rule, month, calendar)
  const moved = !isOpenDay(stated, calendar)
  return { due: moved ? previousOpenDay(stated, calendar) : stated, stated, moved }
}
