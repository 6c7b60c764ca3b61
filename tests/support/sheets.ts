import { forms, type FormDefinition } from '../../src/forms'
import type { MemoryBook, MemoryCell, MemorySheet } from '../../src/hosts/memory/sheet'
import { columnName } from '../../src/workbook/address'
import type { ListRule } from '../../src/workbook/types'

/** Field → what stands in its cell. A string of the form 2024-06-03 in a date field becomes a true date. */
export type Row = Readonly<Record<string, MemoryCell>>

export interface FormSheet {
  readonly rows?: readonly Row[]
  /** Rows of a monthly form by label: '6月', '合計', '目標件数', '目標進捗度'. Green cells get their formulas. */
  readonly months?: Readonly<Record<string, Row>>
  readonly prefecture?: string
  readonly sheetName?: string
  readonly book?: string
  /** Leave out the list block under the rows. */
  readonly noLists?: true
  /** Entries of the list block typed over: 'method.0' → text. */
  readonly lists?: Readonly<Record<string, string>>
  /**
   * Dropdowns that differ from those of the form: field, or field and row (`method.0`), → source; null where it is gone.
   */
  readonly dropdowns?: Readonly<Record<string, string | null>>
  /** No dropdown stands in the sheet, as in a book that another program wrote. */
  readonly noDropdowns?: true
  /** Header texts typed over: field → text. */
  readonly headers?: Readonly<Record<string, string>>
  /** Columns appended at the right: header, then one cell per row. */
  readonly addedColumns?: readonly (readonly MemoryCell[])[]
  /** The printed sample, as a row marked 例 above the records. */
  readonly sample?: Row
}

export const placeOf = (form: FormDefinition, field: string): number => Object.keys(form.fields).indexOf(field) + 1

const isoDay = /^\d{4}-\d{2}-\d{2}$/

function cellOf(form: FormDefinition, field: string, value: MemoryCell | undefined): MemoryCell | undefined {
  const date = form.fields[field]?.type === 'date'
  return date && typeof value === 'string' && isoDay.test(value)
    ? { day: value as `${number}-${number}-${number}` }
    : value
}

/** Where the records begin in a sheet made here (0-based row). */
export const headerDepth = (form: FormDefinition): number =>
  3 + Math.max(...Object.values(form.fields).map((field) => field.header.length))

export function formSheet(form: FormDefinition, data: FormSheet): MemorySheet {
  const names = Object.keys(form.fields)
  const depth = headerDepth(form) - 3
  const cells: (MemoryCell | undefined)[][] = [
    [undefined, form.titles[0], form.titles[1]],
    [undefined, data.prefecture ?? form.prefecture ?? '島根', undefined, form.centreName],
    [],
  ]
  for (let level = 0; level < depth; level++) {
    const row: (MemoryCell | undefined)[] = [undefined]
    let group: string | undefined
    for (const name of names) {
      const { header } = form.fields[name]!
      const leafLevel = level === depth - 1
      const text = leafLevel ? header[header.length - 1] : level < header.length - 1 ? header[level] : undefined
      row.push(leafLevel ? (data.headers?.[name] ?? text) : text === group ? undefined : text)
      group = leafLevel ? undefined : text
    }
    cells.push(row)
  }
  if (form.shape === 'months') cells.push(...monthRows(form, data, cells.length))
  else {
    if (data.sample) cells.push(['例', ...names.map((name) => cellOf(form, name, data.sample![name]))])
    for (const row of data.rows ?? []) cells.push([undefined, ...names.map((name) => cellOf(form, name, row[name]))])
    if (form.listBlock && !data.noLists) {
      cells.push([], [])
      const height = Math.max(...Object.values(form.codes).map((entries) => entries.length))
      for (let i = 0; i < height; i++) {
        cells.push([
          undefined,
          ...names.map((name) => {
            const list = form.fields[name]!.codes
            return list === undefined ? undefined : (data.lists?.[`${list}.${i}`] ?? form.codes[list]![i])
          }),
        ])
      }
    }
    if (form.endMarks[0]) cells.push([], [undefined, form.endMarks[0]], [undefined, '・これは様式の説明です。'])
  }
  for (const column of data.addedColumns ?? []) {
    column.forEach((cell, i) => {
      const row = (cells[headerDepth(form) - 1 + i] ??= [])
      while (row.length < names.length + 1) row.push(undefined)
      row.push(cell)
    })
  }
  const lists = data.noDropdowns ? [] : dropdowns(form, data)
  return { name: data.sheetName ?? form.id, cells, lists }
}

/** As the forms have them: on the entry rows down to the list block, not on the printed sample. */
function dropdowns(form: FormDefinition, data: FormSheet): ListRule[] {
  if (form.shape !== 'rows') return []
  const rows = data.rows?.length ?? 0
  const first = headerDepth(form) + (data.sample ? 1 : 0)
  const block = form.listBlock && !data.noLists ? first + rows + 2 : null
  const end = block ?? first + rows
  const rules: ListRule[] = []
  for (const [name, field] of Object.entries(form.fields)) {
    const entries =
      field.type === 'code' ? form.codes[field.codes!]! : form.listBlock && field.type === 'mark' ? ['○'] : null
    if (entries === null) continue
    const col = placeOf(form, name)
    const column = columnName(col)
    const official =
      field.type === 'code' && block !== null ? `$${column}$${block + 1}:$${column}$${block + entries.length}` : entries
    for (let row = first; row < end; row++) {
      const own = [`${name}.${row - first}`, name]
        .map((place) => data.dropdowns?.[place])
        .find((one) => one !== undefined)
      const source = own === undefined ? official : own
      if (source === null) continue
      const last = rules.at(-1)
      const box = last?.boxes[0]
      if (last && box && last.source === source && box.col === col && box.row + box.rows === row)
        rules[rules.length - 1] = { source, boxes: [{ ...box, rows: box.rows + 1 }] }
      else rules.push({ source, boxes: [{ row, col, rows: 1, cols: 1 }] })
    }
  }
  return rules
}

function monthRows(form: FormDefinition, data: FormSheet, top: number): (MemoryCell | undefined)[][] {
  const names = Object.keys(form.fields)
  const labels = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3].map((month) => `${month}月`)
  const { total, target, progress } = form.months!
  return [...labels, total, target, progress].map((label, i) => {
    const own = data.months?.[label] ?? {}
    const row = top + i + 1
    return [
      undefined,
      ...names.map((name, place) => {
        if (name === form.months!.label) return own[name] ?? label
        if (own[name] !== undefined) return own[name]
        const column = columnName(place + 1)
        const { computed, type } = form.fields[name]!
        if (type !== 'int') return undefined
        if (i < 12) {
          if (!computed) return undefined
          const sum = computed.sum.map((part) => own[part] ?? null)
          const parts = computed.sum.map((part) => `${columnName(placeOf(form, part))}${row}`)
          const cached = sum.every((value) => typeof value === 'number')
            ? (sum as number[]).reduce((a, b) => a + b, 0)
            : 0
          return { formula: parts.join('+'), value: cached }
        }
        if (label === total) return { formula: `SUM(${column}${top + 1}:${column}${top + 12})`, value: 0 }
        if (label === progress) {
          return { formula: `IF(${column}${top + 14}="","",${column}${top + 13}/${column}${top + 14})`, value: '' }
        }
        return undefined
      }),
    ]
  })
}

export type Sheets = Readonly<Record<string, FormSheet | readonly FormSheet[]>>

/** Form key (y14, y15 …) → sheet. Each sheet becomes a book of its own unless it names one. */
export function booksOf(sheets: Sheets): MemoryBook[] {
  const books = new Map<string, MemorySheet[]>()
  for (const [key, data] of Object.entries(sheets)) {
    const form = forms.find((form) => form.key === key)
    if (!form) throw new Error(`no form with the key ${key}`)
    const list = Array.isArray(data) ? (data as readonly FormSheet[]) : [data as FormSheet]
    list.forEach((sheet, i) => {
      const id = sheet.book ?? `${form.id}${i === 0 ? '' : `_${i + 1}`}.xlsx`
      books.set(id, [...(books.get(id) ?? []), formSheet(form, sheet)])
    })
  }
  return [...books].map(([id, sheets]) => ({ id, sheets }))
}
