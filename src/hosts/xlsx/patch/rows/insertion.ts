import type { At, Box } from '../../../../workbook/types'
import { ROWS } from '../../references'
import { parseFormula, sameSheet } from '../formula'
import { writeRefusals } from '../refusal'

/** `count` rows come in above row `above` of a sheet: what that does to places, ranges and formulas. */
export class Insertion {
  constructor(
    readonly sheet: string,
    readonly above: number,
    readonly count: number,
  ) {}

  row(row: number): number {
    return row >= this.above ? Math.min(row + this.count, ROWS - 1) : row
  }

  cell<T extends At>(at: T): T {
    return { ...at, row: this.row(at.row) }
  }

  box(box: Box): Box {
    const row = this.row(box.row)
    return { ...box, row, rows: this.row(box.row + box.rows - 1) - row + 1 }
  }

  /** Whether the rows come in between the rows of a box. */
  splits({ row, rows }: Box): boolean {
    return row < this.above && this.above <= row + rows - 1
  }

  /**
   * A range as text: `B3`, `B3:D9`, `B:D`, `3:9`. With `grow`, one that ends directly above takes the new rows in:
   * the rule of a column of entries holds for the rows that were added for entries.
   */
  area(text: string, grow = false): string {
    const corners = text.split(':').map((corner) => line.exec(corner))
    const [first, last = first] = corners
    if (!first || !last || corners.length > 2) return text
    const [a, b] = [Number(first[2]) - 1, Number(last[2]) - 1]
    const grows = grow && Math.max(a, b) === this.above - 1
    const [top, bottom] = [this.row(a), grows && b >= a ? Math.min(b + this.count, ROWS - 1) : this.row(b)]
    if (top === a && bottom === b) return text
    const start = first[1]! + (top + 1)
    return corners.length === 1 && top === bottom ? start : `${start}:${last[1]}${bottom + 1}`
  }

  /** The areas of an `sqref`. */
  areas(text: string, grow = false): string {
    return text.replace(/\S+/g, (area) => this.area(area, grow))
  }

  /** A formula of the sheet `own` (null: of no sheet) as it means the same cells afterwards. */
  formula(text: string, own: string | null): string {
    const here = own !== null && sameSheet(own, this.sheet)
    if (!here && !text.includes('!')) return text
    const tokens = parseFormula(text)
    if (!tokens) throw writeRefusals.cannotInsert(this.sheet, '長すぎる数式があるため')
    return tokens
      .map((token) => {
        if (token.kind !== 'area' || token.where.external) return token.text
        if (token.where.several)
          throw writeRefusals.cannotInsert(this.sheet, '複数のシートにまたがる範囲を使う数式があるため')
        const meant = token.where.sheet === null ? here : sameSheet(token.where.sheet, this.sheet)
        return meant ? token.corners.map((corner) => this.area(corner)).join(':') : token.text
      })
      .join('')
  }

  /** A formula in an attribute or part that may begin with `=`. */
  link(text: string, own: string | null): string {
    return text.startsWith('=') ? `=${this.formula(text.slice(1), own)}` : this.formula(text, own)
  }
}

const line = /^(\$?[A-Za-z]{0,3}\$?)([1-9]\d{0,6})$/
