import { companyFields } from '../../submission/companies'
import type { Amended, TableChange } from '../../submission/amend'
import type { CompanyRow, Submission, SubmittedTable } from '../../submission/types'
import type { AnyRec } from '../../reading/types'
import { keepTotals } from '../../totals'
import type { Finding } from './finding'
import type { Verdict } from './judge'
import { rowId, tableId } from './memory'
import type { Rule, RuleOf, Scope } from './rule'
import { byPlace, Run } from './run'
import { concerns, judges, missingSources } from './sources'
import { levelOf, tableAt, toldFields } from './tell'

/** One edited record, as judging it again sees it. */
interface Edit {
  readonly was: SubmittedTable
  readonly table: SubmittedTable
  readonly before: AnyRec | null
  readonly after: AnyRec | null
  /** Fields that are to be looked at again: those that were edited, later those that are stained otherwise. */
  readonly fields: Set<string>
  /** What every finding of the record tells has changed: its month, or what tells it from others. */
  readonly told: boolean
}

const idOf = ({ before, after }: Edit): string => rowId((before ?? after)!.at)
const cameOrWent = ({ before, after }: Edit): boolean => before === null || after === null
const meets = (fields: readonly string[], touched: ReadonlySet<string>): boolean =>
  fields.some((field) => touched.has(field))

function editsOf({ before: was, after: table, records }: TableChange): Edit[] {
  return records.map(({ before, after, fields }) => {
    const told = before === null || after === null || meets(toldFields(table), fields)
    return { was, table, before, after, fields: new Set(fields), told }
  })
}

class Again {
  private readonly run: Run
  private readonly edits: readonly Edit[]
  private readonly dropped = new Set<Finding>()
  private readonly stale: Set<string>
  private readonly rules: readonly Rule[]
  /** Edited records → what they are now. */
  private readonly now: ReadonlyMap<AnyRec, AnyRec | null>

  constructor(
    private readonly verdict: Verdict,
    rules: readonly Rule[],
    private readonly before: Submission,
    private readonly after: Submission,
    private readonly changes: readonly TableChange[],
  ) {
    this.run = new Run(after, verdict.memory.copy())
    this.edits = changes.flatMap(editsOf)
    this.stale = new Set(verdict.stale)
    this.rules = rules.filter((rule) => levelOf(after, rule) !== 'off' && missingSources(after, rule).length === 0)
    this.now = new Map(this.edits.flatMap(({ before, after }) => (before ? [[before, after] as const] : [])))
  }

  judged(only: readonly string[] | null): Verdict {
    const { run, verdict } = this
    run.work.records = this.edits.length
    this.values()
    this.tables()
    this.records()
    this.groups()
    this.wholes()
    const told = only && only.length > 0 ? run.told.filter(({ rule }) => only.includes(rule)) : run.told
    const kept = this.dropped.size > 0 ? verdict.findings.filter((one) => !this.dropped.has(one)) : verdict.findings
    return {
      ...verdict,
      scene: run.scene,
      findings: merged(kept, told.sort(byPlace)),
      stale: [...this.stale].sort(),
      work: run.work,
      memory: run.memory,
    }
  }

  private of<S extends Scope>(scope: S): RuleOf<S>[] {
    return this.rules.filter((rule): rule is RuleOf<S> => rule.scope === scope)
  }

  private forget(rule: Rule, unit: string): void {
    for (const finding of this.run.memory.forget(rule, unit)) this.dropped.add(finding)
  }

  /** Whether a rule has to look at an edited record again. */
  private touches(rule: Rule, edit: Edit): boolean {
    return (
      cameOrWent(edit) ||
      meets(rule.reads, edit.fields) ||
      meets(rule.uses, edit.fields) ||
      (edit.told && this.run.memory.told(rule, idOf(edit)).length > 0)
    )
  }

  private values(): void {
    const { memory } = this.run
    for (const edit of this.edits) {
      const { table, before, after } = edit
      const stained = before ? memory.stained(before) : []
      for (const rule of this.of('value')) {
        if (!judges(rule, table) || !this.touches(rule, edit)) continue
        this.forget(rule, idOf(edit))
        memory.wash((before ?? after)!, rule)
        if (!after) continue
        const odd = rule.reads.filter(
          (name) => table.columns.has(name) && ['coerced', 'unreadable'].includes(after.cell(name).state),
        )
        this.run.value(rule, table, after, odd)
      }
      const now = after ? memory.stained(after) : []
      for (const field of [...stained, ...now])
        if (stained.includes(field) !== now.includes(field)) edit.fields.add(field)
    }
  }

  private tables(): void {
    for (const { after: table } of this.changes) {
      const edits = this.edits.filter((edit) => edit.table === table)
      for (const rule of this.of('table')) {
        if (!concerns(rule, table)) continue
        if (rule.needsLists) {
          // Where the entry rows end may have moved; what stands in them was read by another way.
          if (edits.some(cameOrWent)) this.stale.add(rule.id)
          continue
        }
        if (!judges(rule, table) || !edits.some((edit) => this.touchesTable(rule, edit))) continue
        this.forget(rule, tableId(table))
        this.run.table(rule, table)
      }
    }
  }

  private touchesTable(rule: RuleOf<'table'>, edit: Edit): boolean {
    const fields = [...rule.reads, ...rule.uses]
    if (fields.length > 0 && (cameOrWent(edit) || meets(fields, edit.fields))) return true
    if (!edit.told) return false
    const { row } = (edit.before ?? edit.after)!.at
    return this.run.memory.told(rule, tableId(edit.table)).some(({ at }) => at.row === row)
  }

  /** Records of the companies that an edited record belonged to or belongs to now, where the rule looks at them. */
  private kin(rule: Rule, edit: Edit): AnyRec[] {
    if (rule.kin.length === 0 || rule.form?.id !== edit.table.form.id) return []
    if (!cameOrWent(edit) && !meets(rule.kin, edit.fields) && !meets(companyFields, edit.fields)) return []
    const rows = new Set<AnyRec>()
    const { before, after } = edit
    const add = ({ companies }: Submission, record: AnyRec | null): void => {
      for (const row of record ? companies.rowsOf(record as CompanyRow) : []) {
        const now = this.now.has(row) ? this.now.get(row) : row
        if (now) rows.add(now)
      }
    }
    add(this.before, before)
    add(this.after, after)
    return [...rows].filter((row) => judges(rule, tableAt(this.after, row.at)!))
  }

  private records(): void {
    for (const rule of this.of('record')) {
      const again = new Map<string, AnyRec>()
      for (const edit of this.edits) {
        if (judges(rule, edit.table) && this.touches(rule, edit)) {
          if (edit.after) again.set(idOf(edit), edit.after)
          else this.forget(rule, idOf(edit))
        }
        for (const row of this.kin(rule, edit)) again.set(rowId(row.at), row)
      }
      for (const [id, record] of again) {
        this.forget(rule, id)
        this.run.records(rule, [record])
      }
    }
  }

  private groups(): void {
    for (const rule of this.of('group')) {
      const again = new Set<string>()
      const groups = this.run.memory.groups(rule)
      for (const edit of this.edits) {
        if (judges(rule, edit.table)) for (const key of this.regroup(rule, edit)) again.add(key)
        for (const row of this.kin(rule, edit)) {
          const key = this.run.memory.clean(row, rule.reads) ? rule.by(row, this.run.scene) : null
          if (key !== null) again.add(key)
        }
      }
      for (const key of again) {
        this.forget(rule, key)
        const group = groups.get(key)
        if (group) this.run.group(rule, key, group)
      }
    }
  }

  /** Takes an edited record out of its group and puts it into its new one. @returns the groups to be judged again */
  private regroup(rule: RuleOf<'group'>, edit: Edit): string[] {
    const { before, after } = edit
    const groups = this.run.memory.groups(rule)
    const touched = this.touches(rule, edit)
    const keyOf = (record: AnyRec | null, { memory, scene }: Pick<Verdict, 'memory' | 'scene'>): string | null =>
      record && memory.clean(record, rule.reads) ? rule.by(record, scene) : null
    const was = keyOf(before, this.verdict)
    const is = touched ? keyOf(after, this.run) : was
    if (was !== null) {
      const left = (groups.get(was) ?? []).filter((row) => row !== before)
      groups.set(was, left.length > 0 ? left : undefined)
    }
    if (is !== null && after) groups.set(is, this.insert(groups.get(is) ?? [], after))
    if (touched) return [was, is].filter((key) => key !== null)
    const { row } = (before ?? after)!.at
    const tells = was !== null && edit.told && this.run.memory.told(rule, was).some(({ at }) => at.row === row)
    return tells ? [was] : []
  }

  /** Rows of a group stand in the order of their tables. */
  private insert(rows: readonly AnyRec[], record: AnyRec): AnyRec[] {
    const place = placeIn(rows, record, (a, b) => this.placeOf(a) - this.placeOf(b) || a.at.row - b.at.row)
    return [...rows.slice(0, place), record, ...rows.slice(place)]
  }

  private placeOf({ at }: AnyRec): number {
    return this.after.tables.findIndex((table) => table.book === at.book && table.sheet.name === at.sheet)
  }

  /** Forms held against each other are only held again where counting is no work: where a monthly form was edited. */
  private wholes(): void {
    const forms = new Set(this.edits.flatMap(({ table }) => [table.form.id, table.form.replaces]))
    const cheap = this.edits.every(({ table }) => table.form.shape === 'months')
    if (cheap) keepTotals(this.verdict.scene, this.run.scene)
    for (const rule of this.of('submission')) {
      if (![...(rule.needs ?? []), ...rule.looksAt].some((form) => forms.has(form))) continue
      if (!cheap) this.stale.add(rule.id)
      if (this.stale.has(rule.id)) continue
      this.forget(rule, '')
      this.run.whole(rule)
    }
  }
}

/** Where something belongs in a list that is in order; after what is equal to it. */
function placeIn<T>(list: readonly T[], one: T, compare: (a: T, b: T) => number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(list[middle]!, one) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Findings in their order, and some more among them. */
function merged(kept: readonly Finding[], told: readonly Finding[]): readonly Finding[] {
  if (told.length === 0) return kept
  const all = [...kept]
  for (const finding of told) all.splice(placeIn(all, finding, byPlace), 0, finding)
  return all
}

/**
 * The verdict after some records were edited, by work in proportion to the edit: rules that look at an edited field, on
 * the records, groups and companies they look at it in. Every other finding stays as it is.
 * @param rules those of the verdict
 */
export const judgeAgain = (
  verdict: Verdict,
  before: Submission,
  { submission, changes }: Amended,
  rules: readonly Rule[],
  only: readonly string[] | null = null,
): Verdict => new Again(verdict, rules, before, submission, changes).judged(only)
