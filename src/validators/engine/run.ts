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
  /** Rule → how many tables, records or groups it was asked about. */
  readonly asked: Map<string, number>
}

/** One judging: rules are asked about a table, a record, a group or the whole, and what they find is kept. */
export class Run {
  readonly scene: Scene
  readonly work: Work = { records: 0, recordChecks: 0, groups: 0, asked: new Map() }
  readonly told: Finding[] = []

  constructor(
    private readonly submission: Submission,
    readonly memory: Memory,
  ) {
    this.scene = { ...submission, doubtful: (record) => memory.doubtful(record) }
  }

  private ask({ id }: Rule, times = 1): void {
    const { asked } = this.work
    asked.set(id, (asked.get(id) ?? 0) + times)
  }

  table(rule: RuleOf<'table'>, table: SubmittedTable): void {
    this.ask(rule)
    this.add(rule, tableId(table), rule.check(table, this.scene), null)
  }

  /** One record, all fields the rule reads that were read otherwise than the form wants them. */
  value(rule: RuleOf<'value'>, table: SubmittedTable, record: AnyRec, fields: readonly string[]): void {
    this.ask(rule)
    for (const name of fields) {
      const field = table.form.fields[name]!
      const cell = record.cell(name)
      const about = { name, label: fieldLabel(table.form, name), field, record }
      const worst = this.add(rule, rowId(record.at), rule.check(cell, about, this.scene), record)
      if (worst === 'error' && cell.state === 'unreadable') this.memory.stain(record, { rule: rule.id, field: name })
    }
  }

  records(rule: RuleOf<'record'>, records: readonly AnyRec[], from = 0, to = records.length): void {
    let checks = 0
    for (let i = from; i < to; i++) {
      const record = records[i]!
      if (!this.memory.clean(record, rule.reads)) continue
      checks++
      const found = rule.check(record, this.scene)
      if (found) this.add(rule, rowId(record.at), found, record)
    }
    this.work.recordChecks += checks
    this.ask(rule, checks)
  }

  group(rule: RuleOf<'group'>, key: string, group: readonly AnyRec[]): void {
    this.work.groups++
    this.ask(rule)
    const found = rule.check(group, this.scene)
    if (found) this.add(rule, key, found, null)
  }

  whole(rule: RuleOf<'submission'>): void {
    this.ask(rule)
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
