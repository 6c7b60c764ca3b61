import fc from 'fast-check'
import type { Answer } from '../../src/answers/answer'
import { memoryBook, type MemoryCell } from '../../src/hosts/memory/sheet'
import { profileById } from '../../src/profiles'
import { sampleYear } from '../../src/samples'
import { check } from '../../src/session/check'
import { hint } from '../../src/session/hint'
import { total } from '../../src/session/total'
import type { SubmittedTable } from '../../src/submission'
import type { CellRef, Month, Snapshot } from '../../src/workbook/types'
import { readBooks } from '../samples/judging'
import { Editing } from '../support/editing'
import { answer, call, monthRow, seminar, visit } from '../support/rows'
import { booksOf, type Sheets } from '../support/sheets'

const tool = { name: 'yoshiki', version: 'test' }
const today = '2024-07-01'
const months: readonly [Month, Month] = ['2024-06', '2024-06']

interface World {
  readonly name: string
  readonly editing: Editing
  readonly answer: Answer
  readonly runs: number
}

const worldOf = (name: string, books: Snapshot, runs: number): World => {
  const editing = Editing.of(books)
  return { name, editing, answer: check(editing.books, { tool, today }), runs }
}

/** Few companies, days and themes: nearly every edit meets the other rows of some company. */
function crowded(): Sheets {
  const companies = ['株式会社みほん', '㈱みほん', '合同会社やまびこ商店', null]
  const rows = Array.from({ length: 16 }, (_, i) => {
    const own = { company: companies[i % 4]!, phone: i % 5 === 0 ? null : `0852-00-000${i % 3}`, nonRegular: i % 3 }
    const date = `2024-06-${String(3 + (i % 5)).padStart(2, '0')}`
    return i % 4 === 3
      ? call({ ...own, date, method: i % 8 === 3 ? '個別相談会' : '電話', topicOther: '○', topicOtherText: '食堂' })
      : visit({ ...own, date, visit: 1 + (i % 3), proposal: i % 2 ? '○' : null, selfCheck: i % 4 ? null : '配付済' })
  })
  return {
    y14: { rows },
    y11: { rows: [seminar(), seminar({ date: '2024-06-13', answers: 1 }), seminar({ survey: null })] },
    y13: { rows: [answer(), answer({ date: '2024-06-13' }), answer({ visitWish: 1 })] },
    y15: { months: { '5月': monthRow({ direct: 2 }), '6月': monthRow({ direct: 4, visits: 11, seminars: 3 }) } },
  }
}

const worlds: readonly World[] = [
  worldOf('few companies', booksOf(crowded()).map(memoryBook), 60),
  ...(['hatarakikata-r6-shimane', 'hatarakikata-r6-okinawa'] as const).map((id, i) => {
    const { books } = sampleYear(profileById(id)!, {
      seed: 11 + i,
      layout: i ? 'month' : 'year',
      months,
      withErrors: true,
    })
    return worldOf(`a centre's month, ${id}`, readBooks(books), 8)
  }),
]

/** What people type, rightly and wrongly, and what stands elsewhere in the forms. */
const typed: readonly MemoryCell[] = [
  ...[null, '○', '×', ' ', '-', 'なし', '不明', 'その他', '例', '合計', '備考', '相談日', '窓口相談派遣', '以下余白'],
  ...[0, 1, 2, 3, 7, 30, 90, 181, -1, 1.5, 45450, '90分', '９０', 'たくさん', '2回目', '13:30~15:30'],
  ...['2024/6/3', 'R6.6.3', '6月', '2024-06-31', '令和6年6月', '島根県松江市見本町1-1', '鳥取県鳥取市見本町2'],
  ...([{ day: '2024-06-03' }, { day: '2024-05-07' }, { day: '2024-06-08' }, { day: '2025-06-03' }] as MemoryCell[]),
]

interface Pick {
  readonly table: number
  readonly row: number
  readonly field: number
  readonly value: { readonly typed: number } | { readonly from: number }
}

const edit: fc.Arbitrary<Pick> = fc.record({
  table: fc.nat(),
  row: fc.nat(),
  field: fc.nat(),
  // Mostly a value of the same column: another company, another day, another method.
  value: fc.oneof(
    { weight: 2, arbitrary: fc.record({ from: fc.nat() }) },
    { weight: 3, arbitrary: fc.record({ typed: fc.nat() }) },
  ),
})

const at = <T>(list: readonly T[], n: number): T => list[n % list.length]!

/** Columns by which rows meet each other are picked as often as all the others. */
const meeting = ['date', 'method', 'company', 'phone', 'visit', 'minutes', 'selfCheck', 'proposal', 'topicPartTime']

function cellOf(table: SubmittedTable, { row, field }: Pick): CellRef {
  const rows = table.rows()
  const last = rows.at(-1)!.at.row
  const columns = [...table.columns]
  const wanted = field % 2 ? [] : columns.filter(([name]) => meeting.includes(name))
  const [, col] = at(wanted.length > 0 ? wanted : columns, field >> 1)
  // Now and then the row under the last record: a new one begins there.
  const place = row % 12 === 0 && table.form.shape === 'rows' ? last + 1 : at(rows, row).at.row
  return { book: table.book, sheet: table.sheet.name, row: place, col }
}

function valueOf(table: SubmittedTable, cell: CellRef, { value }: Pick): MemoryCell {
  if ('typed' in value) return at(typed, value.typed)
  const { row } = at(table.rows(), value.from).at
  const day = table.sheet.day(row, cell.col)
  return day ? { day } : table.sheet.value(row, cell.col)
}

/** Everything that is told, but for the rules that say of themselves that they were not asked again. */
const told = ({ verdict, submission }: Answer, stale: readonly string[]) => ({
  findings: verdict.findings.filter(({ rule }) => !stale.includes(rule)),
  notChecked: verdict.notChecked,
  conflicts: submission.conflicts,
  tables: submission.tables.map(({ role, scope, months, counts, end, records, samples, listBlock, edition }) => ({
    ...{ role, scope, months, counts, end, samples, listBlock, edition },
    rows: records.map((record) => record.at.row),
  })),
})

it.each(worlds)('a hint says what a full check says, whatever was typed: $name', ({ editing, answer, runs }) => {
  let hints = 0
  let edits = 0
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (picks) => {
      let now = editing
      let known: Answer | null = answer
      for (const pick of picks) {
        const table: SubmittedTable = at(known.submission.tables, pick.table)
        if (table.rows().length === 0) continue
        const cell = cellOf(table, pick)
        now = now.with(cell, valueOf(table, cell, pick))
        edits++
        known = hint(known, now.books, [cell])
        if (!known) return
        hints++
        const full = check(now.books, { tool, today })
        const { stale } = known.verdict
        expect(told(known, stale)).toEqual(told(full, stale))
        expect(total(known)).toEqual(total(full))
      }
    }),
    { numRuns: runs, seed: 7 },
  )
  // A path that always gives up would pass too.
  expect(hints / edits).toBeGreaterThan(0.6)
})
