import { fieldLabel, type FormId } from '../../forms/definition'
import type { Severity } from '../../profiles/types'
import type { AnyRec, CellValue } from '../../reading/types'
import type { Submission, SubmittedTable } from '../../submission/types'
import { byCodeUnits } from '../../text/order'
import type { CellRef } from '../../workbook/types'
import { hash, lower, type Finding, type NotChecked } from './finding'
import type { Found, Report, Rule, Scene } from './rule'

export interface Verdict {
  /** The submission with the doubts that judging left: what a total is counted under. */
  readonly scene: Scene
  readonly findings: readonly Finding[]
  readonly notChecked: readonly NotChecked[]
  /** Rules whose findings are those of before an edit that they look at: after a hint, until the next full check. */
  readonly stale: readonly string[]
  /** Work done, so that speed can be asserted without a clock. */
  readonly work: { readonly records: number; readonly recordChecks: number; readonly groups: number }
}

const phases = ['table', 'value', 'record', 'group', 'submission'] as const
export const todaySource = '今日の日付(--today)'
export const listsSource = '入力規則(プルダウン)'

const idOf = (at: CellRef): string => `${at.book}\u0000${at.sheet}\u0000${at.row}`
const isCell = (at: CellValue<unknown> | CellRef): at is CellValue<unknown> => 'state' in at

/** Runs the phases in order; what an earlier phase found wrong is not judged again by a later one. */
class Run {
  readonly findings: Finding[] = []
  readonly skipped = new Map<string, Set<string>>()
  readonly work = { records: 0, recordChecks: 0, groups: 0 }
  private readonly taint = new Map<string, Set<string>>()
  private readonly doubt = new Set<string>()
  private readonly rows = new Map<SubmittedTable, Map<number, AnyRec>>()
  readonly scene: Scene

  constructor(
    private readonly submission: Submission,
    private readonly only: ReadonlySet<string> | null,
  ) {
    this.scene = {
      ...submission,
      tainted: (record, field) => this.taint.size > 0 && (this.taint.get(idOf(record.at))?.has(field) ?? false),
      doubtful: (record) => this.doubt.size > 0 && this.doubt.has(idOf(record.at)),
    }
  }

  run(rules: readonly Rule[]): void {
    const wanted = rules.filter((rule) => this.levelOf(rule) !== 'off')
    for (const phase of phases) {
      for (const rule of wanted) {
        if (rule.scope !== phase) continue
        if (this.lacks(rule)) continue
        this.apply(rule)
      }
    }
    for (const rule of wanted)
      if (rule.scope === 'registered' && rule.kind === 'check') this.skip(rule, rule.needs ?? [])
  }

  private levelOf(rule: Rule): Severity | 'off' {
    return this.submission.profile.levels[rule.id] ?? rule.severity
  }

  private skip(rule: Rule, needs: readonly string[]): void {
    const known = this.skipped.get(rule.id) ?? new Set<string>()
    for (const need of needs) known.add(need)
    this.skipped.set(rule.id, known)
  }

  lacksSource(rule: Rule): boolean {
    return rule.scope === 'registered' || this.missing(rule).length > 0
  }

  private lacks(rule: Rule): boolean {
    const missing = this.missing(rule)
    if (missing.length > 0) this.skip(rule, missing)
    return missing.length > 0
  }

  /** Sources this rule needs and the submission does not have. A table that is present but empty is a source. */
  private missing(rule: Rule): string[] {
    const given = new Set(
      this.submission.tables.filter((table) => table.role !== 'unused').map((table) => table.form.id),
    )
    const wanted = rule.form ? [rule.form.id, ...(rule.needs ?? [])] : (rule.needs ?? [])
    const missing = wanted.filter((id) => !given.has(id) && !this.stoodFor(id, given))
    if (rule.needsToday && this.submission.today === null) missing.push(todaySource)
    return missing
  }

  /** 様式15-2 stands for 様式15 where the profile hands it in instead. */
  private stoodFor(id: FormId, given: ReadonlySet<FormId>): boolean {
    return this.submission.tables.some(
      (table) => given.has(table.form.id) && table.form.replaces === id && table.role !== 'unused',
    )
  }

  private apply(rule: Rule): void {
    switch (rule.scope) {
      case 'table':
        for (const table of this.tablesOf(rule)) this.add(rule, table, rule.check(table, this.scene))
        return
      case 'value':
        for (const table of this.tablesOf(rule)) this.values(rule, table)
        return
      case 'record':
        for (const table of this.tablesOf(rule)) this.records(rule, table)
        return
      case 'group':
        this.groups(rule)
        return
      case 'submission':
        this.add(rule, null, rule.check(this.scene))
    }
  }

  private tablesOf(rule: Rule): SubmittedTable[] {
    const judged = this.submission.tables.filter(
      (table) =>
        (rule.form === null || table.form.id === rule.form.id || table.form.replaces === rule.form.id) &&
        (table.role === 'current' || (rule.scope === 'table' && rule.form === null && table.role === 'copy')),
    )
    return judged.filter((table) => {
      const unbound = rule.scope === 'value' ? [] : rule.reads.filter((field) => !table.columns.has(field))
      if (unbound.length > 0) this.skip(rule, [table.form.id])
      const unread = rule.needsLists && table.form.shape === 'rows' && table.sheet.lists === 'notRead'
      if (unread) this.skip(rule, [listsSource])
      return unbound.length === 0 && !unread
    })
  }

  private values(rule: Rule & { scope: 'value' }, table: SubmittedTable): void {
    for (const name of rule.reads) {
      const field = table.form.fields[name]
      if (!field || !table.columns.has(name)) continue
      for (const record of table.odd(name)) {
        const about = { name, label: fieldLabel(table.form, name), field, record }
        const found = rule.check(record.cell(name), about, this.scene)
        const worst = this.add(rule, table, found, record)
        if (worst === 'error' && record.cell(name).state === 'unreadable') this.stain(record, name)
      }
    }
  }

  private stain(record: AnyRec, field: string): void {
    const id = idOf(record.at)
    const known = this.taint.get(id) ?? new Set<string>()
    known.add(field)
    this.taint.set(id, known)
  }

  private clean(record: AnyRec, reads: readonly string[]): boolean {
    if (this.taint.size === 0) return true
    const tainted = this.taint.get(idOf(record.at))
    return tainted === undefined || !reads.some((field) => tainted.has(field))
  }

  private records(rule: Rule & { scope: 'record' }, table: SubmittedTable): void {
    const { reads } = rule
    for (const record of table.records) {
      if (!this.clean(record, reads)) continue
      this.work.recordChecks++
      const found = rule.check(record, this.scene)
      if (found) this.add(rule, table, found, record)
    }
  }

  private groups(rule: Rule & { scope: 'group' }): void {
    const groups = new Map<string, AnyRec[]>()
    let table: SubmittedTable | null = null
    for (const one of this.tablesOf(rule)) {
      table ??= one
      for (const record of one.records) {
        if (!this.clean(record, rule.reads)) continue
        const key = rule.by(record, this.scene)
        if (key === null) continue
        const group = groups.get(key)
        if (group) group.push(record)
        else groups.set(key, [record])
      }
    }
    this.work.groups += groups.size
    for (const group of groups.values()) this.add(rule, table, rule.check(group, this.scene))
  }

  /** @returns the worst severity added. */
  private add(rule: Rule, table: SubmittedTable | null, found: Found, record?: AnyRec): Severity | null {
    if (!found) return null
    const reports = Array.isArray(found) ? (found as readonly Report[]) : [found as Report]
    let worst: Severity | null = null
    for (const report of reports) {
      const finding = this.finding(rule, table, report, record)
      if (rule.unsettles && finding.severity === 'error') {
        for (const at of [finding.at, ...finding.related]) this.doubt.add(idOf(at))
      }
      if (worst === null || lower(worst, finding.severity) === worst) worst = finding.severity
      if (!this.only || this.only.has(rule.id)) this.findings.push(finding)
    }
    return worst
  }

  private finding(rule: Rule, table: SubmittedTable | null, report: Report, record?: AnyRec): Finding {
    const at = isCell(report.at) ? report.at.at : report.at
    const home = table ?? this.tableAt(at)
    const month = report.month !== undefined ? report.month : ((record ?? this.recordAt(home, at))?.month ?? null)
    const { submission } = this
    const own = this.levelOf(rule) as Severity
    const set = submission.profile.levels[rule.id] !== undefined
    // A report may lower the rule's own level, never raise it; a level set in the profile is meant as it stands.
    const level = report.severity && (!set || own !== 'error') ? lower(report.severity, own) : own
    const otherMonth =
      month !== null && submission.month !== null && month !== submission.month && home?.scope === 'year'
    const severity = otherMonth && !submission.wholeYear ? lower(level, 'warning') : level
    const form = home?.form.id ?? ''
    const raw = isCell(report.at) ? String(report.at.raw) : ''
    const row = record ?? this.recordAt(home, at)
    return {
      rule: rule.id,
      catalogue: rule.catalogue,
      severity,
      form,
      at,
      what: report.text.what,
      next: report.text.next,
      params: report.text.params,
      clause: rule.clause,
      related: report.related ?? [],
      fix: report.fix ?? null,
      choices: report.choices ?? [],
      month: month ?? null,
      otherMonth,
      unfinished: report.unfinished ?? false,
      key: hash(
        [rule.id, form, raw, Object.values(report.text.params).join('\u0002'), month ?? '', identityOf(row, home)].join(
          '\u0001',
        ),
      ),
    }
  }

  private tableAt(at: CellRef): SubmittedTable | null {
    return this.submission.tables.find((table) => table.book === at.book && table.sheet.name === at.sheet) ?? null
  }

  private recordAt(table: SubmittedTable | null, at: CellRef): AnyRec | null {
    if (!table) return null
    let rows = this.rows.get(table)
    if (!rows) {
      rows = new Map(table.records.map((record) => [record.at.row, record]))
      this.rows.set(table, rows)
    }
    return rows.get(at.row) ?? null
  }
}

/** What tells a row from others, so that a reason given for one blank cell does not silence every blank cell. */
const identityOf = (record: AnyRec | null, table: SubmittedTable | null): string =>
  record === null || table === null
    ? ''
    : table.form.identity.map((field) => record.cell(field).raw ?? '').join('\u0003')

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

/**
 * Judges a submission by a set of rules.
 * @param only rule ids to report; every rule still runs, because one cause silences another.
 */
export function judge(submission: Submission, rules: readonly Rule[], only: readonly string[] | null = null): Verdict {
  const run = new Run(submission, only && only.length > 0 ? new Set(only) : null)
  run.run(rules)
  run.work.records = submission.tables.reduce(
    (sum, table) => sum + (table.role === 'current' ? table.records.length : 0),
    0,
  )
  return {
    scene: run.scene,
    findings: run.findings.sort(byPlace),
    notChecked: notCheckedOf(run.skipped, rules),
    stale: [],
    work: run.work,
  }
}

/** The same verdict with the rules named that lack their source and were not among those it was judged by. */
export function withNotChecked(submission: Submission, verdict: Verdict, rules: readonly Rule[]): Verdict {
  const run = new Run(submission, null)
  run.run(rules.filter((rule) => run.lacksSource(rule)))
  const known = new Set(verdict.notChecked.map(({ rule }) => rule))
  const further = notCheckedOf(run.skipped, rules).filter(({ rule }) => !known.has(rule))
  return { ...verdict, notChecked: [...verdict.notChecked, ...further].sort((a, b) => byCodeUnits(a.rule, b.rule)) }
}

function notCheckedOf(skipped: ReadonlyMap<string, ReadonlySet<string>>, rules: readonly Rule[]): NotChecked[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  return [...skipped]
    .map(([id, needs]) => ({ rule: id, catalogue: byId.get(id)!.catalogue, needs: [...needs].sort(byCodeUnits) }))
    .sort((a, b) => byCodeUnits(a.rule, b.rule))
}
