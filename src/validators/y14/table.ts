import type { Scene } from '../engine/rule'
import type { SubmittedTable } from '../../submission'
import type { CellRef } from '../../workbook/types'

/** The table a cell lies in. */
export const tableOf = (scene: Scene, at: CellRef): SubmittedTable | undefined =>
  scene.tables.find((table) => table.sheet.name === at.sheet && table.book === at.book)
