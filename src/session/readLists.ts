import type { Answer } from '../answers/answer'
import { dropdownsOf } from '../reading/dropdowns'
import type { SubmittedTable } from '../submission/types'
import { byPlace, judge, type Verdict } from '../validators/engine/judge'
import { byCodeUnits } from '../text/order'
import type { Book, Box, Sheet } from '../workbook/types'
import { sheetWithLists } from '../workbook/withLists'
import type { Host, ListBoxes, ListsRead } from './host'

/** What has to be asked before the dropdowns of these books can be judged; nothing where the host has read them. */
export const listBoxes = ({ submission }: Answer): readonly ListBoxes[] =>
  submission.tables
    .filter(({ role, form, sheet }) => role === 'current' && form.shape === 'rows' && sheet.lists === 'notRead')
    .map((table) => ({ book: table.book, sheet: table.sheet.name, boxes: boxesOf(table) }))

/**
 * Neighbouring columns in which the same is chosen are one box, because a box whose cells are all alike is one question.
 * The printed sample is left out for the same reason: it has no dropdown.
 */
function boxesOf(table: SubmittedTable): Box[] {
  const { from, to, columns } = dropdownsOf(table)
  const limit = table.listBlock ? to : Math.max(to, table.end)
  const spans = rowSpans(from, to, table).concat(limit > to ? [{ row: to, rows: limit - to }] : [])
  const sorted = [...columns].sort((a, b) => a.col - b.col)
  const groups: { col: number; cols: number; kind: string }[] = []
  for (const { col, kind } of sorted) {
    const last = groups.at(-1)
    if (kind === 'mark' && last?.kind === kind && last.col + last.cols === col) last.cols++
    else groups.push({ col, cols: 1, kind })
  }
  return groups.flatMap(({ col, cols }) => spans.map(({ row, rows }) => ({ row, col, rows, cols })))
}

function rowSpans(from: number, to: number, { samples, records }: SubmittedTable): { row: number; rows: number }[] {
  const spans: { row: number; rows: number }[] = []
  const add = (row: number, end: number): void => {
    if (end > row) spans.push({ row, rows: end - row })
  }
  // Where the sample was cleared its row is blank and has no dropdown either.
  const first = records[0]?.at.row ?? from
  const gaps = samples.map(({ row }) => row).filter((row) => row >= from && row < to)
  let row = from
  for (const gap of [...new Set(gaps)].sort((a, b) => a - b).concat(to)) {
    if (row < first && first < gap) {
      add(row, first)
      row = first
    }
    add(row, gap)
    row = gap + 1
  }
  return spans
}

const keyOf = ({ book, sheet }: { book: string; sheet: string }): string => `${book}\u0000${sheet}`

/**
 * The answer with dropdown rules that were read after it: the rules that waited for them have judged, everything else
 * is as it was.
 */
export function withLists(answer: Answer, read: readonly ListsRead[]): Answer {
  const rules = new Map(read.map((one) => [keyOf(one), one.rules]))
  const sheets = new Map<Sheet, Sheet>()
  const books = answer.books.map((book): Book => {
    const own = book.sheets.map((sheet) => {
      const lists = rules.get(keyOf({ book: book.id, sheet: sheet.name }))
      if (!lists || sheet.lists !== 'notRead') return sheet
      const known = sheetWithLists(sheet, lists)
      sheets.set(sheet, known)
      return known
    })
    return own.some((sheet, i) => sheet !== book.sheets[i]) ? { ...book, sheets: own } : book
  })
  if (sheets.size === 0) return answer
  const tables = answer.submission.tables.map((table): SubmittedTable => {
    const sheet = sheets.get(table.sheet)
    return sheet ? { ...table, sheet, workbook: books.find(({ id }) => id === table.book) ?? table.workbook } : table
  })
  const submission = { ...answer.submission, tables }
  return { ...answer, books, submission, verdict: judgedAgain(answer, submission) }
}

function judgedAgain({ rules, only, verdict }: Answer, submission: Answer['submission']): Verdict {
  const waiting = rules.filter((rule) => rule.needsLists)
  const ids = new Set(waiting.map(({ id }) => id))
  const now = judge(submission, waiting, only)
  const rest = verdict.findings.filter(({ rule }) => !ids.has(rule))
  const open = verdict.notChecked.filter(({ rule }) => !ids.has(rule))
  return {
    ...verdict,
    scene: { ...verdict.scene, tables: submission.tables },
    stale: verdict.stale.filter((rule) => !ids.has(rule)),
    findings: [...rest, ...now.findings].sort(byPlace),
    notChecked: [...open, ...now.notChecked].sort((a, b) => byCodeUnits(a.rule, b.rule)),
  }
}

/** Asks the host for the dropdown rules that its reading left out. A host that reads them at once is not asked. */
export async function readLists(host: Host, answer: Answer, signal?: AbortSignal): Promise<Answer> {
  const asked = listBoxes(answer)
  if (asked.length === 0 || !host.lists) return answer
  return withLists(answer, await host.lists(asked, signal))
}
