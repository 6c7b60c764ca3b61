import type { Box } from '../../../workbook/types'
import { isOn } from '../values'
import { defaultLimits, type Limits } from '../limits'
import type { Relation } from '../parts'
import { parseArea } from '../references'
import { noStyles, readStyles, type Styles } from '../styles'
import { sameSheet } from './formula'
import { type Layout, readLayout } from './layout'
import { WorkingParts } from './parts'
import { writeRefusals } from './refusal'
import { SharedTexts } from './sharedTexts'
import { attribute, childOf, type Node, prefixedValue, textOf, valueOf } from './tree'

export interface SheetEntry {
  readonly name: string
  readonly part: string
  readonly relation: string
  /** The number that calcChain knows it by. */
  readonly id: number
  readonly visible: boolean
  /** A sheet of cells; not a chart or dialog. */
  readonly cells: boolean
}

export interface NameEntry {
  readonly name: string
  /** The sheet it belongs to, by its place in the list of all sheets; -1 for the book. */
  readonly local: number
  readonly refersTo: string
}

export interface TableEntry {
  readonly name: string
  readonly part: string
  readonly sheet: SheetEntry
  readonly box: Box
  readonly headerRows: number
  readonly totalsRows: number
}

/** A book while it is being changed. Everything read from it is read again once its part was written. */
export class WorkingBook {
  readonly parts: WorkingParts
  readonly main: string
  sheets: readonly SheetEntry[] = []
  names: readonly NameEntry[] = []
  date1904 = false
  structureLocked = false

  private readonly layouts = new Map<string, Layout>()
  private tableList: TableEntry[] | undefined
  private strings: SharedTexts | undefined
  private styleList: Styles | undefined

  constructor(
    bytes: Uint8Array,
    readonly id: string,
    limits: Partial<Limits>,
  ) {
    this.parts = new WorkingParts(bytes, { ...defaultLimits, ...limits })
    this.main = this.findMain()
    this.readMain()
  }

  relations(part: string): Relation[] {
    return this.parts.relations(part)
  }

  relationOf(kind: string): string | undefined {
    return this.relations(this.main).find((one) => one.kind === kind)?.target
  }

  sheet(name: string): SheetEntry {
    const found = this.sheets.find((one) => sameSheet(one.name, name))
    if (!found?.cells) throw writeRefusals.noSheet(name)
    return found
  }

  get cellSheets(): readonly SheetEntry[] {
    return this.sheets.filter(({ cells }) => cells)
  }

  layout(sheet: SheetEntry): Layout {
    let layout = this.layouts.get(sheet.part)
    if (!layout) {
      const bytes = this.parts.text(sheet.part)
      const read = bytes && readLayout(bytes, this.parts.limits.depth)
      if (!read) throw writeRefusals.broken(`no worksheet ${sheet.part}`, sheet.name)
      layout = read
      this.layouts.set(sheet.part, layout)
    }
    return layout
  }

  /** Takes a part as it is to stand from now on. */
  write(part: string, text: Uint8Array): void {
    this.parts.write(part, text)
    this.layouts.delete(part)
    if (part === this.main) this.readMain()
    this.tableList = undefined
    this.styleList = undefined
  }

  get styles(): Styles {
    const part = this.relationOf('styles')
    const bytes = part === undefined ? undefined : this.parts.read(part)
    return (this.styleList ??= bytes ? readStyles(bytes, this.parts.limits) : noStyles)
  }

  readonly shared = (index: number): string => {
    if (!this.strings) {
      const part = this.relationOf('sharedStrings')
      const bytes = part === undefined ? undefined : this.parts.read(part)
      if (!bytes) throw writeRefusals.broken('no shared texts')
      this.strings = new SharedTexts(bytes, this.parts.limits.depth)
    }
    return this.strings.at(index)
  }

  get tables(): readonly TableEntry[] {
    return (this.tableList ??= this.cellSheets.flatMap((sheet) =>
      this.relations(sheet.part).flatMap(({ kind, target }) => {
        const root = kind === 'table' ? this.parts.tree(target)?.root : undefined
        const box = root && parseArea(valueOf(root, 'ref') ?? '')
        if (!root || !box) return []
        return {
          name: valueOf(root, 'displayName') ?? valueOf(root, 'name') ?? '',
          part: target,
          sheet,
          box,
          headerRows: Number(valueOf(root, 'headerRowCount') ?? 1),
          totalsRows: Number(valueOf(root, 'totalsRowCount') ?? 0),
        }
      }),
    ))
  }

  private findMain(): string {
    const named = this.parts.relations('').find(({ kind }) => kind === 'officeDocument')?.target
    const main = [named, 'xl/workbook.xml'].find((name) => name !== undefined && this.parts.has(name))
    if (main === undefined || /\.bin$/i.test(main)) throw writeRefusals.broken('no workbook part')
    return main
  }

  private readMain(): void {
    const tree = this.parts.tree(this.main)
    if (tree?.root.name !== 'workbook') throw writeRefusals.broken('no workbook')
    const { root, bytes } = tree
    const relations = new Map(this.relations(this.main).map((relation) => [relation.id, relation]))
    const properties = childOf(root, 'workbookPr')
    this.date1904 = properties !== undefined && isOn(valueOf(properties, 'date1904'))
    const protection = childOf(root, 'workbookProtection')
    this.structureLocked = protection !== undefined && isOn(valueOf(protection, 'lockStructure'))
    this.sheets = (childOf(root, 'sheets')?.children ?? []).map((node): SheetEntry => {
      const relation = prefixedValue(node, 'id') ?? ''
      const target = relations.get(relation)
      return {
        name: valueOf(node, 'name') ?? '',
        part: target?.target ?? '',
        relation,
        id: Number(valueOf(node, 'sheetId') ?? 0),
        visible: (valueOf(node, 'state') ?? 'visible') === 'visible',
        cells: target?.kind === 'worksheet',
      }
    })
    this.names = nameNodes(root).map((node) => ({
      name: valueOf(node, 'name') ?? '',
      local: Number(attribute(node, 'localSheetId')?.value ?? -1),
      refersTo: textOf(bytes, node).trim().replace(/^=/, ''),
    }))
  }
}

export const nameNodes = (root: Node): readonly Node[] => childOf(root, 'definedNames')?.children ?? []
