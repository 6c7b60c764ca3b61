import type { Box } from '../../../workbook/types'

/** Have two boxes a cell in common? */
export const meet = (a: Box, b: Box): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.col < b.col + b.cols && b.col < a.col + a.cols

/** Does the inner box lie wholly in the outer one? */
export const covers = (outer: Box, inner: Box): boolean =>
  outer.row <= inner.row &&
  outer.col <= inner.col &&
  outer.row + outer.rows >= inner.row + inner.rows &&
  outer.col + outer.cols >= inner.col + inner.cols

/** What is left of a box outside another one: above, left, right, below. */
export function without(box: Box, hole: Box): Box[] {
  if (!meet(box, hole)) return [box]
  const bottom = box.row + box.rows
  const right = box.col + box.cols
  const top = Math.max(box.row, hole.row)
  const end = Math.min(bottom, hole.row + hole.rows)
  const left = Math.max(box.col, hole.col)
  const edge = Math.min(right, hole.col + hole.cols)
  return [
    { row: box.row, col: box.col, rows: top - box.row, cols: box.cols },
    { row: top, col: box.col, rows: end - top, cols: left - box.col },
    { row: top, col: edge, rows: end - top, cols: right - edge },
    { row: end, col: box.col, rows: bottom - end, cols: box.cols },
  ].filter(({ rows, cols }) => rows > 0 && cols > 0)
}
