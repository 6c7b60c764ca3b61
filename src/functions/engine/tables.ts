import type { FormDefinition } from '../../forms'
import { headOf, type Binding } from '../../reading/bind'
import { editionOf, type Edition } from '../../reading/edition'
import { readBook } from '../../reading/recognise'
import { readTable } from '../../reading/table'
import type { Table } from '../../reading/types'
import { headerKey, key } from '../../text/key'
import type { Scalar } from '../../workbook/types'
import type { FunctionContext } from '../runtime/context'
import { wrong } from '../runtime/fault'
import type { RawMatrix } from '../runtime/values'
import { bookOf, nowhere, RangeSheet, trimmedRows, zerosMayBeBlanks } from './values'

/** Columns of a form, passed as ranges of their own: the fields side by side in one range. */
export interface Part {
  readonly fields: readonly string[]
  /** A set of the form whose columns stand here instead, where there are as many. */
  readonly set?: string
  readonly values: RawMatrix
  /** The parameter it came from, for messages. */
  readonly name: { readonly ja: string; readonly en: string }
}

/** Numbers that are added up: a 0 in them adds nothing, and may stand. Anywhere else 0 says as much as a blank. */
const amounts: ReadonlySet<string> = new Set(['participants', 'answers', 'sessionConsultations'])

export interface ReadRange {
  readonly table: Table
  /** Rows with an entry but without a day, that are neither headings nor lists: they may belong to any month. */
  readonly undated: readonly number[]
}

/** The whole form as one range, headings included. Null where the range does not hold it. */
export function wholeForm(values: RawMatrix, form: FormDefinition, context: FunctionContext): ReadRange | null {
  const { profile, date1904 = false } = context
  const doubtful = zerosMayBeBlanks(values)
  const rows = values.slice(0, trimmedRows(values, doubtful))
  const read = (keeps: ReadonlySet<number>): Table | undefined =>
    readBook(
      bookOf(new RangeSheet(rows, nowhere, date1904, (_row, col) => doubtful && !keeps.has(col)), date1904),
      [form],
      profile,
    )[0]
  const first = read(new Set())
  if (!first) return null
  const keeps = new Set([...first.columns].filter(([name]) => amounts.has(name)).map(([, col]) => col))
  return { table: doubtful && keeps.size > 0 ? (read(keeps) ?? first) : first, undated: [] }
}

/** Where the records begin: under the last heading, where the ranges begin above it. */
function headRows(rows: readonly (readonly Scalar[])[], fields: readonly string[], { vocabulary }: Edition): number {
  let below = 0
  rows.slice(0, 200).forEach((row, place) => {
    row.forEach((value, col) => {
      if (typeof value !== 'string' || value === '') return
      const named = vocabulary.exact.get(key(value)) ?? vocabulary.short.get(headerKey(value))
      if (named?.includes(fields[col]!)) below = place + 1
    })
  })
  return below
}

/** A printed sample is known by two of its values, where no more of them were passed. */
function recognisingSample<D extends FormDefinition>(edition: Edition<D>, fields: readonly string[]): Edition<D> {
  const { example } = edition.form
  const passed = edition.sampleKeys.filter(([name]) => fields.includes(name)).length
  if (!example || passed < 2 || passed >= example.atLeast) return edition
  return { ...edition, form: { ...edition.form, example: { ...example, atLeast: passed } } }
}

/** Columns of a form side by side, each row of them a record. */
export function columnsOfForm(passed: readonly Part[], form: FormDefinition, context: FunctionContext): ReadRange {
  const { profile, date1904 = false } = context
  const parts = passed.map((part) => {
    const all = form.sets[part.set ?? '']
    return all?.length === part.values[0]?.length ? { ...part, fields: all! } : part
  })
  const [first, ...others] = parts as [Part, ...Part[]]
  for (const { values, fields, name } of parts) {
    if (values.length !== first.values.length)
      throw wrong(
        `「${name.ja}」の行数が「${first.name.ja}」と違います。同じ行の範囲を指定してください。`,
        `"${name.en}" has another number of rows than "${first.name.en}".`,
      )
    if ((values[0]?.length ?? 0) !== fields.length)
      throw wrong(
        `「${name.ja}」は${fields.length}列の範囲で指定してください。`,
        `"${name.en}" must be a range of ${fields.length} columns.`,
      )
  }
  const all = [first, ...others]
  const fields = all.flatMap((part) => part.fields)
  const count = Math.max(...all.map(({ values }) => trimmedRows(values, true)))
  const rows = Array.from({ length: count }, (_, row) => all.flatMap(({ values }) => values[row]!))
  const zeroIsBlank = (_row: number, col: number): boolean => !amounts.has(fields[col]!)
  const sheet = new RangeSheet(rows, nowhere, date1904, zeroIsBlank)
  const edition = recognisingSample(editionOf(form, profile), fields)
  const header = {
    row: 0,
    col: 0,
    rows: headRows(
      Array.from({ length: Math.min(200, count) }, (_, row) => fields.map((_field, col) => sheet.value(row, col))),
      fields,
      edition,
    ),
    cols: fields.length,
  }
  const binding: Binding = {
    columns: new Map(fields.map((field, col) => [field, col])),
    header,
    missing: [],
    changed: [],
    asPublished: false,
    named: new Set(),
    title: null,
  }
  const workbook = bookOf(sheet, date1904)
  const table = readTable({ head: headOf(sheet), edition, binding, workbook, fiscalYear: profile.fiscalYear })
  return { table, undated: undatedRows(table, header.rows, edition) }
}

/** Entries of a list alone in their row: they were not read as records, and are none of the list block. */
function undatedRows(table: Table, from: number, edition: Edition): number[] {
  const { sheet, form, columns, listBlock } = table
  const known = new Set([...table.records.map(({ at }) => at.row), ...table.samples.map(({ row }) => row)])
  const codes = Object.entries(form.fields).flatMap(([name, { codes }]) => {
    const col = columns.get(name)
    return codes === undefined || col === undefined ? [] : [{ col, entries: edition.codes.get(codes)! }]
  })
  const found: number[] = []
  for (let row = from; row < sheet.used.row + sheet.used.rows; row++) {
    if (known.has(row)) continue
    if (listBlock && row >= listBlock.box.row && row < listBlock.box.row + listBlock.box.rows) continue
    const entered = codes.some(({ col, entries }) => {
      const value = sheet.value(row, col)
      return typeof value === 'string' && entries.has(key(value))
    })
    if (entered) found.push(row)
  }
  return found
}
