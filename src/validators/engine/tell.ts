import type { FormId } from '../../forms/definition'
import type { Severity } from '../../profiles/types'
import { recordAt } from '../../reading/place'
import type { AnyRec, CellValue } from '../../reading/types'
import type { Submission, SubmittedTable } from '../../submission/types'
import type { CellRef } from '../../workbook/types'
import { hash, lower, type Finding } from './finding'
import type { Report, Rule } from './rule'

const isCell = (at: CellValue<unknown> | CellRef): at is CellValue<unknown> => 'state' in at

/** The level a rule is judged with: its own, unless the profile sets another. */
export const levelOf = ({ profile }: Submission, rule: Rule): Severity | 'off' =>
  profile.levels[rule.id] ?? rule.severity

export const tableAt = ({ tables }: Submission, at: Pick<CellRef, 'book' | 'sheet'>): SubmittedTable | null =>
  tables.find((table) => table.book === at.book && table.sheet.name === at.sheet) ?? null

/** What tells a row from others, so that a reason given for one blank cell does not silence every blank cell. */
const identityOf = (record: AnyRec | null, table: SubmittedTable | null): string =>
  record === null || table === null
    ? ''
    : table.form.identity.map((field) => record.cell(field).raw ?? '').join('\u0003')

/** Fields whose value is part of what is told of a record whatever the rule: its month and what tells it from others. */
export const toldFields = ({ form }: SubmittedTable): readonly string[] =>
  form.dateField === undefined ? form.identity : [form.dateField, ...form.identity]

/** A finding from what a rule reports. @param record where the rule looked at one */
export function tell(submission: Submission, rule: Rule, report: Report, record: AnyRec | null): Finding {
  const at = isCell(report.at) ? report.at.at : report.at
  const home = tableAt(submission, at)
  const row = record ?? (home && recordAt(home.records, at.row))
  const month = report.month !== undefined ? report.month : (row?.month ?? null)
  const own = levelOf(submission, rule) as Severity
  const set = submission.profile.levels[rule.id] !== undefined
  // A report may lower the rule's own level, never raise it; a level set in the profile is meant as it stands.
  const level = report.severity && (!set || own !== 'error') ? lower(report.severity, own) : own
  const otherMonth = month !== null && submission.month !== null && month !== submission.month && home?.scope === 'year'
  const form: FormId = home?.form.id ?? ''
  const raw = isCell(report.at) ? String(report.at.raw) : ''
  const { what, next, params } = report.text
  const said = Object.values(params).join('\u0002')
  return {
    rule: rule.id,
    catalogue: rule.catalogue,
    severity: otherMonth && !submission.wholeYear ? lower(level, 'warning') : level,
    form,
    at,
    what,
    next,
    params,
    clause: rule.clause,
    related: report.related ?? [],
    fix: report.fix ?? null,
    choices: report.choices ?? [],
    month,
    otherMonth,
    unfinished: report.unfinished ?? false,
    key: hash([rule.id, form, raw, said, month ?? '', identityOf(row, home)].join('\u0001')),
  }
}
