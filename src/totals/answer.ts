import type { AnyRec } from '../reading/types'
import type { SubmittedTable } from '../submission/types'
import type { Scene } from '../validators/engine/rule'
import type { Month } from '../workbook/types'

/** Whether something is so: yes, no, or not to be told from what is at hand. */
export type Answer = 'yes' | 'no' | 'open'

export const and = (a: Answer, b: Answer): Answer =>
  a === 'no' || b === 'no' ? 'no' : a === 'yes' && b === 'yes' ? 'yes' : 'open'

/** Whether any of these ○ columns is marked. */
export function marked(row: AnyRec, fields: readonly string[]): Answer {
  const cells = fields.map((field) => row.cell(field))
  if (cells.some((cell) => cell.value === true)) return 'yes'
  return cells.some((cell) => cell.state === 'unreadable' || cell.state === 'unbound') ? 'open' : 'no'
}

/** Of ○ columns of which at least one has to be marked, none is: the row is not finished, and what it will say is open. */
export const unmarked = (row: AnyRec, fields: readonly string[]): boolean =>
  fields.every((field) => row.cell(field).state === 'blank')

/**
 * Whether a row belongs to a month: by its day. A row whose day must be mended may belong to the report month, and in a
 * running record to any month before it too.
 */
export function inMonth(
  row: AnyRec,
  table: Pick<SubmittedTable, 'scope' | 'role'>,
  month: Month,
  scene: Scene,
): Answer {
  const doubtful = scene.doubtful(row)
  if (row.month === month) return doubtful ? 'open' : 'yes'
  if ((row.month !== null && !doubtful) || table.role !== 'current' || scene.month === null) return 'no'
  return month === scene.month || (table.scope === 'year' && month < scene.month) ? 'open' : 'no'
}
