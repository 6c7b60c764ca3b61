import { recordAt } from '../../src/reading/place'
import type { AnyRec, Table } from '../../src/reading/types'
import { companyFields } from '../../src/submission/companies'
import type { Submission, SubmittedTable } from '../../src/submission/types'
import type { Rule, Scene } from '../../src/validators/engine/rule'
import type { Sheet } from '../../src/workbook/types'

type Open<T> = { -readonly [K in keyof T]: T[K] }

interface Asked {
  readonly rule: Rule
  readonly own: ReadonlySet<AnyRec>
}

/**
 * Rules over records that watch what is looked at: an edit is judged again only by rules that declare its field, so a
 * rule that looks at more than it says would keep a finding that is no longer true. The submission is changed in place.
 */
export function watched(submission: Submission, rules: readonly Rule[]) {
  const undeclared = new Set<string>()
  let asked: Asked | null = null

  const look = (table: SubmittedTable, record: AnyRec, field: string): void => {
    if (!asked) return
    const { rule, own } = asked
    const { id, replaces } = table.form
    const declared =
      rule.scope === 'submission'
        ? [...(rule.needs ?? []), ...rule.looksAt].some((form) => form === id || form === replaces)
        : [
            ...(own.has(record) ? [...rule.reads, ...rule.uses] : []),
            ...rule.kin,
            ...(rule.kin.length > 0 ? companyFields : []),
          ].includes(field)
    if (declared) return
    undeclared.add(`${rule.id}: ${rule.scope === 'submission' ? id : `${own.has(record) ? '' : 'other '}${field}`}`)
  }

  for (const table of submission.tables as Open<SubmittedTable>[]) watchTable(table, look)

  const asking = <T>(rule: Rule, own: Iterable<AnyRec>, ask: () => T): T => {
    asked = { rule, own: new Set(own) }
    try {
      return ask()
    } finally {
      asked = null
    }
  }
  const early = (scene: Scene, rule: Rule): Scene => ({
    ...scene,
    doubtful: () => {
      throw new Error(`${rule.id} asks for doubts before they are known`)
    },
  })
  const scenes = new Map<Rule, Scene>()
  const sceneOf = (scene: Scene, rule: Rule): Scene => {
    const known = scenes.get(rule) ?? early(scene, rule)
    scenes.set(rule, known)
    return known
  }
  const watching = (rule: Rule): Rule => {
    switch (rule.scope) {
      case 'table':
        return {
          ...rule,
          check: (table: SubmittedTable, scene: Scene) =>
            asking(rule, table.rows(), () => rule.check(table, sceneOf(scene, rule))),
        }
      case 'value':
        return {
          ...rule,
          check: (cell, about, scene) =>
            asking(rule, [about.record], () => rule.check(cell, about, sceneOf(scene, rule))),
        }
      case 'record':
        return {
          ...rule,
          check: (record: AnyRec, scene: Scene) =>
            asking(rule, [record], () => rule.check(record, sceneOf(scene, rule))),
        }
      case 'group':
        return {
          ...rule,
          by: (record: AnyRec, scene: Scene) => asking(rule, [record], () => rule.by(record, sceneOf(scene, rule))),
          check: (group: readonly AnyRec[], scene: Scene) =>
            asking(rule, group, () => rule.check(group, sceneOf(scene, rule))),
        }
      case 'submission':
        return { ...rule, check: (scene: Scene) => asking(rule, [], () => rule.check(scene)) }
      default:
        return rule
    }
  }
  return { rules: rules.map(watching), undeclared: () => [...undeclared].sort() }
}

type Look = (table: SubmittedTable, record: AnyRec, field: string) => void

function watchTable(table: Open<SubmittedTable>, look: Look): void {
  const proxies = new Map<AnyRec, AnyRec>()
  const fieldsAt = (col: number): string[] => [...table.columns].flatMap(([name, own]) => (own === col ? [name] : []))
  const proxyOf = (record: AnyRec): AnyRec => {
    const known = proxies.get(record)
    if (known) return known
    const proxy: AnyRec = new Proxy(record, {
      get(target, name) {
        if (name === 'month' && table.form.dateField !== undefined) look(table, proxy, table.form.dateField)
        if (typeof name === 'string' && name in table.form.fields) look(table, proxy, name)
        if (name === 'cell') {
          return (field: string) => {
            look(table, proxy, field)
            return target.cell(field)
          }
        }
        return Reflect.get(target, name) as unknown
      },
    })
    proxies.set(record, proxy)
    return proxy
  }
  // Arrays are replaced in place: whoever holds them has to see the records that watch.
  for (const list of new Set([table.rows(), table.records]) as Set<AnyRec[]>)
    for (const [i, record] of list.entries()) list[i] = proxyOf(record)
  table.special = Object.fromEntries(
    Object.entries(table.special).map(([role, record]) => [role, proxyOf(record)]),
  ) as Table['special']
  const seen = (row: number, col: number): void => {
    const record = recordAt(table.rows(), row)
    if (record) for (const field of fieldsAt(col)) look(table, record, field)
  }
  const { sheet } = table
  const own: Sheet = Object.create(sheet, {
    value: { value: (row: number, col: number) => (seen(row, col), sheet.value(row, col)) },
    formula: { value: (row: number, col: number) => (seen(row, col), sheet.formula(row, col)) },
    day: { value: (row: number, col: number) => (seen(row, col), sheet.day(row, col)) },
  }) as Sheet
  table.sheet = own
  table.workbook = { ...table.workbook, sheets: table.workbook.sheets.map((one) => (one === sheet ? own : one)) }
}
