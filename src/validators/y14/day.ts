import type { y14 } from '../../forms'
import type { Rec } from '../../reading/types'
import type { SubmittedTable } from '../../submission'
import type { CellRef } from '../../workbook/types'
import type { Scene } from '../engine/rule'

type Row = Pick<Rec<typeof y14>, 'at' | 'date' | 'month'>

const monthly = new WeakMap<Scene, boolean>()

/** Whether any table holds a single month: a running record has no other month to lie in. */
function anyMonthly(scene: Scene): boolean {
  const known = monthly.get(scene)
  if (known !== undefined) return known
  const found = scene.tables.some((table) => table.scope === 'month')
  monthly.set(scene, found)
  return found
}

const tableOf = (scene: Scene, at: CellRef): SubmittedTable | undefined =>
  scene.tables.find((table) => table.sheet.name === at.sheet && table.book === at.book)

/** Why a readable day cannot stand here: another month than its monthly table, or outside the 実施期間. */
export function misplaced(row: Row, scene: Scene): 'month' | 'period' | null {
  const { month } = row
  if (month === null) return null
  if (month !== scene.month && scene.month !== null && anyMonthly(scene) && tableOf(scene, row.at)?.scope === 'month')
    return 'month'
  const day = row.date.value!
  const [first, last] = scene.profile.period
  if (day >= first && day <= last) return null
  // Another fiscal year than the profile's is said once, for the whole.
  return scene.conflicts.some((conflict) => conflict.kind === 'fiscalYear') ? null : 'period'
}
