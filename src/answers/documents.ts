import { deadline, type DeadlineRule } from '../calendar/deadlines'
import type { Calendar } from '../calendar/business'
import type { FormId } from '../forms/definition'
import type { Deadline, Profile } from '../profiles/types'
import type { Submission, SubmittedTable } from '../submission/types'
import { key } from '../text/key'
import type { Finding } from '../validators/engine/finding'
import type { IsoDate, Month } from '../workbook/types'
import type { DocumentStatus, DueDocument, LeftOut } from './answer'

/** The working days of a profile. */
export const calendarOf = (profile: Profile): Calendar => ({
  add: Object.fromEntries(profile.closedDays.map((day) => [day, '閉庁日'])),
  remove: profile.openDays,
})

function ruleOf({ rule, n, on, last }: Deadline): DeadlineRule | null {
  const own = last ? { last } : {}
  if (rule === 'monthEnd') return { rule, ...own }
  if (rule === 'businessDay') return n === undefined ? null : { rule, n, ...own }
  return on === undefined ? null : { rule, on }
}

/** The day a form is due; null where the profile or the month does not say. */
function dueOf(given: Deadline | undefined, month: Month | null, profile: Profile): IsoDate | null {
  const rule = given ? ruleOf(given) : null
  if (rule === null || (month === null && rule.rule !== 'fixed')) return null
  try {
    return deadline(rule, month ?? (profile.period[0].slice(0, 7) as Month), calendarOf(profile)).due
  } catch (error) {
    // A profile may name the 40th business day; no form is due on it.
    if (error instanceof RangeError) return null
    throw error
  }
}

const handedIn = (table: SubmittedTable): boolean =>
  table.role === 'current' && !(table.form.shape === 'months' && table.untouched)

/** 「様式14.xlsx」 and 「6月 様式１４(島根).xlsx」 name 様式14; 「様式14-2.xlsx」 does not. */
function names(path: string, form: FormId): boolean {
  const file = key(path.split('/').at(-1)!)
  const wanted = key(form)
  for (let at = file.indexOf(wanted); at >= 0; at = file.indexOf(wanted, at + 1)) {
    if (!/^(\d|-\d)/.test(file.slice(at + wanted.length))) return true
  }
  return false
}

export interface DocumentsOptions {
  /** Books that could not be read: a form named by such a file is there, but not ready. */
  readonly refused?: readonly LeftOut[]
  /** What is only not there yet does not stand in the way. */
  readonly draft?: boolean
}

/** Every form the profile hands in for the report month: when it is due, to whom, and whether it may go. */
export function documentsOf(
  { profile, tables, month }: Submission,
  findings: readonly Finding[],
  { refused = [], draft = false }: DocumentsOptions = {},
): DueDocument[] {
  const wrong = new Set<FormId>()
  for (const finding of findings) {
    if (finding.severity === 'error' && !(draft && finding.unfinished)) wrong.add(finding.form)
  }
  const statusOf = (form: FormId): DocumentStatus => {
    if (tables.some((table) => table.form.id === form && handedIn(table))) return wrong.has(form) ? 'errors' : 'ready'
    return refused.some(({ path }) => names(path, form)) ? 'errors' : 'missing'
  }
  return profile.submitted.map((form) => {
    const given = profile.deadlines[form]
    return { form, due: dueOf(given, month, profile), to: given?.to ?? [], status: statusOf(form) }
  })
}
