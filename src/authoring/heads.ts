import { leafHeader } from '../forms'
import type { Grid } from './grid'
import { headStyle, type HeadKind } from './look'
import type { Places } from './places'
import type { Printed } from './printed'

/** A heading: its text, and the box it takes within the heading rows. */
interface Head {
  readonly text: string
  readonly row: number
  readonly rows: number
  readonly from: number
  readonly to: number
  readonly kind: HeadKind
}

/** Neighbouring fields under one group text, level by level, and every leaf. */
function headsOf({ form, layout }: Printed, places: Places): Head[] {
  const { header } = layout
  const names = Object.keys(form.fields)
  const path = (name: string): readonly string[] => form.fields[name]!.header
  const col = (name: string): number => places.columns[name]!
  const last = header.heights.length - 1
  const heads: Head[] = header.remarks.map(({ text, row, from, to }) => ({
    text,
    row,
    rows: 1,
    from: col(from),
    to: col(to),
    kind: 'plain',
  }))
  for (let level = 0; level < header.groupRows.length; level++) {
    for (let i = 0; i < names.length; i++) {
      const group = path(names[i]!).slice(0, -1)[level]
      if (group === undefined) continue
      let end = i
      while (end + 1 < names.length && sameGroup(path(names[i]!), path(names[end + 1]!), level)) end++
      const own = header.groups.find((place) => place.level === level && place.field === names[i])
      heads.push({
        text: group,
        row: own?.row ?? header.groupRows[level]!,
        rows: own?.rows ?? 1,
        from: col(own?.from ?? names[i]!),
        to: col(own?.to ?? names[end]!),
        kind: 'plain',
      })
      i = end
    }
  }
  for (const name of names) {
    const place = header.leaves[name]
    heads.push({
      text: leafHeader(form.fields[name]!),
      row: place?.row ?? last,
      rows: place?.rows ?? 1,
      from: col(name),
      to: col(name),
      kind: layout.columns[name]?.heading ?? 'plain',
    })
  }
  return heads
}

const sameGroup = (a: readonly string[], b: readonly string[], level: number): boolean =>
  b.length > level + 1 && a.slice(0, level + 1).every((text, i) => b[i] === text)

/** A heading with the line breaks a printed form has: before a ※ remark, before each numbered choice. */
function lined({ text, kind }: Head): string {
  if (kind === 'upright') return text
  const remarks = text.replace(/(?<!^)\s*(\(※|(?<!\()※)/g, '\n$1')
  return kind === 'choices' ? remarks.replace(/(?<=[^\d\n])(?=\d{1,2}-)/g, '\n') : remarks
}

/**
 * Writes the heading rows. A place without text belongs to the heading below it, or to the one on its left where the
 * form nests a part under its whole; only between two headings is a line drawn.
 */
export function writeHeads(grid: Grid, printed: Printed, places: Places): void {
  const { layout } = printed
  const { row: top, rows } = places.header
  const heads = headsOf(printed, places)
  const owner = (row: number, col: number): Head | undefined =>
    heads.find((head) => row >= head.row && row < head.row + head.rows && col >= head.from && col <= head.to)
  const first = layout.firstCol
  const owners: (Head | undefined)[][] = []
  for (let row = rows - 1; row >= 0; row--) {
    const line: (Head | undefined)[] = []
    for (let col = first; col <= places.lastCol; col++) {
      const own = owner(row, col)
      line[col] = own ?? (layout.header.blanks === 'left' ? line[col - 1] : owners[row + 1]?.[col])
    }
    owners[row] = line
  }
  for (let row = 0; row < rows; row++) {
    grid.height(top + row, layout.header.heights[row]!)
    for (let col = first; col <= places.lastCol; col++) {
      const own = owners[row]![col]
      const sides = [
        owners[row]![col - 1] === own ? '' : 'l',
        owners[row]![col + 1] === own ? '' : 'r',
        owners[row - 1]?.[col] === own ? '' : 't',
        owners[row + 1]?.[col] === own ? '' : 'b',
      ].join('')
      const anchor = own !== undefined && own.row === row && own.from === col
      grid.put(top + row, col, anchor ? lined(own) : null, headStyle(sides, own?.kind ?? 'plain'))
    }
  }
  for (const { row, rows, from, to } of heads) grid.merge({ row: top + row, col: from, rows, cols: to - from + 1 })
}
