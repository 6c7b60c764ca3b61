import type { FormId } from '../../forms/definition'
import type { Submission, SubmittedTable } from '../../submission/types'
import { byCodeUnits } from '../../text/order'
import type { NotChecked } from './finding'
import type { Rule } from './rule'

export const todaySource = '今日の日付(--today)'
export const listsSource = '入力規則(プルダウン)'

/** Rule id → sources that were missing. */
export type Skipped = Map<string, Set<string>>

export function skip(skipped: Skipped, rule: Rule, needs: readonly string[]): void {
  const known = skipped.get(rule.id) ?? new Set<string>()
  for (const need of needs) known.add(need)
  skipped.set(rule.id, known)
}

/** 様式15-2 stands for 様式15 where the profile hands it in instead. */
const standsFor = ({ form }: SubmittedTable, id: FormId): boolean => form.id === id || form.replaces === id

/** Sources a rule needs and the submission does not have. A table that is present but empty is a source. */
export function missingSources({ tables, today }: Submission, rule: Rule): string[] {
  const wanted = rule.form ? [rule.form.id, ...(rule.needs ?? [])] : (rule.needs ?? [])
  const missing = wanted.filter((id) => !tables.some((table) => table.role !== 'unused' && standsFor(table, id)))
  return rule.needsToday && today === null ? [...missing, todaySource] : missing
}

/** Whether a rule speaks of a table: of its form, and one that is judged. */
export const concerns = (rule: Rule, table: SubmittedTable): boolean =>
  (rule.form === null || standsFor(table, rule.form.id)) &&
  (table.role === 'current' || (rule.scope === 'table' && rule.form === null && table.role === 'copy'))

/** What keeps a rule from judging a table it speaks of; null where nothing does. */
export function hindrance(rule: Rule, table: SubmittedTable): string | null {
  if (rule.scope !== 'value' && rule.reads.some((field) => !table.columns.has(field))) return table.form.id
  return rule.needsLists && table.form.shape === 'rows' && table.sheet.lists === 'notRead' ? listsSource : null
}

export const judges = (rule: Rule, table: SubmittedTable): boolean =>
  concerns(rule, table) && hindrance(rule, table) === null

export function notCheckedOf(skipped: Skipped, rules: readonly Rule[]): NotChecked[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  return [...skipped]
    .map(([id, needs]) => ({ rule: id, catalogue: byId.get(id)!.catalogue, needs: [...needs].sort(byCodeUnits) }))
    .sort((a, b) => byCodeUnits(a.rule, b.rule))
}
