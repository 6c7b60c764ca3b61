import type { At, Sheet } from './types'

/** Cells with a formula, row by row. One far cell must not make anybody walk over all that lies between. */
export function* formulasOf(sheet: Sheet): Generator<At & { readonly formula: string }> {
  if (sheet.hasFormulas === false) return
  for (const { row, col } of sheet.formulaCells?.() ?? cellsOf(sheet)) {
    const formula = sheet.formula(row, col)
    if (formula !== undefined) yield { row, col, formula }
  }
}

function* cellsOf({ used }: Sheet): Generator<At> {
  for (let row = used.row; row < used.row + used.rows; row++)
    for (let col = used.col; col < used.col + used.cols; col++) yield { row, col }
}
