import { y11, y14, type FormDefinition, type FormId } from '../../forms'
import { fiscalMonthLabel } from '../../calendar/fiscal'
import { consultationFields, holds, seminarFields, totalsOf, type Tally } from '../../totals'
import type { AnyRec } from '../../reading/types'
import { said } from '../../submission/roles'
import { key } from '../../text/key'
import type { CellRef, Month } from '../../workbook/types'
import { message } from '../engine/message'
import { submissionRule, type Report, type Rule, type Scene } from '../engine/rule'
import { figure, filledRows, formulaAt, nameOf, shownOf, unitOf, type MonthRow } from '../y15/figures'

/** Forms whose records the numbers of the monthly report are counted from. */
export const countedForms: readonly FormId[] = [y14.id, y11.id]

/** So many rows are named behind a number. */
export const relatedMost = 50

export interface Mismatch {
  readonly value: number
  readonly tally: Tally
}

const ofSeminars: ReadonlySet<string> = new Set(seminarFields.filter((field) => field !== 'sessionConsultations'))

/**
 * Whether several numbers of a month stand in the report, and in the form they are counted from not one record of it:
 * that is said once, not of each number.
 */
export function isUnlisted(scene: Scene, { table, record, month }: MonthRow, source: FormId): boolean {
  const seminars = source === y11.id
  if (totalsOf(scene, month).fields.get(seminars ? 'seminars' : 'all')?.high !== 0) return false
  const counted = seminars ? seminarFields : consultationFields.filter((field) => field !== 'all')
  return counted.filter((field) => (figure(table, record, field) ?? 0) > 0).length > 1
}

/** A number of the monthly report outside what the records can add up to; null where it may be right. */
export function mismatch(scene: Scene, row: MonthRow, field: string): Mismatch | null {
  const tally = totalsOf(scene, row.month).fields.get(field)
  if (tally === undefined) return null
  const value = figure(row.table, row.record, field)
  if (value === null || holds(tally, value)) return null
  return isUnlisted(scene, row, ofSeminars.has(field) ? y11.id : y14.id) ? null : { value, tally }
}

/** Whether the records say what one of these numbers has to be: then that is said, and nothing that follows from it. */
export const isMismatched = (scene: Scene, row: MonthRow, fields: readonly string[]): boolean =>
  fields.some((field) => mismatch(scene, row, field) !== null)

/** 「15件」「13~15件」「13件以上」 */
export const rangeText = ({ low, high }: Tally, unit: string): string =>
  high === low ? `${low}${unit}` : high === Infinity ? `${low}${unit}以上` : `${low}~${high}${unit}`

/** How far a number lies outside. */
export const distance = (value: number, { low, high }: Tally): number => (value < low ? low - value : value - high)

export const wrong = message<{
  name: string
  found: string
  unit: string
  source: string
  month: string
  counted: string
  makeup: string
  difference: number
}>(({ name, found, unit, source, month, counted, makeup, difference }) => ({
  what: `${name}は${found}ですが、${source}の${month}は${counted}です(${makeup}差${difference}${unit})。`,
  next: `${name}を${counted}にするか、${source}の記載を確かめてください。`,
}))

const rawAt = (scene: Scene, at: CellRef): unknown =>
  scene.tables.find((table) => table.book === at.book && table.sheet.name === at.sheet)?.sheet.value(at.row, at.col)

/** What a number is made of, where that is short: 「電話9・来所5、」, 「45+30、」. */
export function makeup(scene: Scene, field: string, { from }: Tally): string {
  if (field === 'direct' || field === 'all') {
    const kinds = new Map<string, number>()
    for (const at of from) {
      const kind = String(rawAt(scene, at))
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    }
    const parts = [...kinds].map(([kind, count]) => `${kind}${count}`)
    return parts.length > 1 && parts.join('').length <= 24 ? `${parts.join('・')}、` : ''
  }
  if (field === 'participants' || field === 'equalPayParticipants') {
    return from.length > 1 && from.length <= 5 ? `${from.map((at) => String(rawAt(scene, at))).join('+')}、` : ''
  }
  return ''
}

/** The rows that are not certain first, as they are to be looked at; then those counted. */
export const rowsBehind = ({ low, high, from, open }: Tally): CellRef[] =>
  (low === high ? from : [...open, ...from]).slice(0, relatedMost)

/** The finding for one number of the monthly report. `certain`: whether the count may be written there. */
export function mismatchReport(
  scene: Scene,
  row: MonthRow,
  field: string,
  source: FormId,
  found: Mismatch,
  certain = true,
): Report {
  const { table, record, month } = row
  const { value, tally } = found
  const cell = record.cell(field)
  const unit = unitOf(field)
  const label = fiscalMonthLabel(month)
  const report: Report = {
    at: cell,
    month,
    related: rowsBehind(tally),
    text: wrong({
      name: nameOf(table, field),
      found: shownOf(cell, value, unit),
      unit,
      source,
      month: label,
      counted: rangeText(tally, unit),
      makeup: makeup(scene, field, tally),
      difference: distance(value, tally),
    }),
    ...(cell.state === 'blank' ? { unfinished: true as const } : {}),
    // Nothing was typed and what belongs here cannot be told yet: to be filled in by a person, not to be put right.
    ...(cell.state === 'blank' && tally.low !== tally.high ? { severity: 'warning' as const } : {}),
  }
  if (tally.low !== tally.high || formulaAt(table, record, field) !== undefined) return report
  return certain
    ? {
        ...report,
        fix: {
          label: `${tally.low}${unit}にする`,
          edits: [{ kind: 'set', at: cell.at, before: cell.raw, value: tally.low }],
        },
      }
    : { ...report, choices: [tally.low] }
}

/** What two seminars of one hour and place have in common, and two consultations of one day and text. */
const alike = (row: AnyRec, source: typeof y14 | typeof y11): string =>
  (source === y11 ? ['date', 'time', 'place'] : ['date', 'question'])
    .map((field) => key(String(row.cell(field).value ?? '')))
    .join()

/**
 * Whether nobody has to look at the records of a month before they are counted: there are some, none seems to be entered
 * twice, and no list of one month holds one of another.
 */
export function isSettled(scene: Scene, source: typeof y14 | typeof y11, month: Month): boolean {
  const known = settled.get(scene) ?? new Map<string, boolean>()
  settled.set(scene, known)
  const about = `${source.id} ${month}`
  const ready = known.get(about) ?? looksSettled(scene, source, month)
  known.set(about, ready)
  return ready
}
const settled = new WeakMap<Scene, Map<string, boolean>>()

function looksSettled(scene: Scene, source: typeof y14 | typeof y11, month: Month): boolean {
  // Nothing was entered at all: nothing may have happened, or nobody has entered it yet.
  const own = scene.of(source as FormDefinition)
  if (own.length > 0 && own.every(({ untouched }) => untouched)) return false
  const seen = new Map<string, AnyRec[]>()
  for (const table of scene.withHistory(source as FormDefinition)) {
    const ofMonth = table.role === 'current' && table.scope === 'month'
    for (const row of table.records) {
      if (ofMonth && row.month !== null && row.month !== scene.month) return false
      if (row.month !== month) continue
      // Only consultations that agree so far are read as a whole.
      const told = alike(row, source)
      const before = seen.get(told)
      if (before === undefined) seen.set(told, [row])
      else if (source === y11 || before.some((other) => said(table, other) === said(table, row))) return false
      else before.push(row)
    }
  }
  return true
}

/** A rule that one number of the monthly report is what the records of a form add up to. */
export function countedRule(own: {
  id: string
  catalogue: readonly string[]
  field: string
  source: typeof y14 | typeof y11
  title: string
  clause: string
}): Rule {
  const { field, source, ...meta } = own
  return submissionRule({
    ...meta,
    severity: 'error',
    needs: [source.id, '様式15'],
    looksAt: countedForms,
    check(scene) {
      const found: Report[] = []
      for (const row of filledRows(scene)) {
        const miss = mismatch(scene, row, field)
        if (!miss) continue
        found.push(mismatchReport(scene, row, field, source.id, miss, isSettled(scene, source, row.month)))
      }
      return found
    },
  })
}
