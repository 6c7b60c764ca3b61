import { fieldLabel } from '../../forms/definition'
import type { FormHelp, Needed } from '../../forms/help'
import type { Profile, Severity } from '../../profiles/types'
import { isBlank } from '../../text/blank'
import type { Finding } from '../../validators/engine/finding'
import { a1 } from '../../workbook/address'
import { holds, type Row } from './row'
import type { Assist, Need } from './types'

interface About {
  readonly row: Row
  readonly help: FormHelp
  readonly profile: Profile
  /** Whether the company of the row is new. */
  readonly firstTime: () => boolean
  readonly isReportMonth: boolean
}

/** Whether a column may stay blank in this row, and in words when not. */
export function requiredIn(about: About, field: string): Assist['required'] {
  const needed: Needed | undefined = about.help.fields[field]?.needed
  const months = about.row.table.form.shape === 'months'
  if (months && (about.row.table.form.sets['white'] ?? []).includes(field))
    return about.isReportMonth
      ? { state: 'now', soft: false, words: '報告月の行は、0件のときも0を入れます。' }
      : { state: 'no', soft: false, words: '' }
  const one = about.help.oneOf?.find(({ fields }) => fields.includes(field))
  if (!needed && one) return { state: 'when', soft: one.soft ?? false, words: `${one.words}を入れます。` }
  if (!needed) return { state: 'no', soft: false, words: '' }
  const soft = needed.soft ?? false
  const must = soft ? '入力します' : '必ず入力します'
  if (!needed.when) return { state: 'always', soft, words: soft ? '分かる範囲で入力します。' : '必ず入力します。' }
  const now = needed.when.every((condition) => holds(condition, about.row, about.profile, about.firstTime))
  return { state: now ? 'now' : 'when', soft, words: `${needed.words ?? ''}に${must}。` }
}

const severityOf = (soft: boolean | undefined): Severity => (soft ? 'warning' : 'error')

/**
 * What the row still wants: what the check found missing, and what the form wants of a row that was not checked yet. A
 * row in which nothing was typed wants nothing.
 */
export function needsOf(about: About, findings: readonly Finding[]): Need[] {
  const { row, help } = about
  const { table, record } = row
  const fields = Object.keys(table.form.fields).filter((field) => table.columns.has(field))
  const typed = fields.filter((field) => field !== table.form.months?.label && !table.form.fields[field]!.computed)
  if (typed.every((field) => isBlank(record.cell(field).raw))) return []
  const needs = new Map<string, Need>()
  const add = (field: string, words: string, severity: Severity): void => {
    const { at } = record.cell(field)
    if (!needs.has(field))
      needs.set(field, { field, label: fieldLabel(table.form, field), at, cell: a1(at), words, severity })
  }
  for (const finding of findings) {
    const field = fields.find((name) => table.columns.get(name) === finding.at.col)
    if (field && finding.unfinished && isBlank(record.cell(field).raw)) add(field, finding.what, finding.severity)
  }
  for (const field of fields) {
    if (!isBlank(record.cell(field).raw) || table.form.fields[field]!.computed) continue
    const { state, soft, words } = requiredIn(about, field)
    if ((state === 'always' || state === 'now') && help.fields[field]?.needed) add(field, words, severityOf(soft))
    else if (state === 'now') add(field, words, 'error')
  }
  for (const { fields: group, words, soft } of help.oneOf ?? []) {
    const open = group.filter((field) => table.columns.has(field))
    if (
      open.length > 0 &&
      open.every((field) => isBlank(record.cell(field).raw)) &&
      !open.some((field) => needs.has(field))
    )
      add(open[0]!, `${words}を入れます。`, severityOf(soft))
  }
  const order = new Map(fields.map((field, place) => [field, place]))
  return [...needs.values()].sort((a, b) => order.get(a.field)! - order.get(b.field)!)
}
