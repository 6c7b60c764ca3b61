import type { AnyRec } from '../../reading/types'
import type { Submission, SubmittedTable } from '../../submission/types'
import { byCodeUnits } from '../../text/order'
import { counting } from '../../totals'
import { atOnce, rowsPerStep, type Steps } from '../../workbook/steps'
import type { Finding, NotChecked } from './finding'
import { Memory } from './memory'
import type { Rule, RuleOf, Scene, Scope } from './rule'
import { byPlace, Run, type Work } from './run'
import { concerns, hindrance, missingSources, notCheckedOf, skip, type Skipped } from './sources'
import { levelOf } from './tell'

export { byPlace } from './run'
export { listsSource, todaySource } from './sources'

export interface Verdict {
  /** The submission with the doubts that judging left: what a total is counted under. */
  readonly scene: Scene
  readonly findings: readonly Finding[]
  readonly notChecked: readonly NotChecked[]
  /** Rules whose findings are those of before an edit that they look at: after a hint, until the next full check. */
  readonly stale: readonly string[]
  /** What it took to come to this verdict; after a hint, that of the hint alone. */
  readonly work: Readonly<Work>
  /** What judging an edit goes on from. */
  readonly memory: Memory
}

/** What an earlier phase found wrong is not judged again by a later one. */
const phases = ['table', 'value', 'record', 'group', 'submission'] as const satisfies readonly Scope[]

/** Every rule that is not turned off, on everything it speaks of, phase by phase. */
class FullRun {
  readonly skipped: Skipped = new Map()
  readonly run: Run

  constructor(private readonly submission: Submission) {
    this.run = new Run(submission, Memory.blank())
  }

  *steps(rules: readonly Rule[]): Steps<void> {
    const wanted = rules.filter((rule) => levelOf(this.submission, rule) !== 'off')
    for (const phase of phases) {
      const own = wanted.filter((rule) => rule.scope === phase)
      yield* this.prepare(own)
      const able = own.filter((rule) => !this.lacks(rule))
      if (phase === 'record') yield* this.records(able as RuleOf<'record'>[])
      else for (const rule of able) yield* this.apply(rule)
    }
    for (const rule of wanted)
      if (rule.scope === 'registered' && rule.kind === 'check') skip(this.skipped, rule, rule.needs ?? [])
  }

  /** What the first rule that asks for it would have to wait for. */
  private *prepare(rules: readonly Rule[]): Steps<void> {
    const { companies, tables } = this.submission
    if (rules.some(({ kin }) => kin.length > 0)) yield* companies.putInOrder()
    const reported = tables.some(({ form, role }) => form.shape === 'months' && role === 'current')
    if (reported && rules.some(({ scope }) => scope === 'submission')) yield* counting(this.run.scene)
  }

  private lacks(rule: Rule): boolean {
    const missing = missingSources(this.submission, rule)
    if (missing.length > 0) skip(this.skipped, rule, missing)
    return missing.length > 0
  }

  private tablesOf(rule: Rule): SubmittedTable[] {
    return this.submission.tables.filter((table) => {
      if (!concerns(rule, table)) return false
      const why = hindrance(rule, table)
      if (why !== null) skip(this.skipped, rule, [why])
      return why === null
    })
  }

  private *apply(rule: Rule): Steps<void> {
    const { run } = this
    switch (rule.scope) {
      case 'table':
        for (const table of this.tablesOf(rule)) {
          run.table(rule, table)
          yield table.records.length
        }
        return
      case 'value':
        for (const table of this.tablesOf(rule)) yield* this.values(rule, table)
        return
      case 'group':
        yield* this.groups(rule)
        return
      case 'submission':
        run.whole(rule)
        yield 0
    }
  }

  private *values(rule: RuleOf<'value'>, table: SubmittedTable): Steps<void> {
    for (const name of rule.reads) {
      if (!table.form.fields[name] || !table.columns.has(name)) continue
      const odd = table.odd(name)
      yield table.records.length
      for (const [i, record] of odd.entries()) {
        this.run.value(rule, table, record, [name])
        if (i % rowsPerStep === rowsPerStep - 1) yield 0
      }
    }
  }

  /**
   * All rules on some records, then on the next: while the machine still makes one rule fast, others are run, and what
   * was read of a record is at hand for all of them.
   */
  private *records(rules: readonly RuleOf<'record'>[]): Steps<void> {
    const tables = new Map(rules.map((rule) => [rule, new Set(this.tablesOf(rule))]))
    for (const table of this.submission.tables) {
      const own = rules.filter((rule) => tables.get(rule)!.has(table))
      const { records } = table
      for (let from = 0; from < records.length; from += rowsPerStep) {
        const to = Math.min(from + rowsPerStep, records.length)
        for (const rule of own) {
          this.run.records(rule, records, from, to)
          yield to - from
        }
      }
    }
  }

  private *groups(rule: RuleOf<'group'>): Steps<void> {
    const { memory, scene } = this.run
    const groups = new Map<string, AnyRec[]>()
    for (const { records } of this.tablesOf(rule)) {
      for (let i = 0; i < records.length; i++) {
        const record = records[i]!
        if (i % rowsPerStep === rowsPerStep - 1) yield rowsPerStep
        if (!memory.clean(record, rule.reads)) continue
        const key = rule.by(record, scene)
        if (key === null) continue
        const group = groups.get(key)
        if (group) group.push(record)
        else groups.set(key, [record])
      }
    }
    memory.putGroups(rule, groups)
    let asked = 0
    for (const [key, group] of groups) {
      this.run.group(rule, key, group)
      if (++asked % rowsPerStep === 0) yield 0
    }
  }
}

/** How many rows judging goes through, about: what `judging` yields, added up. */
export function rowsToJudge(submission: Submission, rules: readonly Rule[]): number {
  let rows = 0
  for (const rule of rules) {
    const times = rule.scope === 'value' ? rule.reads.length : 1
    for (const table of submission.tables) if (concerns(rule, table)) rows += times * table.records.length
  }
  return rows
}

/**
 * Judges a submission by a set of rules, in short steps.
 * @param only rule ids to report; every rule still runs, because one cause silences another.
 */
export function* judging(
  submission: Submission,
  rules: readonly Rule[],
  only: readonly string[] | null = null,
): Steps<Verdict> {
  const full = new FullRun(submission)
  yield* full.steps(rules)
  const { run } = full
  run.work.records = submission.tables.reduce(
    (sum, table) => sum + (table.role === 'current' ? table.records.length : 0),
    0,
  )
  const told = only && only.length > 0 ? run.told.filter(({ rule }) => only.includes(rule)) : run.told
  return {
    scene: run.scene,
    findings: told.sort(byPlace),
    notChecked: notCheckedOf(full.skipped, rules),
    stale: [],
    work: run.work,
    memory: run.memory,
  }
}

/** The same at once. */
export const judge = (submission: Submission, rules: readonly Rule[], only: readonly string[] | null = null): Verdict =>
  atOnce(judging(submission, rules, only))

/** The same verdict with further rules, which lack their source: they are named among what was not checked. */
export function withFurther(submission: Submission, verdict: Verdict, further: readonly Rule[]): Verdict {
  const notChecked = [...verdict.notChecked, ...judge(submission, further).notChecked]
  return { ...verdict, notChecked: notChecked.sort((a, b) => byCodeUnits(a.rule, b.rule)) }
}
