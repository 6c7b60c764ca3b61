import type { Answer } from '../answers/answer'
import type { CellRef, Snapshot } from '../workbook/types'

/**
 * The cells that have to be read again for a hint: those that were edited, and in a form with one row per month its other
 * rows too, whose formulas follow. What `Host.read({ only })` is given.
 */
export function cellsToRead({ submission }: Answer, edited: readonly CellRef[]): readonly CellRef[] {
  const further = submission.tables.flatMap(({ form, book, sheet, rows }) =>
    form.shape === 'months' && edited.some((cell) => cell.book === book && cell.sheet === sheet.name)
      ? rows().map((record) => record.at)
      : [],
  )
  return [...edited, ...further]
}

/**
 * The answer after some cells were edited, with work in proportion to the edit. `fresh` holds the same sheets with the
 * rows of `edited` read again. Findings of rules named in `verdict.stale` are those of before.
 * @returns null where only a full check can tell: headers, lists, samples, a month or a sheet changed.
 */
export function hint(_answer: Answer, _fresh: Snapshot, _edited: readonly CellRef[]): Answer | null {
  return null
}
