import type { FormDefinition } from '../forms/definition'
import { leafHeader } from '../forms/definition'
import type { Profile } from '../profiles/types'
import { columnName, rangeName, within } from '../workbook/address'
import { formulasOf } from '../workbook/formulas'
import type { Book, Box, Sheet } from '../workbook/types'
import { readBook } from './recognise'
import type { Table } from './types'

/** What a sheet prints of itself, without anything a person entered: enough to describe a new edition. */
export interface SheetFingerprint {
  readonly sheet: string
  readonly form: string | null
  readonly edition: string | null
  readonly headers: readonly {
    readonly column: string
    readonly path: readonly string[]
    readonly field: string | null
  }[]
  readonly missing: readonly { readonly field: string; readonly wanted: string; readonly near: string | null }[]
  /** List block entries by field. */
  readonly lists: Readonly<Record<string, readonly string[]>>
  /** Dropdown rules; entries written into a rule are given only where the form prints a list: elsewhere people type them. */
  readonly dropdowns: readonly { readonly cells: string; readonly source: string }[]
  /** Formulas with the row they stand in written as `{r}`, and how many cells hold each. */
  readonly formulas: readonly { readonly column: string; readonly formula: string; readonly cells: number }[]
}

/**
 * Describes every sheet of a book by headers, lists and formulas. Cells below the headers are never printed, and a
 * sheet that is no known form gives only its dropdowns and formulas: what is a header there cannot be told from what
 * was typed.
 */
export function fingerprint(book: Book, forms: readonly FormDefinition[], profile: Profile): SheetFingerprint[] {
  const tables = new Map(readBook(book, forms, profile).map((table) => [table.sheet, table]))
  return book.sheets.map((sheet) => ofSheet(sheet, tables.get(sheet) ?? null))
}

function ofSheet(sheet: Sheet, table: Table | null): SheetFingerprint {
  return {
    sheet: sheet.name,
    form: table?.form.id ?? null,
    edition: table?.edition ?? null,
    headers: table ? headers(sheet, table) : [],
    missing: (table?.missing ?? []).map(({ field, wanted, near }) => ({ field, wanted, near: near?.text ?? null })),
    lists: table?.listBlock ? lists(sheet, table) : {},
    dropdowns:
      sheet.lists === 'notRead'
        ? []
        : sheet.lists.map(({ boxes, source }) => ({
            cells: boxes.map(rangeName).join(' '),
            source:
              typeof source === 'string'
                ? source
                : table && boxes.every((box) => printsList(table, box))
                  ? source.join(',')
                  : `…(${source.length})`,
          })),
    formulas: formulas(sheet),
  }
}

/** Whether every column of a box holds codes or ○: what may be chosen there is part of the form. */
function printsList({ columns, form }: Table, box: Box): boolean {
  const chosen = new Set([...columns].filter(([field]) => form.fields[field]!.type !== 'text').map(([, col]) => col))
  return Array.from({ length: Math.min(box.cols, 400) }, (_, i) => box.col + i).every((col) => chosen.has(col))
}

function headers(sheet: Sheet, table: Table): SheetFingerprint['headers'] {
  const { header } = table
  const fieldAt = new Map([...table.columns].map(([field, col]) => [col, field]))
  const found: SheetFingerprint['headers'][number][] = []
  for (let col = header.col; col < header.col + header.cols; col++) {
    const path: string[] = []
    for (let row = header.row; row < header.row + header.rows; row++) {
      const text = textAt(sheet, row, col)
      if (text !== '' && text !== path.at(-1)) path.push(text)
    }
    if (path.length > 0) found.push({ column: columnName(col), path, field: fieldAt.get(col) ?? null })
  }
  return found
}

/** What a header cell shows: its own text, or that of the merged cell it is part of. */
function textAt(sheet: Sheet, row: number, col: number): string {
  const merged = sheet.merges.find((box) => within(box, { row, col }))
  const text = merged ? sheet.value(merged.row, merged.col) : sheet.value(row, col)
  return typeof text === 'string' ? text.trim() : ''
}

function lists(sheet: Sheet, table: Table): Record<string, string[]> {
  const { box } = table.listBlock!
  const entries: Record<string, string[]> = {}
  for (const [name, field] of Object.entries(table.form.fields)) {
    const col = table.columns.get(name)
    if (field.type !== 'code' || col === undefined) continue
    const rows = Array.from({ length: box.rows }, (_, i) => box.row + i).filter(
      (row) => !table.listBlock!.overwritten.includes(row),
    )
    entries[name] = rows.map((row) => sheet.value(row, col)).filter((value) => typeof value === 'string')
  }
  return entries
}

function formulas(sheet: Sheet): SheetFingerprint['formulas'] {
  const counts = new Map<string, { column: string; formula: string; cells: number }>()
  for (const { row, col, formula: text } of formulasOf(sheet)) {
    const column = columnName(col)
    // A text inside a formula may have been typed by a person.
    const formula = text.replace(/"[^"]*"/g, '"…"').replace(new RegExp(`(?<=[A-Z])${row + 1}(?!\\d)`, 'g'), '{r}')
    const key = `${column} ${formula}`
    const known = counts.get(key)
    if (known) known.cells++
    else counts.set(key, { column, formula, cells: 1 })
  }
  return [...counts.values()]
}

/** The fingerprint as text for a person who writes the next edition's definition. */
export function fingerprintText(
  book: string,
  sheets: readonly SheetFingerprint[],
  forms: readonly FormDefinition[],
): string {
  const lines: string[] = [`${book}`]
  for (const sheet of sheets) {
    const known = sheet.form
      ? `${sheet.form}${sheet.edition ? ` (${sheet.edition} と同じ)` : ' (知っている版とは違うところがあります)'}`
      : '知っている様式ではありません'
    lines.push('', `■ シート「${sheet.sheet}」: ${known}`)
    const form = forms.find((form) => form.id === sheet.form)
    if (sheet.headers.length > 0) lines.push('  見出し')
    for (const { column, path, field } of sheet.headers) {
      const wanted = field && form ? leafHeader(form.fields[field]!) : null
      lines.push(
        `    ${column.padEnd(3)} ${(field ?? '(なし)').padEnd(24)} ${path.map(oneLine).join(' > ')}${wanted === null ? '  ← 定義にない見出し' : ''}`,
      )
    }
    for (const { field, wanted, near } of sheet.missing) {
      lines.push(
        `    --  ${field.padEnd(24)} 見つからない見出し: ${oneLine(wanted)}${near ? `  (近いもの: ${oneLine(near)})` : ''}`,
      )
    }
    for (const [field, entries] of Object.entries(sheet.lists))
      lines.push(`  プルダウンの元 ${field}: ${entries.map(oneLine).join(' / ')}`)
    for (const { cells, source } of sheet.dropdowns) lines.push(`  入力規則 ${cells}: ${oneLine(source)}`)
    for (const { column, formula, cells } of sheet.formulas) lines.push(`  計算式 ${column}列 ${cells}個: =${formula}`)
  }
  return `${lines.join('\n')}\n`
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, '')
