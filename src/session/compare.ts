import type { Answer } from '../answers/answer'
import type { CellChange, Comparison, RowChange, TotalChange } from '../answers/comparison'
import { hiddenText } from '../answers/extract'
import { counted, oneLine } from '../answers/plain'
import { shortened } from '../answers/shortened'
import { place } from '../answers/words'
import { forms } from '../forms'
import { fieldLabel, type FormDefinition, type FormId } from '../forms/definition'
import type { AnyRec } from '../reading/types'
import type { SubmittedTable } from '../submission/types'
import { byCodeUnits } from '../text/order'
import { formatWareki } from '../text/wareki'
import { totalsOf, type Tally } from '../totals'
import type { Month } from '../workbook/types'
import { pairs, type ComparedRow } from './compare/pairs'

/** Longest text of a cell that is shown. */
const shownWidth = 60

interface Row extends ComparedRow {
  readonly table: SubmittedTable
  readonly record: AnyRec
}

/**
 * What changed since a copy was handed in: rows are recognised by what tells them apart, so that a row that only moved is
 * no change. Sheets that are no form are not compared.
 * @param before what was handed in
 * @param after what there is now
 */
export function compareAnswers(before: Answer, after: Answer): Comparison {
  const month = after.submission.month ?? before.submission.month
  const ids = forms.map(({ id }) => id)
  const held = ({ submission }: Answer): FormId[] => submission.tables.filter(compared).map(({ form }) => form.id)
  const both = new Set([...held(before), ...held(after)])
  const known = [...both].sort((a, b) => ids.indexOf(a) - ids.indexOf(b) || byCodeUnits(a, b))
  const rows: RowChange[] = []
  const counts: Comparison['forms'][number][] = []
  for (const form of known) {
    const old = tablesOf(before, form)
    const now = tablesOf(after, form)
    const { changes, ...count } = compareForm(old, now)
    rows.push(...changes)
    counts.push({ form, ...count })
  }
  return {
    month,
    forms: counts,
    rows,
    totals: totalChanges(before, after, month),
    notes: notesOf(before, after, known),
  }
}

const compared = ({ role, untouched, records }: SubmittedTable): boolean =>
  role !== 'copy' && !(untouched && records.length === 0)

const tablesOf = ({ submission }: Answer, form: FormId): SubmittedTable[] =>
  submission.tables.filter((table) => table.form.id === form && compared(table))

function compareForm(old: readonly SubmittedTable[], now: readonly SubmittedTable[]) {
  const { form } = (now[0] ?? old[0])!
  const fields = Object.keys(form.fields)
  const [before, after] = [rowsOf(old, fields), rowsOf(now, fields)]
  const found =
    form.shape === 'months'
      ? byLabel(form, before, after)
      : pairs(
          before,
          after,
          form.identity.map((name) => fields.indexOf(name)),
        )
  const changes = found.flatMap(({ before: from, after: to }) => {
    const [was, is] = [from === null ? null : before[from]!, to === null ? null : after[to]!]
    const change = changeOf(form, fields, was, is)
    return change ? [{ change, order: to ?? (from ?? 0) + 0.5 }] : []
  })
  const same = found.filter(
    ({ before: from, after: to }) =>
      from !== null && to !== null && before[from]!.texts.every((text, i) => text === after[to]!.texts[i]),
  ).length
  return {
    before: before.length,
    after: after.length,
    same,
    changes: changes.sort((a, b) => a.order - b.order).map(({ change }) => change),
  }
}

const rowsOf = (tables: readonly SubmittedTable[], fields: readonly string[]): Row[] =>
  tables.flatMap((table) => {
    const rows = table.form.shape === 'months' ? table.rows() : table.records
    return rows.map((record) => ({
      table,
      record,
      texts: fields.map((name) => textOf(table, record, name)),
      place: `${table.sheet.name}\u0000${record.at.row}`,
    }))
  })

/** What stands in a cell; a formula counts by what it says, not by what it came to. */
function textOf(table: SubmittedTable, record: AnyRec, name: string): string {
  const cell = record.cell(name)
  if (cell.state === 'unbound') return ''
  const { row, col } = cell.at
  const formula = table.sheet.formula(row, col)
  if (formula !== undefined) return `=${formula}`
  const day = table.sheet.day(row, col)
  if (day !== undefined) return formatWareki(day)
  if (cell.raw === null) return ''
  // A number that was typed as a text is another one than the number.
  return typeof cell.raw === 'string' && looksLikeNumber.test(cell.raw) ? `「${cell.raw}」(文字)` : String(cell.raw)
}

const looksLikeNumber = /^\s*[-+\d.,\uff10-\uff19\uff0c\uff0e]+\s*$/

/** Rows of a monthly form are known by their label. */
function byLabel({ months }: FormDefinition, before: readonly Row[], after: readonly Row[]) {
  const labelOf = ({ record }: Row): string => record.month ?? String(record.cell(months!.label).raw ?? '').trim()
  const known = new Map(before.map((row, i) => [labelOf(row), i]))
  const found: { before: number | null; after: number | null }[] = after.map((row, to) => {
    const label = labelOf(row)
    const from = known.get(label) ?? null
    known.delete(label)
    return { before: from, after: to }
  })
  return [...found, ...[...known.values()].map((from) => ({ before: from, after: null }))]
}

function changeOf(form: FormDefinition, fields: readonly string[], was: Row | null, is: Row | null): RowChange | null {
  const row = (is ?? was)!
  const cells = fields.flatMap((name, i): CellChange[] => {
    const [before, after] = [was?.texts[i] ?? '', is?.texts[i] ?? '']
    if (before === after) return []
    const secret = form.fields[name]?.private === true
    const said = (text: string): string =>
      text === '' ? '空欄' : secret ? hiddenText : shortened(oneLine(text), shownWidth)
    return [{ field: name, label: oneLine(fieldLabel(form, name)), before: said(before), after: said(after) }]
  })
  if (cells.length === 0) return null
  return {
    form: form.id,
    kind: was === null ? 'added' : is === null ? 'removed' : 'changed',
    name: nameOf(form, fields, row),
    month: row.record.month,
    before: was && placeOf(was),
    after: is && placeOf(is),
    cells,
  }
}

const placeOf = ({ table, record }: Row): string =>
  `${place({ book: table.book, sheet: table.sheet.name })} ${record.at.row + 1}行目`

/** What a person calls the row by: its day or month, and the first two of what tells it apart. */
function nameOf(form: FormDefinition, fields: readonly string[], { texts }: Row): string {
  const lead = form.dateField ?? form.months?.label
  const names = [lead, ...form.identity.filter((name) => name !== lead && !form.fields[name]?.private)]
  return names
    .flatMap((name) => (name === undefined ? [] : [oneLine(texts[fields.indexOf(name)] ?? '')]))
    .filter((text) => text !== '')
    .slice(0, 3)
    .map((text) => shortened(text, 30))
    .join(' ')
}

const tallyWord = (tally: Tally | undefined): string | null =>
  tally === undefined
    ? null
    : tally.low === tally.high
      ? counted(tally.low)
      : `${counted(tally.low)}~${Number.isFinite(tally.high) ? counted(tally.high) : ''}`

/** Numbers of the month, counted from the records on both sides. */
function totalChanges(before: Answer, after: Answer, month: Month | null): TotalChange[] {
  if (month === null) return []
  const old = totalsOf(before.verdict.scene, month).fields
  const now = totalsOf(after.verdict.scene, month).fields
  const { submitted } = after.submission.profile
  const report = forms.find(({ id, shape }) => shape === 'months' && submitted.includes(id))
  return Object.keys(report?.fields ?? {}).flatMap((field): TotalChange[] => {
    const [was, is] = [tallyWord(old.get(field)), tallyWord(now.get(field))]
    if (was === is) return []
    const label = oneLine(fieldLabel(report!, field))
    return [{ measure: report!.fields[field]!.symbol ?? label, label, before: was, after: is }]
  })
}

function notesOf(before: Answer, after: Answer, known: readonly FormId[]): string[] {
  const notes: string[] = []
  for (const form of known) {
    const [old, now] = [tablesOf(before, form), tablesOf(after, form)]
    if (old.length === 0) notes.push(`${form}は、前のものにはありません。`)
    if (now.length === 0) notes.push(`${form}は、今のものにはありません。`)
    const centre = (tables: readonly SubmittedTable[]): string =>
      tables.map(({ centre }) => oneLine(centre?.text ?? '')).find((text) => text !== '') ?? ''
    if (old.length > 0 && now.length > 0 && centre(old) !== centre(now))
      notes.push(`${form}の都道府県名が変わっています: ${centre(old) || '空欄'} → ${centre(now) || '空欄'}`)
  }
  for (const { books, submission } of [before, after]) {
    for (const book of books)
      for (const { name, used } of book.sheets)
        if (used.rows > 0 && !submission.tables.some((table) => table.book === book.id && table.sheet.name === name))
          notes.push(`${place({ book: book.id, sheet: name })}は様式ではないため、比べていません。`)
  }
  for (const { path } of [...before.refused, ...after.refused])
    notes.push(`${oneLine(path)}は読めないため、比べていません。`)
  return [...new Set(notes)]
}
