import { y11, y14 } from '../forms'
import type { Scene } from '../validators/engine/rule'
import type { Steps } from '../workbook/steps'
import type { Month } from '../workbook/types'
import { consultationFields, countConsultations } from './consultations'
import { keepRows } from './rows'
import { countSeminars, seminarFields } from './seminars'
import type { Tally } from './tally'

export { certain, holds, type Tally } from './tally'
export { checklistOf, consultationFields, placesOf } from './consultations'
export { isCancelled, seminarFields } from './seminars'

export interface MonthTotals {
  readonly month: Month
  /** Field of the monthly report → its count; a field whose source does not hold this month is not there. */
  readonly fields: ReadonlyMap<string, Tally>
  /** 個別相談会の相談件数 as the seminar list adds them up. */
  readonly listedSessionConsultations: Tally | null
}

const made = new WeakMap<Scene, Map<Month, MonthTotals>>()

/** Counts of one scene stand in another too, because nothing was edited that they are made of. */
export function keepTotals(from: Scene, to: Scene): void {
  const known = made.get(from)
  if (known) made.set(to, known)
  keepRows(from, to)
}

/** Everything that can be counted, month by month: the same as asking for each. */
export function* counting(scene: Scene): Steps<void> {
  const months = new Set([...heldMonths(scene, y14), ...heldMonths(scene, y11)])
  for (const month of [...months].sort()) {
    totalsOf(scene, month)
    yield 0
  }
}

/** Months of which the consultation records, or the seminar list, are at hand. */
export const heldMonths = (scene: Scene, form: typeof y11 | typeof y14): ReadonlySet<Month> =>
  new Set(scene.withHistory(form as typeof y14).flatMap((table) => table.months))

/** Everything that can be counted for one month. To be asked in the submission phase, when all doubts are known. */
export function totalsOf(scene: Scene, month: Month): MonthTotals {
  const known = made.get(scene) ?? new Map<Month, MonthTotals>()
  made.set(scene, known)
  const ready = known.get(month)
  if (ready) return ready
  const fields = new Map<string, Tally>()
  let listed: Tally | null = null
  if (heldMonths(scene, y14).has(month)) {
    const counted = countConsultations(scene, month)
    for (const field of consultationFields) fields.set(field, counted[field])
  }
  if (heldMonths(scene, y11).has(month)) {
    const counted = countSeminars(scene, month)
    for (const field of seminarFields) if (field !== 'sessionConsultations') fields.set(field, counted[field])
    listed = counted.sessionConsultations
  }
  const totals = { month, fields, listedSessionConsultations: listed }
  known.set(month, totals)
  return totals
}
