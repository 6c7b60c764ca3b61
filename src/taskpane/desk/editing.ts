import type { Answer } from '../../answers/answer'
import { cellsToRead, hint } from '../../session/hint'
import type { CellRef, Snapshot } from '../../workbook/types'

/** The rows to be read for a hint. */
export const rowsFor = (answer: Answer, edited: readonly CellRef[]): readonly CellRef[] => cellsToRead(answer, edited)

/** The answer after an edit; null where only judging everything again can tell. */
export const judgeEdit = (answer: Answer, fresh: Snapshot, edited: readonly CellRef[]): Answer | null =>
  hint(answer, fresh, edited)
