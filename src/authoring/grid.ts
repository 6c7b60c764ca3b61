import type { DesignCell, DesignValue } from '../workbook/design'
import type { Box } from '../workbook/types'

/** Cells of a sheet while it is put together, in any order. */
export class Grid {
  private readonly cells = new Map<number, DesignCell>()
  readonly merges: Box[] = []
  readonly heights: { row: number; points: number }[] = []

  put(row: number, col: number, value: DesignValue, style: string): void {
    this.cells.set(row * 16384 + col, { row, col, value, style })
  }

  /** Merges a box of at least two cells. */
  merge(box: Box): void {
    if (box.rows * box.cols > 1) this.merges.push(box)
  }

  height(row: number, points: number): void {
    this.heights.push({ row, points })
  }

  /** Row by row, column by column. */
  sorted(): DesignCell[] {
    return [...this.cells].sort(([a], [b]) => a - b).map(([, cell]) => cell)
  }
}

/** A text of full-width characters takes two columns each; this many lines in a cell so wide (in characters). */
export function linesIn(text: string, width: number): number {
  const room = Math.max(2, Math.floor(width * 1.05))
  return text
    .split('\n')
    .map((line) => {
      const length = [...line].reduce((sum, char) => sum + (char.codePointAt(0)! > 0x2ff ? 2 : 1), 0)
      return Math.max(1, Math.ceil(length / room))
    })
    .reduce((a, b) => a + b, 0)
}
