import type { ListColumn, ListsView } from '../../../session/lists/types'
import type { CellRef } from '../../../workbook/types'
import { listsWords as words } from './words'

export interface ListsHeadline {
  /** open: something could not be told. */
  readonly tone: 'right' | 'wrong' | 'open'
  readonly answer: string
  readonly details: readonly string[]
}

/** Are the dropdowns in order? One sentence, and what else there is. */
export function headlineOf({ sheets, wrongColumns, bypassedCells }: ListsView): ListsHeadline {
  const wrong = [
    wrongColumns > 0 && words.wrongColumns(wrongColumns),
    sheets.some(({ block }) => block !== null && block.state !== 'right') && words.blocks,
    bypassedCells > 0 && words.bypassedCells(bypassedCells),
  ].filter((text) => text !== false)
  const open = [
    sheets.some(({ read }) => !read) && words.unread,
    sheets.some(({ columns }) => columns.some(({ state }) => state === 'unclear')) && words.unclear,
  ].filter((text) => text !== false)
  const [answer, ...details] = [...wrong, ...open]
  if (answer === undefined) return { tone: 'right', answer: words.right, details: [words.rightDetail] }
  return { tone: wrong.length > 0 ? 'wrong' : 'open', answer, details: details.map((text) => `${text}。`) }
}

/** It should be there: the form prints it, or other rows have it. */
export const isLost = ({ expected, state }: ListColumn): boolean => state !== 'right' && (expected || state !== 'none')

/** How many columns and lists of entries すべて戻す would put back. */
export const restorable = ({ sheets }: ListsView, reachable: (at: CellRef) => boolean): number =>
  sheets
    .filter(({ book, sheet }) => reachable({ book, sheet, row: 0, col: 0 }))
    .reduce(
      (sum, { block, columns }) =>
        sum + (block?.restore ? 1 : 0) + columns.filter((column) => column.restore !== null && isLost(column)).length,
      0,
    )
