import type { Calendar } from '../calendar/business'
import { deadline, type DeadlineRule } from '../calendar/deadlines'
import type { FormId } from '../forms/definition'
import type { IsoDate, Month } from '../workbook/types'
import type { Deadline, Profile } from './types'

/** The working days of a profile: 行政機関の休日, with its own closed and open days. */
export const calendarOf = (profile: Profile): Calendar => ({
  add: Object.fromEntries(profile.closedDays.map((day) => [day, '閉庁日'])),
  remove: profile.openDays,
})

function ruleOf({ rule, n, on, offset, last }: Deadline): DeadlineRule | null {
  if (rule === 'fixed') return on === undefined ? null : { rule, on }
  const own = last === undefined ? {} : { last }
  if (rule === 'monthEnd') return { rule, ...(offset === undefined ? {} : { offset }), ...own }
  return n === undefined ? null : { rule, n, ...own }
}

/** The day something is due for a report month; null where neither its rule nor the month says. */
export function dueFor(profile: Profile, given: Deadline, month: Month | null): IsoDate | null {
  const own = given.own?.find((one) => one.month === month)
  const rule: DeadlineRule | null = own ? { rule: 'fixed', on: own.on } : ruleOf(given)
  if (rule === null || (month === null && rule.rule !== 'fixed')) return null
  try {
    return deadline(rule, month ?? (profile.period[0].slice(0, 7) as Month), calendarOf(profile)).due
  } catch (error) {
    // A profile may name the 40th business day; nothing is due on it.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The day a form is due for a report month; null where the profile or the month does not say. */
export function dueOn(profile: Profile, form: FormId, month: Month | null): IsoDate | null {
  const given = profile.deadlines[form]
  return given ? dueFor(profile, given, month) : null
}
