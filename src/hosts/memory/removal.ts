import { fixedRange, parseReference, sheetPrefix } from '../../workbook/reference'
import type { Box } from '../../workbook/types'

/** `count` rows go, beginning with row `above`: where rows, boxes and the ranges of lists are then; null where they went along. */
export class Removal {
  constructor(
    private readonly above: number,
    private readonly count: number,
  ) {}

  row(row: number): number | null {
    if (row < this.above) return row
    return row < this.above + this.count ? null : row - this.count
  }

  box(box: Box): Box | null {
    const gone = Math.min(box.row + box.rows, this.above + this.count) - Math.max(box.row, this.above)
    const rows = box.rows - Math.max(0, gone)
    const row = box.row < this.above ? box.row : Math.max(this.above, box.row - this.count)
    return rows > 0 ? { ...box, row, rows } : null
  }

  /** A range is kept as it is written unless it moves; one whose cells are gone stays as it was. */
  source(source: string, own: string, changed: string): string {
    const range = parseReference(source)
    if (!range || (range.sheet ?? own) !== changed) return source
    const box = this.box(range.box)
    if (!box || (box.row === range.box.row && box.rows === range.box.rows)) return source
    return (range.sheet === null ? '' : sheetPrefix(range.sheet)) + fixedRange(box)
  }
}
