import type { FormId } from '../forms/definition'
import { dueOn } from '../profiles/deadlines'
import type { Submission, SubmittedTable } from '../submission/types'
import { key } from '../text/key'
import type { Finding } from '../validators/engine/finding'
import type { DocumentStatus, DueDocument, LeftOut } from './answer'

/** Judged, and not a monthly report nobody has filled in. */
export const handedIn = (table: SubmittedTable): boolean =>
  table.role === 'current' && !(table.form.shape === 'months' && table.untouched)

/** Forms as they are handed out, all of them: of a month without anything at all nobody can tell whether it is finished. */
export const isBlank = ({ tables }: Pick<Submission, 'tables'>): boolean =>
  tables.every(({ role, untouched }) => role !== 'current' || untouched)

/** 「様式14.xlsx」 and 「6月 様式１４(島根).xlsx」 name 様式14; 「様式14-2.xlsx」 does not. */
export function namesForm(path: string, form: FormId): boolean {
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
  const blank = isBlank({ tables })
  const statusOf = (form: FormId): DocumentStatus => {
    if (!blank && tables.some((table) => table.form.id === form && handedIn(table)))
      return wrong.has(form) ? 'errors' : 'ready'
    return refused.some(({ path }) => namesForm(path, form)) ? 'errors' : 'missing'
  }
  return profile.submitted.map((form) => {
    const given = profile.deadlines[form]
    return { form, due: dueOn(profile, form, month), to: given?.to ?? [], status: statusOf(form) }
  })
}
