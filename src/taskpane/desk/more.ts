import type { CellRef } from '../../workbook/types'
import { books } from './books'
import type { Core } from './core'
import { addDropdowns } from './dropdowns'
import { followEdit, readQuietly } from './following'
import { reasons } from './reasons'
import { totalsOf } from './view/totals'
import { writing } from './writing'

/**
 * All that is needed only once an answer is on the screen: to write, to follow edits, to count. It is fetched after the
 * findings are shown, or with the first act that asks for it.
 */
export const more = (core: Core) => ({
  ...writing(core),
  ...reasons(core),
  ...books(core),
  totalsOf,
  addDropdowns: (signal: AbortSignal) => addDropdowns(core, signal),
  followEdit: (edited: readonly CellRef[], pasted: boolean) => followEdit(core, edited, pasted),
  readQuietly: () => readQuietly(core),
})

export type More = ReturnType<typeof more>
