import type { At, Box, IsoDate, ListRule, Scalar, Sheet } from '../../workbook/types'
import { BOOLEAN, type Budget, Cells, DAY, ERROR, FORMULA, KIND, NUMBER, STRING, UNLOCKED } from './cells'
import { dayOfSerial } from './days'
import { Formulas } from './formulas'
import type { Limits } from './limits'
import { readLists } from './lists'
import { Locks, RowSet } from './locks'
import { parseArea } from './references'
import { Scanner } from './scanner'
import { SheetData } from './sheetData'
import type { Texts } from './strings'
import type { Styles } from './styles'
import { isOn } from './values'

/** What the sheets of one book have in common. */
export interface BookContext {
  readonly texts: Texts
  readonly styles: Styles
  readonly date1904: boolean
  readonly limits: Limits
  readonly cells: Budget
  readonly runs: Budget
  readonly boxes: Budget
}

/** Where `sheets` lists it: not in the sheet's own part. */
export interface SheetEntry {
  readonly name: string
  readonly visible: boolean
}

export class FileSheet implements Sheet {
  readonly name: string
  readonly visible: boolean
  readonly merges: Box[] = []
  readonly lists: ListRule[] = []
  used: Box = { row: 0, col: 0, rows: 0, cols: 0 }
  protected = false

  private readonly cells: Cells
  private readonly formulas = new Formulas()
  private readonly locks: Locks
  private readonly hiddenRows = new RowSet()
  /** Set where rows that are not written are hidden: how "hide all rows below" is saved. */
  private writtenRows: RowSet | null = null

  constructor(
    { name, visible }: SheetEntry,
    private readonly book: BookContext,
  ) {
    this.name = name
    this.visible = visible
    this.cells = new Cells(book.cells)
    this.locks = new Locks(book.styles.unlocked(0), book.runs)
  }

  value(row: number, col: number): Scalar {
    const cell = this.cells.find(row, col)
    if (cell < 0) return null
    const value = this.cells.values[cell]!
    switch (this.cells.marks[cell]! & KIND) {
      case NUMBER:
        return value
      case STRING:
      case ERROR:
        return this.book.texts.at(value)
      case BOOLEAN:
        return value === 1
      default:
        return null
    }
  }

  formula(row: number, col: number): string | undefined {
    const cell = this.cells.find(row, col)
    if (cell < 0 || (this.cells.marks[cell]! & FORMULA) === 0) return undefined
    return this.formulas.text(cell, row, col)
  }

  get hasFormulas(): boolean {
    return this.formulas.any
  }

  formulaCells(): Iterable<At> {
    return this.cells.marked(FORMULA)
  }

  day(row: number, col: number): IsoDate | undefined {
    const cell = this.cells.find(row, col)
    if (cell < 0 || (this.cells.marks[cell]! & (KIND | DAY)) !== (NUMBER | DAY)) return undefined
    return dayOfSerial(this.cells.values[cell]!, this.book.date1904)
  }

  locked(row: number, col: number): boolean {
    if (!this.book.styles.anyUnlocked) return true
    const cell = this.cells.find(row, col)
    return cell < 0 ? !this.locks.open(row, col) : (this.cells.marks[cell]! & UNLOCKED) === 0
  }

  hiddenCol(col: number): boolean {
    return this.locks.columns.hidden(col)
  }

  hiddenRow(row: number): boolean {
    return this.hiddenRows.has(row) || (this.writtenRows !== null && !this.writtenRows.has(row))
  }

  /** Reads the sheet's part; false where it is a chart or another kind of sheet after all. */
  read(part: Uint8Array): boolean {
    const x = new Scanner(part, this.book.limits.depth)
    x.next()
    if (!x.is('worksheet')) return false
    while (x.child(1)) this.readSection(x)
    const order = this.cells.finish()
    this.formulas.finish(order)
    this.locks.finish()
    this.used = this.cells.box
    return true
  }

  private readSection(x: Scanner): void {
    if (x.is('sheetData')) {
      const { texts, styles, date1904 } = this.book
      const { cells, formulas, locks, hiddenRows, writtenRows } = this
      new SheetData(x, { cells, formulas, locks, hiddenRows, writtenRows, texts, styles, date1904 }).read()
    } else if (x.is('sheetFormatPr')) this.writtenRows = isOn(x.attribute('zeroHeight')) ? new RowSet() : null
    else if (x.is('cols')) this.readColumns(x)
    else if (x.is('sheetProtection')) this.protected = isOn(x.attribute('sheet'))
    else if (x.is('mergeCells')) this.readMerges(x)
    else if (x.is('dataValidations')) readLists(x, this.lists, this.book.boxes)
    else if (x.is('extLst')) {
      while (x.child(2)) while (x.child(3)) if (x.is('dataValidations')) readLists(x, this.lists, this.book.boxes)
    }
  }

  private readColumns(x: Scanner): void {
    while (x.child(2)) {
      const first = Number(x.attribute('min')) - 1
      const last = Number(x.attribute('max')) - 1
      if (!(first >= 0 && last >= first)) continue
      const style = Number(x.attribute('style') ?? 0)
      this.locks.columns.set(first, last, {
        hidden: isOn(x.attribute('hidden')),
        unlocked: this.book.styles.unlocked(style),
      })
    }
  }

  private readMerges(x: Scanner): void {
    while (x.child(2)) {
      const box = parseArea(x.attribute('ref') ?? '')
      if (!box || (box.rows === 1 && box.cols === 1)) continue
      this.book.boxes.spend(1)
      this.merges.push(box)
    }
  }
}
