import { dayOfSerial } from '../calendar/serial'
import { monthFromLabel } from '../calendar/fiscal'
import type { Field, FormDefinition } from '../forms/definition'
import { headerKey, key } from '../text/key'
import type { Book, CellRef, IsoDate, Month, Scalar, Sheet } from '../workbook/types'
import { addedColumns } from './added'
import type { Binding, SheetHead } from './bind'
import { readCentre } from './centre'
import type { Edition } from './edition'
import { findListBlock } from './listBlock'
import type { CellState, CellValue, Rec, Table } from './types'
import { decode, type Decoded } from './values'

const states = ['ok', 'blank', 'coerced', 'unreadable', 'unbound'] as const
const code = { ok: 0, blank: 1, coerced: 2, unreadable: 3, unbound: 4 } as const satisfies Record<CellState, number>

/** Typed texts repeat from row to row: what was made of one is kept, up to a bound that a hostile book cannot pass. */
const keptTexts = 2000

interface Source {
  readonly sheet: Sheet
  readonly book: string
  readonly edition: Edition
  readonly bound: ReadonlyMap<string, number>
  readonly rows: readonly number[]
  readonly date1904: boolean
}

/** One field of all rows, decoded once, when a rule first asks for it. */
class Column {
  private decoded: unknown[] | null = null
  private kinds = new Uint8Array(0)
  private oddRows: number[] = []

  constructor(
    readonly source: Source,
    private readonly field: Field,
    /** -1 where the header was not found. */
    readonly col: number,
  ) {}

  valueAt(index: number): unknown {
    return (this.decoded ?? this.load())[index]
  }
  stateAt(index: number): CellState {
    if (this.decoded === null) this.load()
    return states[this.kinds[index]!]!
  }
  get odd(): readonly number[] {
    if (this.decoded === null) this.load()
    return this.oddRows
  }

  private load(): unknown[] {
    const { rows, sheet, edition, date1904 } = this.source
    const { field, col } = this
    const values: unknown[] = []
    this.decoded = values
    this.kinds = new Uint8Array(rows.length).fill(code.unbound)
    if (col < 0) {
      for (const _row of rows) values.push(null)
      return values
    }
    const serialDay = (serial: number): string | null => dayOfSerial(serial, date1904)
    const repeats = field.type === 'mark' || field.type === 'code'
    const kept = new Map<Scalar, Decoded>()
    const empty = field.type === 'mark' ? false : null
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      const raw = sheet.value(row, col)
      if (raw === null) {
        // Most cells of most rows: nothing to decode.
        values.push(empty)
        this.kinds[i] = code.blank
        continue
      }
      let read = repeats ? kept.get(raw) : undefined
      if (read === undefined) {
        read = decode(sheet, row, col, raw, field, edition, serialDay)
        if (repeats && kept.size < keptTexts) kept.set(raw, read)
      }
      const kind = code[read.state]
      values.push(read.value)
      this.kinds[i] = kind
      if (kind === code.coerced || kind === code.unreadable) this.oddRows.push(i)
    }
    return values
  }
}

/** One class for all cells: rules read millions of them, and one shape is what the engine makes fast. */
class Cell implements CellValue<unknown> {
  constructor(
    private readonly column: Column,
    private readonly index: number,
  ) {}
  get value(): unknown {
    return this.column.valueAt(this.index)
  }
  get state(): CellState {
    return this.column.stateAt(this.index)
  }
  get raw(): Scalar {
    const { col, source } = this.column
    return col < 0 ? null : source.sheet.value(source.rows[this.index]!, col)
  }
  get at(): CellRef {
    const { col, source } = this.column
    // An unbound field has no cell; the row's first cell stands for it.
    return {
      book: source.book,
      sheet: source.sheet.name,
      row: source.rows[this.index]!,
      col: col < 0 ? Math.min(...source.bound.values()) : col,
    }
  }
}

type Columns = ReadonlyMap<string, Column>

const columnsOf = (source: Source): Columns =>
  new Map(
    Object.entries(source.edition.form.fields).map(([name, field]) => [
      name,
      new Column(source, field, source.bound.get(name) ?? -1),
    ]),
  )

/** A record class per table: field names become getters, so a row costs one small object and a cell none until read. */
function recordClass(
  source: Source,
  columns: Columns,
  firstCol: number,
  monthOf: (index: number) => Month | null,
): new (index: number) => Rec {
  // A rule for one form may look at a field that only its twin has: that is a column not found, not a fault.
  const foreign = new Column(source, { type: 'text', header: [''] }, -1)
  class Row {
    constructor(readonly index: number) {}
    get at(): CellRef {
      return { book: source.book, sheet: source.sheet.name, row: source.rows[this.index]!, col: firstCol }
    }
    get month(): Month | null {
      return monthOf(this.index)
    }
    cell(name: string): CellValue<unknown> {
      return new Cell(columns.get(name) ?? foreign, this.index)
    }
  }
  for (const [name, column] of columns) {
    Object.defineProperty(Row.prototype, name, {
      get(this: Row) {
        return new Cell(column, this.index)
      },
    })
  }
  return Row
}

const text = (value: Scalar): string => (value === null ? '' : typeof value === 'string' ? value : String(value))
const has = (value: Scalar): boolean => value !== null && (typeof value !== 'string' || value.trim() !== '')

/** Lines of notes under a table: one long text that begins like a note. */
const looksLikeNote = (value: string): boolean => /^[・※◆●【(注○◎☆*-]/.test(key(value)) && value.length > 8

/** 「合計」「6月計」「以下余白」: what people write under the last record. */
const closing = /^[(-]?(?:(?:\d{1,2}月分?)?(?:総?合|小|総|累)?計|以下(?:余白|空白)|余白)[)-]?$/

/** A row of totals or the line that closes a list: said in the date column or left of it, and no day stands there. */
function closesList(sheet: Sheet, row: number, dateCol: number): boolean {
  const dated = sheet.value(row, dateCol)
  const closes = (value: Scalar): boolean => typeof value === 'string' && closing.test(key(value))
  if (has(dated)) return closes(dated)
  for (let col = sheet.used.col; col < dateCol; col++) if (closes(sheet.value(row, col))) return true
  return false
}

/** The header row once more, as it comes along when parts of several people are pasted into one table. */
const repeatsHeader = (sheet: Sheet, row: number, cols: readonly number[], { vocabulary }: Edition): boolean =>
  cols.every((col) => {
    const value = sheet.value(row, col)
    if (!has(value)) return true
    if (typeof value !== 'string') return false
    return vocabulary.known.has(key(value)) || vocabulary.short.has(headerKey(value))
  })

export interface ReadContext {
  readonly head: SheetHead
  readonly edition: Edition
  readonly binding: Binding
  readonly workbook: Book
  /** For forms that print months without a year. */
  readonly fiscalYear: number
}

/** Everything one sheet says in one form. */
export function readTable(context: ReadContext): Table {
  return context.edition.form.shape === 'months' ? readMonths(context) : readRows(context)
}

function readRows(context: ReadContext): Table {
  const { head, edition, binding, workbook } = context
  const { sheet } = head
  const { form } = edition
  const book = workbook.id
  const firstRow = binding.header.row + binding.header.rows
  const lastRow = sheet.used.row + sheet.used.rows - 1
  const listBlock = form.listBlock ? findListBlock(sheet, book, edition, binding.columns, firstRow) : null
  const overwritten = new Set(listBlock?.overwritten)
  const dateCol = form.dateField === undefined ? undefined : binding.columns.get(form.dateField)
  const boundCols = [...new Set(binding.columns.values())].sort((a, b) => a - b)
  const samples: CellRef[] = []
  const rows: number[] = []
  let end = Math.max(firstRow, lastRow + 1)
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
    if (endsHere(sheet, row, edition)) {
      end = row
      break
    }
    if (filled === 0) continue
    const dated = dateCol !== undefined && has(sheet.value(row, dateCol))
    if (filled === 1 && (!dated || only !== dateCol)) continue
    if (filled === 1 && looksLikeNote(text(sheet.value(row, only)))) continue
    if (dateCol !== undefined && closesList(sheet, row, dateCol)) continue
    if (filled > 1 && repeatsHeader(sheet, row, boundCols, edition)) continue
    if (isSample(context, row)) {
      samples.push({ book, sheet: sheet.name, row, col: dateCol ?? binding.header.col })
      continue
    }
    rows.push(row)
  }
  const source: Source = { sheet, book, edition, bound: binding.columns, rows, date1904: workbook.date1904 }
  const columns = columnsOf(source)
  const days = form.dateField === undefined ? null : columns.get(form.dateField)!
  const months: (Month | null)[] = []
  const monthOf = (index: number): Month | null => {
    const known = months[index]
    if (known !== undefined) return known
    const day = (days?.valueAt(index) ?? null) as IsoDate | null
    return (months[index] = day === null ? null : (day.slice(0, 7) as Month))
  }
  const Row = recordClass(source, columns, binding.header.col, monthOf)
  const records = rows.map((_row, index) => new Row(index))
  return {
    ...shared(context, columns, rows, listBlock, end),
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

function isSample({ head, edition, binding, workbook }: ReadContext, row: number): boolean {
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
    const field = fields[name]!
    const value =
      field.type === 'text'
        ? raw
        : decode(sheet, row, col, raw, field, edition, (serial) => dayOfSerial(serial, workbook.date1904)).value
    if (value !== null && key(String(value)) === wanted) same++
  }
  return same >= example.atLeast
}

function readMonths(context: ReadContext): Table {
  const { head, edition, binding, workbook, fiscalYear } = context
  const { sheet } = head
  const book = workbook.id
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
  let end = Math.max(firstRow, lastRow + 1)
  for (let row = firstRow; col !== undefined && row <= lastRow; row++) {
    if (endsHere(sheet, row, edition)) {
      end = row
      break
    }
    const said = key(text(sheet.value(row, col)))
    const month = monthOfLabel(sheet, row, col, said, fiscalYear)
    const role = names.find(([, label]) => label === said)?.[0]
    if (month === null && (role === undefined || special[role] !== undefined)) continue
    if (month !== null && months.includes(month)) continue
    if (role !== undefined) special[role] = rows.length
    rows.push(row)
    months.push(month)
  }
  const source: Source = { sheet, book, edition, bound: binding.columns, rows, date1904: workbook.date1904 }
  const columns = columnsOf(source)
  const Row = recordClass(source, columns, binding.header.col, (index) => months[index] ?? null)
  const all = rows.map((_row, index) => new Row(index))
  const records = all.filter((record) => record.month !== null)
  const white = edition.form.sets['white'] ?? []
  const untouched = records.every((record) => white.every((name) => record.cell(name).state === 'blank'))
  return {
    ...shared(context, columns, rows, null, end),
    samples: [],
    listBlock: null,
    records,
    rows: () => all,
    special: Object.fromEntries(Object.entries(special).map(([role, index]) => [role, all[index]!])),
    untouched,
  }
}

function monthOfLabel(sheet: Sheet, row: number, col: number, said: string, fiscalYear: number): Month | null {
  // A date that shows only its month bears whatever year it was typed in: the form prints months of one fiscal year.
  const day = sheet.day(row, col)
  if (day) return monthFromLabel(`${Number(day.slice(5, 7))}月`, fiscalYear)
  const plain = /^(\d{1,2})$/.exec(said)
  return monthFromLabel(plain ? `${plain[1]}月` : said.replace(/^.*年/, ''), fiscalYear)
}

function shared(
  context: ReadContext,
  columns: Columns,
  rows: readonly number[],
  listBlock: Table['listBlock'],
  end: number,
) {
  const { head, edition, binding, workbook } = context
  const sheet = head.sheet
  const book = workbook.id
  return {
    form: edition.form as FormDefinition,
    book,
    sheet,
    workbook,
    end,
    header: binding.header,
    columns: binding.columns,
    missing: binding.missing,
    changed: binding.changed,
    added: addedColumns(context, rows),
    edition:
      binding.asPublished && (listBlock === null || listBlock.altered.length === 0) ? edition.form.edition : null,
    centre: readCentre(head, edition.form, binding.header.row, book),
    title: binding.title ? { book, sheet: sheet.name, row: binding.title.row, col: binding.title.col } : null,
    odd: (field: string): readonly number[] => columns.get(field)?.odd ?? [],
  }
}
