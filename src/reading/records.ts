import { dayOfSerial } from '../calendar/serial'
import type { Field } from '../forms/definition'
import type { CellRef, IsoDate, Month, Scalar, Sheet } from '../workbook/types'
import type { Edition } from './edition'
import type { CellState, CellValue, Rec } from './types'
import { decode, type Decoded } from './values'

const states = ['ok', 'blank', 'coerced', 'unreadable', 'unbound'] as const
const code = { ok: 0, blank: 1, coerced: 2, unreadable: 3, unbound: 4 } as const satisfies Record<CellState, number>

/** Typed texts repeat from row to row: what was made of one is kept, up to a bound that a hostile book cannot pass. */
const keptTexts = 2000

/** What a record reads of its sheet. */
export type CellSource = Pick<Sheet, 'name' | 'value' | 'day'>

interface Source {
  readonly sheet: CellSource
  readonly book: string
  readonly edition: Edition
  readonly bound: ReadonlyMap<string, number>
  readonly rows: readonly number[]
  readonly date1904: boolean
  /** Cells (row:column) of which it cannot be told whether they are the record's. */
  readonly unclear?: ReadonlySet<string> | undefined
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
    const { rows, sheet, edition, date1904, unclear } = this.source
    const { field, col } = this
    const values: unknown[] = []
    this.decoded = values
    const kinds = (this.kinds = new Uint8Array(rows.length))
    if (col < 0) {
      kinds.fill(code.unbound)
      for (const _row of rows) values.push(null)
      return values
    }
    const serialDay = (serial: number): string | null => dayOfSerial(serial, date1904)
    const repeats = field.type === 'mark' || field.type === 'code'
    const kept = new Map<Scalar, Decoded>()
    let last: Scalar = null
    let lastRead: Decoded | undefined
    const empty = field.type === 'mark' ? false : null
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      const raw = sheet.value(row, col)
      if (raw === null) {
        // Most cells of most rows: nothing to decode.
        values.push(empty)
        kinds[i] = code.blank
        continue
      }
      let read = !repeats ? undefined : raw === last ? lastRead : kept.get(raw)
      if (read === undefined) {
        read = decode(sheet, row, col, raw, field, edition, serialDay)
        if (repeats && kept.size < keptTexts) kept.set(raw, read)
      }
      last = raw
      lastRead = read
      if (unclear?.has(`${row}:${col}`)) {
        // Unreadable, but nothing to be said of it: the list block is.
        values.push(null)
        kinds[i] = code.unreadable
        continue
      }
      const kind = code[read.state]
      values.push(read.value)
      kinds[i] = kind
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

/** A record class per table: field names become getters, so a row costs one small object and a cell none until read. */
function recordClass(
  source: Source,
  columns: ReadonlyMap<string, Column>,
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

export interface RecordSource extends Omit<Source, 'bound'> {
  readonly columns: ReadonlyMap<string, number>
  readonly firstCol: number
  /** Month of each row, where the rows bear one; otherwise the day of a record puts it into its month. */
  readonly months?: readonly (Month | null)[]
}

export interface Records {
  /** One for each row, in their order. */
  readonly all: readonly Rec[]
  /** Those whose field is neither ok nor blank. */
  odd(field: string): readonly Rec[]
}

/** Typed records over some rows of a sheet; nothing is decoded before it is asked for. */
export function recordsOf({ columns: bound, firstCol, months, ...rest }: RecordSource): Records {
  const source: Source = { ...rest, bound }
  const { form } = source.edition
  const columns = new Map(
    Object.entries(form.fields).map(([name, field]) => [name, new Column(source, field, bound.get(name) ?? -1)]),
  )
  const days = form.dateField === undefined ? null : columns.get(form.dateField)!
  const known: (Month | null)[] = months ? [...months] : []
  const monthOf = (index: number): Month | null => {
    const ready = known[index]
    if (ready !== undefined) return ready
    const day = (days?.valueAt(index) ?? null) as IsoDate | null
    return (known[index] = day === null ? null : (day.slice(0, 7) as Month))
  }
  const Row = recordClass(source, columns, firstCol, monthOf)
  const all = source.rows.map((_row, index) => new Row(index))
  return { all, odd: (field) => (columns.get(field)?.odd ?? []).map((index) => all[index]!) }
}

/** The cells of one row, kept apart from their sheet: the sheet may go while the record stays. */
export function rowCopy(sheet: CellSource, row: number, cols: Iterable<number>): CellSource {
  const cells = new Map([...cols].map((col) => [col, { value: sheet.value(row, col), day: sheet.day(row, col) }]))
  return {
    name: sheet.name,
    value: (_row, col) => cells.get(col)?.value ?? null,
    day: (_row, col) => cells.get(col)?.day,
  }
}
