import { y11, y14 } from '../../forms'
import { addMonths, diffDays, lastDayOfMonth } from '../../calendar/days'
import { totalsOf, type Tally } from '../../totals'
import type { IsoDate, Month } from '../../workbook/types'
import type { Scene } from '../engine/rule'
import { saysOnDemand } from './words'

/** Days before the end of a month in which a seminar's consultations may well follow in the next. */
const lastDays = 7

/** What the list of seminars adds up to as ③, where it holds the month. */
export const listedConsultations = (scene: Scene, month: Month): Tally | null =>
  totalsOf(scene, month).listedSessionConsultations

/** 個別相談会 consultations of a month in 様式14 on a day that is the 実施日 of no seminar of 様式11. */
export function strayConsultations(scene: Scene, month: Month): number {
  const seminars = new Set<IsoDate | null>(
    scene.withHistory(y11).flatMap((table) => table.records.map((row) => row.date.value)),
  )
  let strays = 0
  for (const table of scene.withHistory(y14)) {
    for (const row of table.records) {
      if (row.month !== month || row.method.value === null) continue
      if (scene.profile.counts[row.method.value] === '③' && !seminars.has(row.date.value)) strays++
    }
  }
  return strays
}

/** A seminar whose day is open, or a film without a day of its own: a consultation of any day may belong to it. */
export const mayBeAnyDay = (scene: Scene): boolean =>
  scene
    .withHistory(y11)
    .some((table) =>
      table.records.some(
        (row) =>
          row.month === null || scene.doubtful(row) || saysOnDemand(row.remarks.value) || saysOnDemand(row.place.value),
      ),
    )

/**
 * Whether seminar list and consultations may honestly differ in a month: the list counts by the day of the seminar, the
 * record by the day of the consultation.
 */
export function mayFallElsewhere(scene: Scene, month: Month): boolean {
  const before = addMonths(month, -1)
  for (const table of scene.withHistory(y11)) {
    for (const row of table.records) {
      if (row.month !== month && row.month !== before) continue
      if (row.session.value !== true && (row.sessionConsultations.value ?? 0) === 0) continue
      if (saysOnDemand(row.remarks.value) || saysOnDemand(row.place.value)) return true
      if (diffDays(row.date.value!, lastDayOfMonth(row.month)) < lastDays) return true
    }
  }
  return strayConsultations(scene, month) > 0
}
