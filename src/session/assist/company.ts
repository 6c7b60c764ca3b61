import { fieldLabel } from '../../forms/definition'
import type { FormHelp } from '../../forms/help'
import type { AnyRec } from '../../reading/types'
import type { Submission } from '../../submission/types'
import type { CompanyRow } from '../../submission/types'
import { isBlank } from '../../text/blank'
import { key } from '../../text/key'
import { saysNone } from '../../text/none'
import { formatWareki } from '../../text/wareki'
import type { IsoDate, Scalar } from '../../workbook/types'
import { namesIn, type KnownName, type Names } from './names'
import { offer, type Put } from './offers'
import type { Row } from './row'
import type { Offer, Variant } from './types'

type CompanyHelp = NonNullable<FormHelp['company']>

/** Completions that are shown at once. */
const most = 8

const tablesWith = ({ tables }: Submission, row: Row) =>
  tables.filter(({ form, role }) => form.id === row.table.form.id && (role === 'current' || role === 'history'))

/** Names of companies in all books of the form. */
export const companyNames = (submission: Submission, row: Row, help: CompanyHelp): Names =>
  namesIn(
    'company',
    tablesWith(submission, row).map((table) => ({ table, field: help.name })),
  )

export const peopleNames = (submission: Submission, row: Row, field: string): Names =>
  namesIn(
    'person',
    tablesWith(submission, row).map((table) => ({ table, field })),
  )

const isSame = (a: AnyRec, b: AnyRec): boolean =>
  a.at.row === b.at.row && a.at.sheet === b.at.sheet && a.at.book === b.at.book

/** Rows of the same company that came before this one, oldest first. */
export function earlierRows({ companies }: Submission, row: Row): readonly AnyRec[] {
  const rows = companies.rowsOf(row.record as CompanyRow) as readonly AnyRec[]
  const own = dayOf(row.record, row)
  return rows.filter((one) => {
    if (isSame(one, row.record)) return false
    const day = dayOf(one, row)
    return own === null || day === null || day < own || (day === own && isBefore(one, row.record))
  })
}

const isBefore = (a: AnyRec, b: AnyRec): boolean =>
  a.at.book !== b.at.book || a.at.sheet !== b.at.sheet || a.at.row < b.at.row

const dayOf = (record: AnyRec, { table }: Row): IsoDate | null =>
  table.form.dateField === undefined ? null : (record.cell(table.form.dateField).value as IsoDate | null)

/** 6月5日 1回目; what an earlier row is called in an offer. */
function calledBy(record: AnyRec, row: Row, help: CompanyHelp): string {
  const day = dayOf(record, row)
  const visit = record.cell(help.visit).value
  const when = day === null ? `${record.at.row + 1}行目` : formatWareki(day)
  return typeof visit === 'number' ? `${when}の${visit}回目` : when
}

/**
 * The row whose words are taken over: the first visit of the case that this one goes on with; without a case, the
 * latest row of the company.
 */
function model({ cases }: Submission, row: Row, help: CompanyHelp, earlier: readonly AnyRec[]): AnyRec | null {
  const known = row.known && cases.linkOf(row.known)?.first
  if (known && !isSame(known, row.record)) return known
  const visit = row.record.cell(help.visit).value
  if (typeof visit === 'number' && visit > 1) {
    const before = earlier.filter((one) => one.cell(help.visit).value === visit - 1 && sharesMark(one, row))
    const firsts = new Set(before.map((one) => cases.linkOf(one)?.first).filter((first) => first != null))
    if (firsts.size === 1) return [...firsts][0]!
  }
  return earlier.at(-1) ?? null
}

/** Two visits of one case have a topic in common. */
const sharesMark = (other: AnyRec, { record, table }: Row): boolean =>
  (table.form.sets['topics'] ?? []).some(
    (field) => record.cell(field).value === true && other.cell(field).value === true,
  )

/** What an earlier row says in the cells that are blank here. What was typed stays. */
function carried(row: Row, help: CompanyHelp, from: AnyRec, also: readonly AnyRec[]): (readonly [string, Put])[] {
  return help.carried.flatMap((field) => {
    if (!isBlank(row.record.cell(field).raw)) return []
    const said = [from, ...[...also].reverse()].map((one) => one.cell(field).raw).find(says)
    return said === undefined ? [] : [[field, said] as const]
  })
}

const says = (raw: Scalar): boolean => !isBlank(raw) && !(typeof raw === 'string' && saysNone(raw))

/** 「2回目」: what is known of the company from an earlier row, in one act. */
export function carryOver(submission: Submission, row: Row, help: CompanyHelp): Offer[] {
  const earlier = earlierRows(submission, row)
  const from = model(submission, row, help, earlier)
  const own = row.record.cell(help.name).value
  if (from && own !== null) {
    const puts = carried(row, help, from, earlier)
    const names = puts.map(([field]) => fieldLabel(row.table.form, field)).join('・')
    const made = offer(row, 'carry', `${names}を前の行から入れる`, calledBy(from, row, help), puts)
    return made ? [made] : []
  }
  return own === null ? byPhone(submission, row, help) : []
}

const numbers = new WeakMap<readonly AnyRec[], ReadonlyMap<string, AnyRec>>()

/** Telephone number → the last row that has it, of those that name a company. */
function byNumber(records: readonly AnyRec[], help: CompanyHelp): ReadonlyMap<string, AnyRec> {
  const ready = numbers.get(records)
  if (ready) return ready
  const named = records.filter((one) => one.cell(help.name).value !== null)
  const made = new Map(named.map((one) => [digitsOf(one.cell(help.phone).raw), one]))
  numbers.set(records, made)
  return made
}

const digitsOf = (raw: Scalar): string => key(String(raw ?? '')).replace(/\D/g, '')

/** A row that has a telephone number and no name yet. */
function byPhone(submission: Submission, row: Row, help: CompanyHelp): Offer[] {
  const wanted = digitsOf(row.record.cell(help.phone).raw)
  if (wanted.length < 9) return []
  for (const table of tablesWith(submission, row)) {
    const found = byNumber(table.records, help).get(wanted)
    if (!found || isSame(found, row.record)) continue
    const name = String(found.cell(help.name).value)
    const made = offer(row, 'phone', `${name} の情報を入れる`, `同じ電話番号: ${calledBy(found, row, help)}`, [
      [help.name, name],
      ...carried(row, help, found, []),
    ])
    return made ? [made] : []
  }
  return []
}

/** Known companies by what was typed of the name; with the name what is known of the company. */
export function companyOffers(submission: Submission, row: Row, help: CompanyHelp): Offer[] {
  const names = companyNames(submission, row, help)
  const typed = row.record.cell(help.name).value
  const found = typeof typed === 'string' ? names.matching(typed, most + 1) : names.frequent(most)
  return found
    .filter(({ usual }) => usual !== typed)
    .slice(0, most)
    .flatMap((name) => {
      const rows = [...name.spellings.values()].flat().filter((one) => !isSame(one, row.record))
      const last = latest(rows, row)
      if (!last) return []
      const puts = [[help.name, name.usual] as const, ...carried(row, help, last, rows)]
      const address = last.cell(help.carried[0]!).raw
      const detail = [address === null ? '' : String(address), calledBy(last, row, help)].filter(Boolean).join(' · ')
      return offer(row, `company/${name.key}`, name.usual, detail, puts) ?? []
    })
}

function latest(rows: readonly AnyRec[], row: Row): AnyRec | null {
  return rows.reduce<AnyRec | null>((best, one) => {
    if (best === null) return one
    const [a, b] = [dayOf(best, row) ?? '', dayOf(one, row) ?? '']
    return b >= a ? one : best
  }, null)
}

/** The next visit of each case the company has open, and the first of a new one. */
export function visitOffers(submission: Submission, row: Row, help: CompanyHelp): Offer[] {
  if (row.record.cell(help.name).value === null) return []
  const earlier = earlierRows(submission, row)
  const last = earlier.filter((one) => typeof one.cell(help.visit).value === 'number').at(-1)
  const next = last ? (last.cell(help.visit).value as number) + 1 : null
  return [
    ...(next === null || !last
      ? []
      : [offer(row, 'visit/next', `${next}(続き)`, `前は${calledBy(last, row, help)}`, [[help.visit, next]])]),
    offer(row, 'visit/first', '1(新しいテーマ)', last ? null : 'この企業の記録は、ほかにありません', [[help.visit, 1]]),
  ].flatMap((one) => one ?? [])
}

/** Known people by what was typed of the name. */
export function peopleOffers(names: Names, row: Row, field: string): Offer[] {
  const typed = row.record.cell(field).value
  const found = typeof typed === 'string' ? names.matching(typed, most + 1) : names.frequent(most)
  return found
    .filter(({ usual }) => usual !== typed)
    .slice(0, most)
    .flatMap(({ key: own, usual, rows }) => offer(row, `person/${own}`, usual, `${rows}行`, [[field, usual]]) ?? [])
}

/** All spellings of the name in a cell, and names much like it; none is taken for another. */
export function variantsOf(names: Names, row: Row, field: string): Variant[] {
  const typed = row.record.cell(field).value
  if (typeof typed !== 'string') return []
  const own = names.byKey(typed)
  const spelt = (name: KnownName, kind: Variant['kind']): Variant[] =>
    [...name.spellings].map(([spelling, rows]) => ({
      spelling,
      rows: rows.length,
      at: rows[0]!.at,
      current: spelling === typed,
      kind,
      offer:
        spelling === typed
          ? null
          : offer(row, `spelling/${spelling}`, `「${spelling}」にする`, null, [[field, spelling]]),
    }))
  const found = own ? spelt(own, 'same').sort((a, b) => b.rows - a.rows) : []
  const typedNow: Variant = {
    spelling: typed,
    rows: 0,
    at: row.record.cell(field).at,
    current: true,
    kind: 'same',
    offer: null,
  }
  const same = found.some(({ current }) => current) ? found : [typedNow, ...found]
  const others = same.filter(({ current }) => !current)
  const like = names.like(typed, 3).flatMap((name) => spelt(name, 'like').slice(0, 1))
  return others.length > 0 || like.length > 0 ? [...same, ...like] : []
}
