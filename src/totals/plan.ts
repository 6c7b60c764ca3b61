import { y11, y14 } from '../forms'
import { fieldLabel } from '../forms/definition'
import type { AnyRec } from '../reading/types'
import type { SubmittedTable } from '../submission/types'
import { personKey } from '../text/company'
import type { Scene } from '../validators/engine/rule'
import type { CellRef, Month, Scalar } from '../workbook/types'
import { placesOf } from './consultations'
import { heldMonths, totalsOf } from './index'
import { certain, type Tally } from './tally'

/** One number of a month, with the rows behind it: what stands in its cell, and what was counted. */
export interface PlannedTotal {
  readonly form: string
  readonly field: string
  /** The sign the forms call it by: ①, A; its label where it has none. */
  readonly measure: string
  readonly label: string
  readonly month: Month
  readonly at: CellRef
  readonly before: Scalar
  readonly after: number
  readonly from: readonly CellRef[]
  /** Not counted by a rule of the form but proposed, because the cell is blank. */
  readonly proposed: boolean
}

/** A number that is not written, and why. */
export interface LeftTotal {
  readonly form: string
  readonly field: string
  readonly measure: string
  readonly label: string
  readonly month: Month
  readonly at: CellRef
  readonly before: Scalar
  readonly low: number
  readonly high: number | null
  readonly open: readonly CellRef[]
  readonly reason: 'open' | 'formula' | 'unbound'
}

export interface TotalPlan {
  readonly month: Month
  /** Cells to be written: only those that do not hold the number already. */
  readonly edits: readonly PlannedTotal[]
  readonly left: readonly LeftTotal[]
  /** Numbers that stand there already. */
  readonly right: readonly PlannedTotal[]
  /** Forms without which some numbers could not be counted. */
  readonly missing: readonly string[]
}

/** ③ is written in two forms: certain only where both say the same. */
function agreed(counted: Tally, listed: Tally | null): Tally {
  if (!listed) return counted
  return {
    low: Math.min(counted.low, listed.low),
    high: Math.max(counted.high, listed.high),
    from: counted.from,
    open:
      certain(counted) && certain(listed) && counted.low === listed.low
        ? []
        : [...counted.open, ...listed.from, ...listed.open],
  }
}

/** Days on which an expert was sent out: distinct day × expert. Null where a row leaves that open. */
function dispatchDays(scene: Scene, month: Month): { readonly days: number; readonly from: readonly CellRef[] } | null {
  const seen = new Map<string, CellRef>()
  for (const table of scene.withHistory(y14)) {
    for (const row of table.records) {
      const { places, sure } = placesOf(row.method.value, scene.profile)
      if (!places.includes('②')) continue
      if (row.month === null || (row.month === month && (scene.doubtful(row) || !sure))) return null
      if (row.month !== month) continue
      const expert = row.expert.value === null ? null : personKey(row.expert.value)
      if (expert === null) return null
      const key = `${row.date.value}\u0000${expert}`
      if (!seen.has(key)) seen.set(key, row.at)
    }
  }
  return { days: seen.size, from: [...seen.values()] }
}

/**
 * What 集計 would write into the monthly report: every number that is certain (low = high), beside what stands there.
 * A formula cell is never written. 実施件数 is proposed only where its cell is blank (its unit is nowhere defined).
 */
export function planTotals(scene: Scene, month: Month): TotalPlan {
  const edits: PlannedTotal[] = []
  const left: LeftTotal[] = []
  const right: PlannedTotal[] = []
  const { fields, listedSessionConsultations } = totalsOf(scene, month)
  for (const table of scene.tables) {
    if (table.form.shape !== 'months' || table.role !== 'current') continue
    const row = table.records.find((record) => record.month === month)
    if (!row) continue
    for (const field of table.form.sets['white'] ?? []) {
      const counted = fields.get(field)
      if (counted === undefined) {
        if (field === 'dispatchDays') proposeDays(scene, table, row, month, edits)
        continue
      }
      const tally = field === 'sessionConsultations' ? agreed(counted, listedSessionConsultations) : counted
      const about = aboutCell(table, row, field, month)
      if (!table.columns.has(field)) left.push({ ...about, ...open(tally), reason: 'unbound' })
      else if (table.sheet.formula(about.at.row, about.at.col) !== undefined)
        left.push({ ...about, ...open(tally), reason: 'formula' })
      else if (!certain(tally)) left.push({ ...about, ...open(tally), reason: 'open' })
      else {
        const planned = { ...about, after: tally.low, from: tally.from, proposed: false }
        if (about.before === tally.low) right.push(planned)
        else edits.push(planned)
      }
    }
  }
  const missing = [y14, y11].filter((form) => !heldMonths(scene, form).has(month)).map((form) => form.id as string)
  return { month, edits, left, right, missing }
}

const open = ({ low, high, open }: Tally) => ({ low, high: Number.isFinite(high) ? high : null, open })

function aboutCell(table: SubmittedTable, row: AnyRec, field: string, month: Month) {
  const cell = row.cell(field)
  return {
    form: table.form.id,
    field,
    measure: table.form.fields[field]!.symbol ?? fieldLabel(table.form, field),
    label: fieldLabel(table.form, field),
    month,
    at: cell.at,
    before: cell.raw,
  }
}

function proposeDays(scene: Scene, table: SubmittedTable, row: AnyRec, month: Month, edits: PlannedTotal[]): void {
  const about = aboutCell(table, row, 'dispatchDays', month)
  const blank = row.cell('dispatchDays').state === 'blank' && table.columns.has('dispatchDays')
  if (!blank || !heldMonths(scene, y14).has(month)) return
  const days = dispatchDays(scene, month)
  if (days) edits.push({ ...about, after: days.days, from: days.from, proposed: true })
}
