import type { Answer } from '../answers/answer'
import { oneLine } from '../answers/plain'
import { place, roleWord } from '../answers/words'
import { addMonths } from '../calendar/days'
import { fiscalYear } from '../calendar/fiscal'
import type { SubmittedTable } from '../submission/types'
import { isBlank } from '../text/blank'
import { formatMonth } from '../text/wareki'
import { a1 } from '../workbook/address'
import type { Book, Month } from '../workbook/types'
import type { Host } from './host'
import { cleared } from './nextMonth/clearing'
import { extended } from './nextMonth/extending'
import { nameFor, renamedFor } from './nextMonth/naming'
import type { NextBook, NextMonth, NextWay, TablePart } from './nextMonth/types'
import { settingsNote } from './settings'
import { stillOf } from './still'
import { write, type Journal } from './undo'

export type * from './nextMonth/types'

export interface NextOptions {
  /** Blank rows that a running record is to have; as many as its busiest month had where it is left out. */
  readonly rows?: number | undefined
}

/**
 * 月の切替: what prepares the next month. The records of a month's book are cleared in a copy; a record that runs
 * through the year gets blank rows; the monthly report goes on as it is.
 * @returns null where no month is known.
 */
export function nextMonth(answer: Answer, { rows }: NextOptions = {}): NextMonth | null {
  const { submission, books } = answer
  const from = submission.month
  if (from === null) return null
  const month = addMonths(from, 1)
  // One row of another month is enough, in any book: what may run through the year is never cleared.
  const runs = submission.tables.some((table) => table.role === 'current' && otherMonths(table, from).length > 0)
  const made: NextBook[] = []
  const leftOut: NextMonth['leftOut'][number][] = []
  for (const book of books) {
    const tables = submission.tables.filter((table) => table.book === book.id)
    const own = tables.filter(({ role }) => role === 'current')
    if (own.length > 0) made.push(bookPlan(answer, book, own, { from, month, rows, runs }))
    else leftOut.push({ book: book.id, reason: tables[0] ? roleWord(tables[0]) : '様式が見つかりません' })
  }
  const newYear = fiscalYear(month) !== fiscalYear(from)
  return {
    from,
    month,
    name: formatMonth(month),
    books: made,
    leftOut,
    notices: newYear ? [`${formatMonth(month)}から新しい年度です。様式が新しくなっていないか確かめてください。`] : [],
  }
}

interface Switch {
  readonly from: Month
  readonly month: Month
  readonly rows: number | undefined
  /** Some record runs through the year. */
  readonly runs: boolean
}

function bookPlan(
  answer: Answer,
  book: Book,
  tables: readonly SubmittedTable[],
  { from, month, rows, runs }: Switch,
): NextBook {
  const isCleared = (table: SubmittedTable): boolean => table.form.shape === 'rows' && !runs && table.rows().length > 0
  const parts = tables.map((table) => {
    if (table.form.shape === 'months') return carriedOn(table, month)
    return isCleared(table) ? cleared(table, formatMonth(from)) : extended(table, rows)
  })
  const edits = parts.flatMap((part) => part.edits)
  const clears = tables.some(isCleared)
  const way: NextWay = clears ? 'clear' : edits.length > 0 ? 'extend' : 'carry'
  // What was said of last month's records has no place in a book without them; what was set stays set.
  const withoutNotes = clears ? Object.keys(book.notes).filter((name) => name !== settingsNote) : []
  const file = book.id.split(/[/\\]/).at(-1)!
  return {
    book: book.id,
    forms: [...new Set(tables.map(({ form }) => form.id))],
    way,
    name: nameFor(file, from, month),
    lines: [
      ...parts.flatMap((part) => part.lines),
      ...(withoutNotes.length > 0 ? ['前の月の指摘に付けた理由を、写しに入れません。'] : []),
    ],
    notices: [
      ...parts.flatMap((part) => part.notices),
      ...(runs ? tables.flatMap((table) => keptRecords(table, from)) : []),
      ...tables.flatMap((table) => printedMonth(table, from, month)),
    ],
    changes: { edits, withoutNotes },
    still: stillOf(answer, edits),
  }
}

const otherMonths = (table: SubmittedTable, from: Month) =>
  table.form.shape === 'months' ? [] : table.rows().filter(({ month }) => month !== null && month !== from)

/**
 * A month's table with a slip in it looks much like a record that has just begun, and one whose records all bear this
 * month may run beside others that do not: it is said why nothing is cleared.
 */
function keptRecords(table: SubmittedTable, from: Month): string[] {
  if (table.form.shape === 'months' || table.scope === 'year' || table.rows().length === 0) return []
  const where = place({ book: table.book, sheet: table.sheet.name })
  const other = otherMonths(table, from)
  const why =
    other.length > 0
      ? `${formatMonth(from)}以外の日付の記録があるため(${other[0]!.at.row + 1}行目${other.length > 1 ? `など${other.length}行` : ''})`
      : '通年の記録と一緒に指定されたため'
  return [`${where}: ${why}、記録を消していません。`]
}

/** The monthly report holds the months of its year: the next row has to be blank, and there is one until the year ends. */
function carriedOn(table: SubmittedTable, month: Month): TablePart {
  const where = place({ book: table.book, sheet: table.sheet.name })
  const name = `${Number(month.slice(5))}月`
  const record = table.records.find((one) => one.month === month)
  if (!record) {
    return { edits: [], lines: [], notices: [`${where}: ${name}の行がありません。新しい年度の様式を使ってください。`] }
  }
  const filled = (table.form.sets['white'] ?? []).filter((field) => !isBlank(record.cell(field).raw))
  if (filled.length === 0)
    return { edits: [], lines: [`${where}: ${name}の行は空欄です。そのまま続けて使えます。`], notices: [] }
  const cells = filled.slice(0, 3).map((field) => a1(record.cell(field).at))
  const more = filled.length > cells.length ? ` ほか${filled.length - cells.length}か所` : ''
  return {
    edits: [],
    lines: [],
    notices: [`${where}: ${name}の行に、すでに入力があります(${cells.join('、')}${more})。確かめてください。`],
  }
}

/** Rows above the headers that are looked at, from the first that is used. */
const farthest = 40

/** Texts over a table that name last month: a person changes them, nobody asked for that month to be there. */
function printedMonth({ sheet, book, header, form }: SubmittedTable, from: Month, month: Month): string[] {
  if (form.shape === 'months') return []
  const found: string[] = []
  for (let row = Math.max(sheet.used.row, header.row - farthest); row < header.row; row++) {
    for (let col = sheet.used.col; col < sheet.used.col + sheet.used.cols; col++) {
      const value = sheet.value(row, col)
      if (typeof value !== 'string' || value.length > 60 || !/月/.test(value)) continue
      const renamed = renamedFor(value, from, month)
      if (renamed === null) continue
      const where = `${place({ book, sheet: sheet.name })} ${a1({ row, col })}`
      found.push(`${where}: 「${oneLine(value)}」を「${oneLine(renamed)}」に直してください。`)
    }
  }
  return found
}

export interface Prepared {
  /** Names of the copies that were made. */
  readonly copies: readonly string[]
  /** Books that were written into. */
  readonly written: readonly string[]
  readonly journal: Journal
}

/**
 * Carries the plan out. A month's book is only ever copied; a running record is written into the book itself, unless a
 * copy is asked for; a book that goes on as it is is left alone.
 * @param wanted books; all where it is left out
 */
export async function prepareNext(
  host: Host,
  journal: Journal,
  plan: NextMonth,
  { wanted, copies = false }: { readonly wanted?: readonly string[]; readonly copies?: boolean } = {},
): Promise<Prepared> {
  const made: string[] = []
  const written: string[] = []
  let kept = journal
  for (const { book, way, name, changes, still } of plan.books) {
    if (wanted && !wanted.includes(book)) continue
    if (way === 'clear' || (copies && way === 'extend')) {
      await host.saveCopy(book, changes, name)
      made.push(name)
    } else if (way === 'extend') {
      kept = await write(host, kept, `${plan.name}の準備`, changes.edits, still)
      written.push(book)
    }
  }
  return { copies: made, written, journal: kept }
}
