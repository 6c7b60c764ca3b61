import { dayOfSerial } from '../calendar/serial'
import { monthFromLabel } from '../calendar/fiscal'
import type { FormDefinition } from '../forms/definition'
import { key } from '../text/key'
import type { CellRef, IsoDate, Month, Scalar, Sheet } from '../workbook/types'
import type { Binding, SheetHead } from './bind'
import { readCentre } from './centre'
import type { Edition } from './edition'
import { findListBlock } from './listBlock'
import type { CellState, CellValue, Rec, Table } from './types'
import { decode } from './values'

const states = ['ok', 'blank', 'coerced', 'unreadable', 'unbound'] as const
const code = { ok: 0, blank: 1, coerced: 2, unreadable: 3, unbound: 4 } as const satisfies Record<CellState, number>

/** One field of all records, decoded once, when a rule first asks for it. */
interface Column {
  readonly values: unknown[]
  readonly states: Uint8Array
  readonly odd: number[]
}

class Cells {
  private readonly columns = new Map<string, Column>()

  constructor(
    readonly sheet: Sheet,
    readonly book: string,
    readonly edition: Edition,
    readonly bound: ReadonlyMap<string, number>,
    readonly rows: readonly number[],
    private readonly date1904: boolean,
  ) {}

  column(name: string): Column {
    const made = this.columns.get(name)
    if (made) return made
    const field = this.edition.form.fields[name]!
    const col = this.bound.get(name)
    const count = this.rows.length
    const values = new Array<unknown>(count).fill(null)
    const kinds = new Uint8Array(count).fill(col === undefined ? code.unbound : code.blank)
    const odd: number[] = []
    if (col !== undefined) {
      const serialDay = (serial: number): string | null => dayOfSerial(serial, this.date1904)
      for (let i = 0; i < count; i++) {
        const { value, state } = decode(this.sheet, this.rows[i]!, col, field, this.edition, serialDay)
        values[i] = value
        kinds[i] = code[state]
        if (state === 'coerced' || state === 'unreadable') odd.push(i)
      }
    }
    const column = { values, states: kinds, odd }
    this.columns.set(name, column)
    return column
  }
}

class Cell implements CellValue<unknown> {
  constructor(
    private readonly cells: Cells,
    private readonly name: string,
    private readonly index: number,
  ) {}
  get value(): unknown {
    return this.cells.column(this.name).values[this.index]
  }
  get state(): CellState {
    return states[this.cells.column(this.name).states[this.index]!]!
  }
  get raw(): Scalar {
    const col = this.cells.bound.get(this.name)
    return col === undefined ? null : this.cells.sheet.value(this.cells.rows[this.index]!, col)
  }
  get at(): CellRef {
    // An unbound field has no cell; the row's first cell stands for it.
    const col = this.cells.bound.get(this.name) ?? Math.min(...this.cells.bound.values())
    return { book: this.cells.book, sheet: this.cells.sheet.name, row: this.cells.rows[this.index]!, col }
  }
}

/** A record class per table: field names become getters, so a row costs one small object and a cell none until read. */
function recordClass(
  cells: Cells,
  firstCol: number,
  monthOf: (index: number) => Month | null,
): new (index: number) => Rec {
  class Row {
    constructor(readonly index: number) {}
    get at(): CellRef {
      return { book: cells.book, sheet: cells.sheet.name, row: cells.rows[this.index]!, col: firstCol }
    }
    get month(): Month | null {
      return monthOf(this.index)
    }
    cell(name: string): CellValue<unknown> {
      return new Cell(cells, name, this.index)
    }
  }
  for (const name of Object.keys(cells.edition.form.fields)) {
    Object.defineProperty(Row.prototype, name, {
      get(this: Row) {
        return new Cell(cells, name, this.index)
      },
    })
  }
  return Row
}

const text = (value: Scalar): string => (value === null ? '' : typeof value === 'string' ? value : String(value))
const has = (value: Scalar): boolean => value !== null && (typeof value !== 'string' || value.trim() !== '')

/** Lines of notes under a table: one long text that begins like a note. */
const looksLikeNote = (value: string): boolean => /^[・※◆●【(注○◎☆*-]/.test(key(value)) && value.length > 8

export interface ReadContext {
  readonly head: SheetHead
  readonly edition: Edition
  readonly binding: Binding
  readonly book: string
  readonly date1904: boolean
  /** For forms that print months without a year. */
  readonly fiscalYear: number
}

/** Everything one sheet says in one form. */
export function readTable(context: ReadContext): Table {
  return context.edition.form.shape === 'months' ? readMonths(context) : readRows(context)
}

function readRows(context: ReadContext): Table {
  const { head, edition, binding, book } = context
  const { sheet } = head
  const { form } = edition
  const firstRow = binding.header.row + binding.header.rows
  const lastRow = sheet.used.row + sheet.used.rows - 1
  const listBlock = form.listBlock ? findListBlock(sheet, book, edition, binding.columns, firstRow) : null
  const overwritten = new Set(listBlock?.overwritten)
  const dateCol = form.dateField === undefined ? undefined : binding.columns.get(form.dateField)
  const boundCols = [...new Set(binding.columns.values())].sort((a, b) => a - b)
  const samples: CellRef[] = []
  const rows: number[] = []
  for (let row = firstRow; row <= lastRow; row++) {
    if (
      listBlock &&
      row >= listBlock.box.row &&
      row < listBlock.box.row + listBlock.box.rows &&
      !overwritten.has(row)
    ) {
      continue
    }
    let filled = 0
    let only = -1
    for (const col of boundCols) {
      if (!has(sheet.value(row, col)) || (sheet.formula(row, col) !== undefined && !has(sheet.value(row, col))))
        continue
      filled++
      only = col
      if (filled > 1) break
    }
    if (endsHere(sheet, row, edition)) break
    if (filled === 0) continue
    const dated = dateCol !== undefined && has(sheet.value(row, dateCol))
    if (filled === 1 && (!dated || only !== dateCol)) continue
    if (filled === 1 && looksLikeNote(text(sheet.value(row, only)))) continue
    if (isSample(context, row)) {
      samples.push({ book, sheet: sheet.name, row, col: dateCol ?? binding.header.col })
      continue
    }
    rows.push(row)
  }
  const cells = new Cells(sheet, book, edition, binding.columns, rows, context.date1904)
  const monthOf = (index: number): Month | null => {
    if (form.dateField === undefined) return null
    const day = cells.column(form.dateField).values[index] as IsoDate | null
    return day === null ? null : (day.slice(0, 7) as Month)
  }
  const Row = recordClass(cells, binding.header.col, monthOf)
  const records = rows.map((_row, index) => new Row(index))
  return {
    ...shared(context, cells, rows, listBlock),
    samples,
    listBlock,
    records,
    rows: () => records,
    special: {},
    untouched: records.length === 0,
  }
}

function endsHere(sheet: Sheet, row: number, edition: Edition): boolean {
  const { used } = sheet
  for (let col = used.col; col < Math.min(used.col + used.cols, used.col + 12); col++) {
    const value = sheet.value(row, col)
    if (typeof value !== 'string' || value.length < 4) continue
    const said = key(value.length > 60 ? value.slice(0, 60) : value)
    if (edition.endKeys.some((mark) => said.startsWith(mark))) return true
  }
  return false
}

function isSample({ head, edition, binding, date1904 }: ReadContext, row: number): boolean {
  const { example, fields } = edition.form
  if (!example) return false
  const { sheet } = head
  for (let col = sheet.used.col; col < binding.header.col; col++) {
    const value = sheet.value(row, col)
    if (typeof value === 'string' && value.length < 12 && edition.sampleMarks.has(key(value))) return true
  }
  let same = 0
  let left = edition.sampleKeys.length
  for (const [name, wanted] of edition.sampleKeys) {
    // Nearly every row differs in its first values: nothing more is read once too few are left.
    if (same + left < example.atLeast) return false
    left--
    const col = binding.columns.get(name)
    if (col === undefined) continue
    const raw = sheet.value(row, col)
    if (raw === null || (typeof raw === 'string' && raw.length > wanted.length + 20)) continue
    const { value } = decode(sheet, row, col, fields[name]!, edition, (serial) => dayOfSerial(serial, date1904))
    if (value !== null && key(String(value)) === wanted) same++
  }
  return same >= example.atLeast
}

function readMonths(context: ReadContext): Table {
  const { head, edition, binding, book, fiscalYear } = context
  const { sheet } = head
  const labels = edition.form.months!
  const col = binding.columns.get(labels.label)
  const firstRow = binding.header.row + binding.header.rows
  const lastRow = sheet.used.row + sheet.used.rows - 1
  const rows: number[] = []
  const months: (Month | null)[] = []
  const special: Partial<Record<'total' | 'target' | 'progress', number>> = {}
  const names = [
    ['total', key(labels.total)],
    ['target', key(labels.target)],
    ['progress', key(labels.progress)],
  ] as const
  for (let row = firstRow; col !== undefined && row <= lastRow; row++) {
    if (endsHere(sheet, row, edition)) break
    const said = key(text(sheet.value(row, col)))
    const month = monthOfLabel(sheet, row, col, said, fiscalYear)
    const role = names.find(([, label]) => label === said)?.[0]
    if (month === null && (role === undefined || special[role] !== undefined)) continue
    if (month !== null && months.includes(month)) continue
    if (role !== undefined) special[role] = rows.length
    rows.push(row)
    months.push(month)
  }
  const cells = new Cells(sheet, book, edition, binding.columns, rows, context.date1904)
  const Row = recordClass(cells, binding.header.col, (index) => months[index] ?? null)
  const all = rows.map((_row, index) => new Row(index))
  const records = all.filter((record) => record.month !== null)
  const white = edition.form.sets['white'] ?? []
  const untouched = records.every((record) => white.every((name) => record.cell(name).state === 'blank'))
  return {
    ...shared(context, cells, rows, null),
    samples: [],
    listBlock: null,
    records,
    rows: () => all,
    special: Object.fromEntries(Object.entries(special).map(([role, index]) => [role, all[index]!])),
    untouched,
  }
}

function monthOfLabel(sheet: Sheet, row: number, col: number, said: string, fiscalYear: number): Month | null {
  const day = sheet.day(row, col)
  if (day) return day.slice(0, 7) as Month
  const plain = /^(\d{1,2})$/.exec(said)
  return monthFromLabel(plain ? `${plain[1]}月` : said.replace(/^.*年/, ''), fiscalYear)
}

function shared(context: ReadContext, cells: Cells, rows: readonly number[], listBlock: Table['listBlock']) {
  const { head, edition, binding, book } = context
  const sheet = head.sheet
  return {
    form: edition.form as FormDefinition,
    book,
    sheet,
    header: binding.header,
    columns: binding.columns,
    missing: binding.missing,
    changed: binding.changed,
    added: addedColumns(context, rows),
    edition:
      binding.asPublished && (listBlock === null || listBlock.altered.length === 0) ? edition.form.edition : null,
    centre: readCentre(head, edition.form, binding.header.row, book),
    title: binding.title ? { book, sheet: sheet.name, row: binding.title.row, col: binding.title.col } : null,
    odd: (field: string): readonly number[] => cells.column(field).odd,
  }
}

/** Columns inside or right of the table that hold a header or values but belong to no field. */
function addedColumns({ head, edition, binding, book }: ReadContext, rows: readonly number[]): CellRef[] {
  const { sheet } = head
  const bound = new Set(binding.columns.values())
  const bottom = binding.header.row + binding.header.rows - 1
  const added: CellRef[] = []
  const known = edition.vocabulary.known
  const lastCol = Math.min(sheet.used.col + sheet.used.cols - 1, binding.header.col + binding.header.cols + 200)
  for (let col = binding.header.col; col <= lastCol; col++) {
    if (bound.has(col) || binding.named.has(col)) continue
    const header = head.cells.find(
      (cell) => cell.col === col && cell.row > binding.header.row && cell.row <= bottom && !known.has(cell.key),
    )
    const first = header?.row ?? rows.find((row) => has(sheet.value(row, col)))
    if (first !== undefined) added.push({ book, sheet: sheet.name, row: first, col })
  }
  return added
}
