import type { AnyRec } from '../../reading/types'
import { Layered } from '../../submission/layered'
import type { CellRef } from '../../workbook/types'
import type { Finding } from './finding'
import type { Rule } from './rule'

/** A field that a value rule reported at level error and whose value is not known. */
export interface Stain {
  readonly rule: string
  readonly field: string
}

export const rowId = (at: CellRef): string => `${at.book}\u0000${at.sheet}\u0000${at.row}`
export const tableId = ({ book, sheet }: { book: string; sheet: { name: string } }): string =>
  `${book}\u0000${sheet.name}`

/**
 * What judging leaves behind, so that an edit is judged by what it touches: findings by what was judged, rows by group,
 * stains and doubts by row. Of what a judging was given, nothing is changed by the next one: it works on a copy.
 */
export class Memory {
  private constructor(
    private readonly findings: Map<Rule, Layered<string, readonly Finding[]>>,
    private readonly rows: Map<Rule, Layered<string, readonly AnyRec[]>>,
    readonly stains: Layered<string, readonly Stain[]>,
    /** Row → how many findings unsettle it. */
    readonly doubts: Layered<string, number>,
  ) {}

  static blank(): Memory {
    return new Memory(new Map(), new Map(), Layered.over(), Layered.over())
  }

  copy(): Memory {
    const copies = <T>(maps: Map<Rule, Layered<string, T>>): Map<Rule, Layered<string, T>> =>
      new Map([...maps].map(([rule, map]) => [rule, map.copy()]))
    return new Memory(copies(this.findings), copies(this.rows), this.stains.copy(), this.doubts.copy())
  }

  /** @param unit the record, group or table that was judged */
  told(rule: Rule, unit: string): readonly Finding[] {
    return this.findings.get(rule)?.get(unit) ?? []
  }

  keep(rule: Rule, unit: string, findings: readonly Finding[]): void {
    let own = this.findings.get(rule)
    if (!own) this.findings.set(rule, (own = Layered.over()))
    own.set(unit, [...(own.get(unit) ?? []), ...findings])
    if (rule.unsettles) for (const finding of findings) this.doubt(finding, 1)
  }

  forget(rule: Rule, unit: string): readonly Finding[] {
    const known = this.told(rule, unit)
    if (known.length === 0) return known
    this.findings.get(rule)!.set(unit, undefined)
    if (rule.unsettles) for (const finding of known) this.doubt(finding, -1)
    return known
  }

  private doubt({ severity, at, related }: Finding, by: 1 | -1): void {
    if (severity !== 'error') return
    for (const cell of [at, ...related]) {
      const id = rowId(cell)
      const count = (this.doubts.get(id) ?? 0) + by
      this.doubts.set(id, count > 0 ? count : undefined)
    }
  }

  doubtful(record: AnyRec): boolean {
    return !this.doubts.isEmpty && this.doubts.get(rowId(record.at)) !== undefined
  }

  stain(record: AnyRec, stain: Stain): void {
    const id = rowId(record.at)
    this.stains.set(id, [...(this.stains.get(id) ?? []), stain])
  }

  stained(record: AnyRec): readonly string[] {
    return this.stains.isEmpty ? [] : (this.stains.get(rowId(record.at)) ?? []).map(({ field }) => field)
  }

  /** Takes away what a rule said of a record's fields, or what every rule said. */
  wash(record: AnyRec, rule: Rule | null): void {
    const id = rowId(record.at)
    const known = this.stains.get(id)
    if (!known) return
    const left = rule === null ? [] : known.filter((stain) => stain.rule !== rule.id)
    this.stains.set(id, left.length > 0 ? left : undefined)
  }

  clean(record: AnyRec, reads: readonly string[]): boolean {
    if (this.stains.isEmpty) return true
    const stains = this.stains.get(rowId(record.at))
    return stains === undefined || !stains.some(({ field }) => reads.includes(field))
  }

  /** The groups of a rule, by key; rows in the order of their tables. */
  groups(rule: Rule): Layered<string, readonly AnyRec[]> {
    return this.rows.get(rule) ?? Layered.over()
  }

  putGroups(rule: Rule, groups: ReadonlyMap<string, readonly AnyRec[]>): void {
    this.rows.set(rule, Layered.over(groups))
  }
}
