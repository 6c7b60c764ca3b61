import type { AnyRec } from '../../reading/types'
import type { SubmittedTable } from '../../submission/types'
import { companyKey, personKey } from '../../text/company'
import { foldKana } from '../../text/kana'
import { byCodeUnits } from '../../text/order'
import { similarity } from '../../text/similar'

/** One name in all its spellings. */
export interface KnownName {
  readonly key: string
  /** For looking it up by what was typed. */
  readonly folded: string
  /** Spelling → rows that have it, in the order of their rows. */
  readonly spellings: ReadonlyMap<string, readonly AnyRec[]>
  /** The spelling of most rows. */
  readonly usual: string
  readonly rows: number
}

export interface Names {
  byKey(name: string): KnownName | null
  /** Names that begin with, or hold, what was typed; those of most rows first. */
  matching(typed: string, most: number): readonly KnownName[]
  /** Names of most rows. */
  frequent(most: number): readonly KnownName[]
  /** Other names that look much like one. */
  like(name: string, most: number): readonly KnownName[]
}

/** So alike that it may be a slip of the hand: one character in four or five. */
const alike = 0.75

type KeyOf = (name: string) => string | null
/** Names that are numbered through are all alike: the commonest are compared, not thousands at every click. */
const mostCompared = 200

const keys: Readonly<Record<'company' | 'person', KeyOf>> = { company: companyKey, person: personKey }

class Index implements Names {
  private readonly names = new Map<
    string,
    { key: string; folded: string; spellings: Map<string, AnyRec[]>; rows: number }
  >()
  private ranked: readonly KnownName[] | null = null
  private found: ReadonlyMap<string, KnownName> | null = null

  constructor(
    private readonly keyOf: KeyOf,
    columns: readonly { readonly records: readonly AnyRec[]; readonly field: string }[],
  ) {
    for (const { records, field } of columns) for (const record of records) this.add(record, field)
  }

  private add(record: AnyRec, field: string): void {
    const { value } = record.cell(field)
    const key = typeof value === 'string' ? this.keyOf(value) : null
    if (key === null) return
    let name = this.names.get(key)
    if (!name) this.names.set(key, (name = { key, folded: foldKana(key), spellings: new Map(), rows: 0 }))
    const rows = name.spellings.get(value as string)
    if (rows) rows.push(record)
    else name.spellings.set(value as string, [record])
    name.rows++
  }

  /** Names of most rows first; then in one order on every machine. */
  private all(): readonly KnownName[] {
    this.ranked ??= [...this.names.values()]
      .map((name) => ({ ...name, usual: usualOf(name.spellings) }))
      .sort((a, b) => b.rows - a.rows || byCodeUnits(a.folded, b.folded))
    return this.ranked
  }

  byKey(name: string): KnownName | null {
    const key = this.keyOf(name)
    this.found ??= new Map(this.all().map((one) => [one.key, one]))
    return key === null ? null : (this.found.get(key) ?? null)
  }

  matching(typed: string, most: number): readonly KnownName[] {
    const wanted = foldKana(this.keyOf(typed) ?? typed)
    if (wanted === '') return []
    const begins = this.all().filter(({ folded }) => folded.startsWith(wanted))
    const holds = this.all().filter(({ folded }) => !folded.startsWith(wanted) && folded.includes(wanted))
    return [...begins, ...holds].slice(0, most)
  }

  frequent(most: number): readonly KnownName[] {
    return this.all().slice(0, most)
  }

  like(name: string, most: number): readonly KnownName[] {
    const own = this.keyOf(name)
    if (own === null) return []
    const folded = foldKana(own)
    return this.all()
      .filter((one) => one.key !== own && mayBeLike(one.folded, folded))
      .slice(0, mostCompared)
      .map((one) => ({ one, score: similarity(one.folded, folded) }))
      .filter(({ score }) => score >= alike)
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ one }) => one)
  }
}

/** Cheap for the thousands that are nothing like it: lengths, then how many characters they share. */
function mayBeLike(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length)
  if (Math.min(a.length, b.length) < longest * alike) return false
  let shared = 0
  for (const char of a) if (b.includes(char)) shared++
  return shared >= a.length * alike - 1
}

function usualOf(spellings: ReadonlyMap<string, readonly unknown[]>): string {
  let usual = ''
  let most = 0
  for (const [spelling, rows] of spellings) if (rows.length > most) [usual, most] = [spelling, rows.length]
  return usual
}

interface Kept {
  readonly kind: string
  readonly parts: readonly (readonly AnyRec[])[]
  readonly names: Names
}

/** By the largest list of records: an answer of which one row of another table was read again has it in common. */
const known = new WeakMap<readonly AnyRec[], readonly Kept[]>()
/** Companies and people, before and after an edit. */
const mostKept = 4

/** Names of one kind in some columns, found once for the same records. */
export function namesIn(
  kind: keyof typeof keys,
  columns: readonly { readonly table: SubmittedTable; readonly field: string }[],
): Names {
  const parts = columns.map(({ table, field }) => ({ records: table.records as readonly AnyRec[], field }))
  const [first, ...others] = parts.map(({ records }) => records)
  if (!first) return new Index(keys[kind], [])
  const owner = others.reduce((a, b) => (b.length > a.length ? b : a), first)
  const kept = known.get(owner) ?? []
  const same = (one: Kept): boolean =>
    one.kind === kind &&
    one.parts.length === parts.length &&
    one.parts.every((records, i) => records === parts[i]!.records)
  const ready = kept.find(same)
  if (ready) return ready.names
  const names = new Index(keys[kind], parts)
  known.set(owner, [{ kind, parts: parts.map(({ records }) => records), names }, ...kept].slice(0, mostKept))
  return names
}
