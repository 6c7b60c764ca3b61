import { fieldLabel } from '../../forms/definition'
import type { Severity } from '../../profiles/types'
import type { AnyRec } from '../../reading/types'
import type { Submission, SubmittedTable } from '../../submission/types'
import { byCodeUnits } from '../../text/order'
import { lower, type Finding } from './finding'
import { rowId, tableId, type Memory } from './memory'
import type { Found, Report, Rule, RuleOf, Scene } from './rule'
import { tell } from './tell'

/** Path, sheet, row, column, rule: the order the contract promises. A contradiction of the whole stands first. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    byCodeUnits(a.at.book, b.at.book) ||
    byCodeUnits(a.at.sheet, b.at.sheet) ||
    a.at.row - b.at.row ||
    a.at.col - b.at.col ||
    byCodeUnits(a.rule, b.rule)
  )
}

/** Work done, so that speed can be asserted without a clock. */
export interface Work {
  /** Records that were read. */
  records: number
  recordChecks: number
  groups: number
  /** Rules that were asked at least once. */
  readonly rules: Set<string>
}

/** One judging: rules are asked about a table, a record, a group or the whole, and what they find is kept. */
export class Run {
  readonly scene: Scene
  readonly work: Work = { records: 0, recordChecks: 0, groups: 0, rules: new Set() }
  readonly told: Finding[] = []

  constructor(
    private readonly submission: Submission,
    readonly memory: Memory,
  ) {
    this.scene = { ...submission, doubtful: (record) => memory.doubtful(record) }
  }

  table(rule: RuleOf<'table'>, table: SubmittedTable): void {
    this.work.rules.add(rule.id)
    this.add(rule, tableId(table), rule.check(table, this.scene), null)
  }

  /** One record, all fields the rule reads that were read otherwise than the form wants them. */
  value(rule: RuleOf<'value'>, table: SubmittedTable, record: AnyRec, fields: readonly string[]): void {
    this.work.rules.add(rule.id)
    for (const name of fields) {
      const field = table.form.fields[name]!
      const cell = record.cell(name)
      const about = { name, label: fieldLabel(table.form, name), field, record }
      const worst = this.add(rule, rowId(record.at), rule.check(cell, about, this.scene), record)
      if (worst === 'error' && cell.state === 'unreadable') this.memory.stain(record, { rule: rule.id, field: name })
    }
  }

  record(rule: RuleOf<'record'>, record: AnyRec): void {
    if (!this.memory.clean(record, rule.reads)) return
    this.work.recordChecks++
    const found = rule.check(record, this.scene)
    if (found) this.add(rule, rowId(record.at), found, record)
  }

  group(rule: RuleOf<'group'>, key: string, group: readonly AnyRec[]): void {
    this.work.groups++
    const found = rule.check(group, this.scene)
    if (found) this.add(rule, key, found, null)
  }

  whole(rule: RuleOf<'submission'>): void {
    this.work.rules.add(rule.id)
    this.add(rule, '', rule.check(this.scene), null)
  }

  /** @returns the worst severity added. */
  private add(rule: Rule, unit: string, found: Found, record: AnyRec | null): Severity | null {
    if (!found) return null
    const reports = Array.isArray(found) ? (found as readonly Report[]) : [found as Report]
    if (reports.length === 0) return null
    const findings = reports.map((report) => tell(this.submission, rule, report, record))
    this.memory.keep(rule, unit, findings)
    this.told.push(...findings)
    return findings.map(({ severity }) => severity).reduce((a, b) => (lower(a, b) === a ? b : a))
  }
}
