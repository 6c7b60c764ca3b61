import type { At, Box } from '../../../workbook/types'
import { within } from '../../../workbook/address'
import { isOn } from '../values'
import { parseArea, parseAreas } from '../references'
import type { SheetEntry, TableEntry, WorkingBook } from './book'
import type { Layout } from './layout'
import { childOf, valueOf } from './tree'

interface ColumnStyle {
  readonly first: number
  readonly last: number
  readonly style: number
}

/** What decides whether a cell of a sheet may be written: merges, protection, tables, arrays. */
export class SheetFacts {
  readonly merges: readonly Box[]
  readonly protected: boolean
  readonly layout: Layout
  private readonly columns: readonly ColumnStyle[]
  /** Ranges that protection leaves open to everyone. */
  private readonly open: readonly Box[]
  private readonly arrays: readonly { readonly box: Box; readonly range: string }[]
  private readonly tables: readonly TableEntry[]

  constructor(
    private readonly book: WorkingBook,
    readonly sheet: SheetEntry,
  ) {
    this.layout = book.layout(sheet)
    const { root, formulas } = this.layout
    this.merges = (childOf(root, 'mergeCells')?.children ?? []).flatMap(
      (node) => parseArea(valueOf(node, 'ref') ?? '') ?? [],
    )
    const protection = childOf(root, 'sheetProtection')
    this.protected = protection !== undefined && isOn(valueOf(protection, 'sheet'))
    this.columns = (childOf(root, 'cols')?.children ?? []).map((node) => ({
      first: Number(valueOf(node, 'min')) - 1,
      last: Number(valueOf(node, 'max')) - 1,
      style: Number(valueOf(node, 'style') ?? 0),
    }))
    this.open = (childOf(root, 'protectedRanges')?.children ?? [])
      .filter((node) => !node.attributes.some(({ name }) => secrets.has(name)) && node.children.length === 0)
      .flatMap((node) => [...parseAreas(valueOf(node, 'sqref') ?? '')])
    this.arrays = formulas.flatMap(({ kind, range }) => {
      const box = kind === 'array' || kind === 'dataTable' ? parseArea(range) : null
      return box ? { box, range } : []
    })
    this.tables = book.tables.filter((table) => table.sheet.part === sheet.part)
  }

  /** The merge that hides a cell behind its anchor. */
  mergeOver(at: At): Box | undefined {
    return this.merges.find((box) => within(box, at) && (box.row !== at.row || box.col !== at.col))
  }

  arrayOver(at: At): string | undefined {
    return this.arrays.find(({ box }) => within(box, at))?.range
  }

  /** The table whose header or totals row the cell is part of: their texts also stand in the table's own part. */
  tableHeadAt(at: At): TableEntry | undefined {
    return this.tables.find(
      ({ box, headerRows, totalsRows }) =>
        within(box, at) && (at.row < box.row + headerRows || at.row >= box.row + box.rows - totalsRows),
    )
  }

  columnStyle(col: number): number | undefined {
    return this.columns.find(({ first, last }) => col >= first && col <= last)?.style
  }

  locked(at: At, style: number): boolean {
    return this.protected && !this.book.styles.unlocked(style) && !this.open.some((box) => within(box, at))
  }
}

const secrets = new Set(['password', 'algorithmName', 'hashValue', 'securityDescriptor'])
