import fc from 'fast-check'
import type { Answer } from '../../src/answers/answer'
import { createXlsx } from '../../src/hosts/xlsx/create'
import { patchXlsx } from '../../src/hosts/xlsx/patch'
import { readXlsx } from '../../src/hosts/xlsx/read'
import { verifyPackage } from '../../src/hosts/xlsx/verify'
import { MemoryHost } from '../../src/hosts/memory/host'
import type { MemoryBook } from '../../src/hosts/memory/sheet'
import { profileById } from '../../src/profiles'
import { sampleYear } from '../../src/samples'
import { check } from '../../src/session/check'
import { lists } from '../../src/session/lists'
import { nextMonth, prepareNext, type NextBook } from '../../src/session/nextMonth'
import { nameFor, renamedFor } from '../../src/session/nextMonth/naming'
import { undo } from '../../src/session/undo'
import { addMonths } from '../../src/calendar/days'
import { y14 } from '../../src/forms'
import type { Book, Edit, Month } from '../../src/workbook/types'
import { answer as survey, call, monthRow, seminar, visit } from '../support/rows'
import { booksOf, headerDepth, placeOf, type Sheets } from '../support/sheets'

const tool = { name: 'yoshiki', version: 'test' }
const june = '2024-06'
const hostOf = (sheets: Sheets, change: (book: MemoryBook) => MemoryBook = (book) => book) =>
  new MemoryHost(booksOf(sheets).map(change))
const answerOf = async (host: MemoryHost, month: Month = june): Promise<Answer> =>
  check(await host.read(), { tool, month })
const planOf = async (sheets: Sheets, change?: (book: MemoryBook) => MemoryBook) =>
  nextMonth(await answerOf(hostOf(sheets, change)))!
const bookOf = ({ books }: { books: readonly NextBook[] }, name: string): NextBook =>
  books.find(({ book }) => book === name)!

const monthly: Sheets = {
  y14: { rows: [call(), visit(), call({ date: '2024-06-20' })] },
  y11: { rows: [seminar()] },
  y13: { rows: [survey(), survey()] },
  y15: { months: { '6月': monthRow({ direct: 2, visits: 1 }) } },
}
const running: Sheets = {
  y14: {
    rows: ['2024-04-10', '2024-04-11', '2024-05-10', '2024-05-13', '2024-06-10', '2024-06-11'].map((date) =>
      call({ date }),
    ),
  },
  y15: { months: { '6月': monthRow({ direct: 2 }) } },
}

describe("a month's book", () => {
  it('is cleared in a copy named for the next month; nothing but what was entered goes', async () => {
    const host = hostOf(monthly)
    const answer = await answerOf(host)
    const plan = nextMonth(answer)!
    expect([plan.from, plan.month, plan.name]).toEqual(['2024-06', '2024-07', '令和6年7月'])
    const book = bookOf(plan, '様式14.xlsx')
    expect(book).toMatchObject({ way: 'clear', name: '様式14 令和6年7月分.xlsx', forms: ['様式14'] })
    expect(book.lines).toEqual(['様式14.xlsx『様式14』: 令和6年6月の記録 3行を消します。'])
    const before = await host.read()
    const done = await prepareNext(host, [], plan)
    expect(done.copies).toEqual(['様式14 令和6年7月分.xlsx', '様式11 令和6年7月分.xlsx', '様式13 令和6年7月分.xlsx'])
    expect([done.written, cells(await host.read())]).toEqual([[], cells(before)])
    const [copy] = [host.copies.get('様式14 令和6年7月分.xlsx')!]
    const rows = new Set(answer.submission.tables[0]!.records.map(({ at }) => at.row))
    const left = cells([copy]).filter(([, , row]) => !rows.has(row))
    expect(left).toEqual(
      cells([before[0]!])
        .filter(([, , row]) => !rows.has(row))
        .map(([, ...rest]) => [copy.id, ...rest]),
    )
    expect(cells([copy]).filter(([, , row]) => rows.has(row))).toEqual([])
  })
  it('gets back what a paste took away', async () => {
    const plan = await planOf({ y14: { ...monthly['y14'], dropdowns: { 'method.1': null } } as never })
    const book = bookOf(plan, '様式14.xlsx')
    expect(book.lines[1]).toBe('様式14.xlsx『様式14』: 消えていたプルダウンを戻します。')
    expect(book.changes.edits.filter(({ kind }) => kind === 'list')).toHaveLength(1)
  })
  it('keeps formulas, added columns and the sample, and says so', async () => {
    const formula = { formula: 'B7+1', value: 45447 }
    const plan = await planOf({
      y14: {
        rows: [call(), call({ workers: formula })],
        sample: call({ company: '○○会社' }),
        addedColumns: [['番号', 1]],
      },
    })
    const { notices, changes } = bookOf(plan, '様式14.xlsx')
    expect(notices).toEqual([
      '様式14.xlsx『様式14』: 計算式のセル 1か所は、そのままにします。',
      '様式14.xlsx『様式14』: 様式にない列の内容は、消していません。',
      '様式14.xlsx『様式14』: 記入例の行が残っています。報告の際には消します。',
    ])
    const workers = placeOf(y14, 'workers')
    const touched = changes.edits.flatMap((edit) => (edit.kind === 'set' ? [edit.at] : []))
    expect(touched.filter(({ row, col }) => row === headerDepth(y14) + 2 && col === workers)).toEqual([])
    expect(Math.min(...touched.map(({ row }) => row))).toBe(headerDepth(y14) + 1)
  })
  it('reasons go, settings stay', async () => {
    const noted = (book: MemoryBook): MemoryBook => ({ ...book, notes: { settings: '{"version":1}', reasons: '{}' } })
    const host = hostOf({ y14: monthly['y14']! }, noted)
    const plan = nextMonth(await answerOf(host))!
    expect(plan.books[0]!.changes.withoutNotes).toEqual(['reasons'])
    expect(plan.books[0]!.lines.at(-1)).toBe('前の月の指摘に付けた理由を、写しに入れません。')
    await prepareNext(host, [], plan)
    expect(Object.keys(host.copies.get('様式14 令和6年7月分.xlsx')!.notes)).toEqual(['settings'])
    expect(Object.keys((await host.read())[0]!.notes)).toEqual(['settings', 'reasons'])
  })
  it('with one record of another month is not cleared: it may be a record of the year that has just begun', async () => {
    const rows = [call(), call({ date: '2024-05-31' }), call()]
    const book = bookOf(await planOf({ y14: { rows } }), '様式14.xlsx')
    expect(book.way).toBe('extend')
    expect(book.notices).toEqual([
      '様式14.xlsx『様式14』: 令和6年6月以外の日付の記録があるため(8行目)、記録を消していません。',
    ])
    expect(book.changes.edits.filter(({ kind }) => kind === 'set')).toEqual([])
  })
  it('beside a record of the year is not cleared either', async () => {
    const plan = await planOf({ ...running, y11: monthly['y11']! })
    expect(bookOf(plan, '様式11.xlsx')).toMatchObject({
      way: 'extend',
      notices: ['様式11.xlsx『様式11』: 通年の記録と一緒に指定されたため、記録を消していません。'],
    })
  })
  it('a month that is printed over the table is named, not changed', async () => {
    const titled = (book: MemoryBook): MemoryBook => ({
      ...book,
      sheets: book.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((row, i) => (i === 2 ? [null, '令和6年6月分', '16月号'] : row)),
      })),
    })
    expect(bookOf(await planOf({ y14: monthly['y14']! }, titled), '様式14.xlsx').notices).toEqual([
      '様式14.xlsx『様式14』 B3: 「令和6年6月分」を「令和6年7月分」に直してください。',
    ])
  })
})

const sheetFacts = ({ sheets }: Book) => sheets.map(({ used, lists, merges }) => [used, lists, merges])

describe('a record that runs through the year', () => {
  it('gets blank rows above the list block, with dropdowns that point where the entries now stand', async () => {
    const host = hostOf(running)
    const plan = nextMonth(await answerOf(host), { rows: 8 })!
    const book = bookOf(plan, '様式14.xlsx')
    expect(book).toMatchObject({ way: 'extend' })
    expect(book.lines).toEqual([
      '様式14.xlsx『様式14』: 15行目の上に、記入行を6行足します(空いている行は8行になります)。',
    ])
    const before = (await answerOf(host)).books
    const done = await prepareNext(host, [], plan)
    expect([done.copies, done.written]).toEqual([[], ['様式14.xlsx']])
    const after = await answerOf(host)
    expect(after.submission.tables[0]!.records).toHaveLength(6)
    const view = lists(after).sheets[0]!
    expect([view.rows, new Set(view.columns.map(({ state }) => state))]).toEqual(['7~20行目', new Set(['right'])])
    expect(view.block!.state).toBe('right')
    expect(nextMonth(after, { rows: 8 })!.books[0]!.lines).toEqual([
      '様式14.xlsx『様式14』: 空いている行が8行あります。',
    ])
    expect(await undo(host, done.journal)).toEqual([])
    const back = (await answerOf(host)).books
    expect(back.map(sheetFacts)).toEqual(before.map(sheetFacts))
  })
  it('as many rows as the busiest month had, and never less than ten', async () => {
    const dates = (month: string, n: number) => Array.from({ length: n }, () => call({ date: `${month}-10` as never }))
    const rows = [...dates('2024-05', 14), ...dates('2024-06', 3)]
    const [edit] = bookOf(await planOf({ y14: { rows } }), '様式14.xlsx').changes.edits
    expect(edit).toMatchObject({ kind: 'rows', count: 12 })
    const few = bookOf(await planOf(running), '様式14.xlsx').changes.edits[0]
    expect(few).toMatchObject({ kind: 'rows', count: 8 })
  })
  it('above the notes where it has no list block; where nothing stands below, only the dropdowns reach further', async () => {
    const seminars = ['2024-05-10', '2024-05-11', '2024-06-10', '2024-06-11'].map((date) => seminar({ date }))
    const withNotes = bookOf(await planOf({ y11: { rows: seminars } }), '様式11.xlsx')
    expect(withNotes.changes.edits[0]).toMatchObject({ kind: 'rows', above: 9, count: 10 })
    expect(withNotes.changes.edits.slice(1)).toMatchObject([
      { kind: 'list', source: '"全部,一部"', box: { row: 9, rows: 10 } },
      { kind: 'list', source: '"共催,独自,講師派遣"', box: { row: 9, rows: 10 } },
    ])
    const cut = (book: MemoryBook): MemoryBook => ({
      ...book,
      sheets: book.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.slice(0, 9) })),
    })
    const without = bookOf(await planOf({ y11: { rows: seminars } }, cut), '様式11.xlsx')
    expect(without.changes.edits.map(({ kind }) => kind)).toEqual(['list', 'list'])
    expect(without.lines).toEqual(['様式11.xlsx『様式11』: 表の下に、続けて入力できます。'])
  })
  it('with records typed over the list block gets no rows before they are moved', async () => {
    const host = hostOf(running)
    const at = { book: '様式14.xlsx', sheet: '様式14', row: headerDepth(y14) + 8, col: placeOf(y14, 'question') }
    host.types(at, '相談の内容')
    const book = bookOf(nextMonth(await answerOf(host))!, '様式14.xlsx')
    expect([book.way, book.changes.edits]).toEqual(['carry', []])
    expect(book.notices[0]).toMatch(/行を足せません。入力を、項目の上に挿入した行へ移してください。$/)
  })
  it('with a row between the entries of the list block gets none before it is deleted', async () => {
    const part = (book: MemoryBook): MemoryBook => ({
      ...book,
      sheets: book.sheets.map((sheet) => {
        const inside = sheet.cells.findIndex((row) => row[placeOf(y14, 'method')] === y14.codes.method[3] && !row[1])
        return { ...sheet, cells: [...sheet.cells.slice(0, inside), [], ...sheet.cells.slice(inside)] }
      }),
    })
    const book = bookOf(await planOf(running, part), '様式14.xlsx')
    expect(book.changes.edits).toEqual([])
    expect(book.notices[0]).toMatch(/行を足せません。項目の途中に挿入した行を削除してください。$/)
  })
  it('is copied instead where a copy is asked for, and only what is wanted is done', async () => {
    const host = hostOf(running)
    const plan = nextMonth(await answerOf(host))!
    expect(await prepareNext(host, [], plan, { wanted: ['様式15.xlsx'] })).toEqual({
      copies: [],
      written: [],
      journal: [],
    })
    const done = await prepareNext(host, [], plan, { copies: true })
    expect([done.copies, done.written]).toEqual([['様式14 令和6年7月分.xlsx'], []])
    expect(host.copies.get('様式14 令和6年7月分.xlsx')!.sheets[0]!.used.rows).toBe(
      (await host.read())[0]!.sheets[0]!.used.rows + 8,
    )
  })
  it('rows that moved since stop it', async () => {
    const host = hostOf(running)
    const plan = nextMonth(await answerOf(host))!
    host.insertsRows('様式14.xlsx', '様式14', headerDepth(y14) + 2, 1)
    await expect(prepareNext(host, [], plan)).rejects.toMatchObject({ reason: 'changed' })
  })
})

describe('the monthly report', () => {
  it('goes on as it is where the next row is blank', async () => {
    expect(bookOf(await planOf(monthly), '様式15.xlsx')).toMatchObject({
      way: 'carry',
      lines: ['様式15.xlsx『様式15』: 7月の行は空欄です。そのまま続けて使えます。'],
      changes: { edits: [] },
    })
  })
  it('numbers that stand there already are named', async () => {
    const plan = await planOf({ ...monthly, y15: { months: { '7月': { direct: 3, visits: 0 } } } })
    expect(bookOf(plan, '様式15.xlsx').notices).toEqual([
      '様式15.xlsx『様式15』: 7月の行に、すでに入力があります(E10、N10)。確かめてください。',
    ])
  })
  it('ends with its year', async () => {
    const march = { y14: { rows: [call({ date: '2025-03-10' }), call({ date: '2025-03-11' })] }, y15: { months: {} } }
    const plan = nextMonth(await answerOf(hostOf(march), '2025-03'))!
    expect([plan.month, plan.notices]).toEqual([
      '2025-04',
      ['令和7年4月から新しい年度です。様式が新しくなっていないか確かめてください。'],
    ])
    expect(bookOf(plan, '様式15.xlsx').notices[0]).toMatch(/4月の行がありません。新しい年度の様式を使ってください。$/)
  })
})

it('there is no next month where none is known', () => {
  expect(nextMonth(check([], { tool }))).toBeNull()
})
it('books of earlier months and books without a form are left out, with the reason', async () => {
  const earlier = { rows: [call({ date: '2024-05-10' }), call({ date: '2024-05-13' })], book: '5月.xlsx' }
  const host = new MemoryHost([
    ...booksOf({ y14: [{ ...(monthly['y14'] as object), book: '6月.xlsx' }, earlier] }),
    { id: 'メモ.xlsx', sheets: [{ name: 'メモ', cells: [['メモ']] }] },
  ])
  const plan = nextMonth(await answerOf(host))!
  expect(plan.books.map(({ book, name }) => [book, name])).toEqual([['6月.xlsx', '7月.xlsx']])
  expect(plan.leftOut).toEqual([
    { book: '5月.xlsx', reason: '前の月の控えとして参照' },
    { book: 'メモ.xlsx', reason: '様式が見つかりません' },
  ])
})

it.each([
  ['様式14 6月.xlsx', '様式14 7月.xlsx'],
  ['2024-06 報告.xlsx', '2024-07 報告.xlsx'],
  ['様式14_202406.xlsx', '様式14_202407.xlsx'],
  ['令和6年6月分 様式14.xlsx', '令和6年7月分 様式14.xlsx'],
  ['R6.6様式14.xlsx', 'R6.7様式14.xlsx'],
  ['様式16月報.xlsx', '様式16月報 令和6年7月分.xlsx'],
  ['様式14.xlsx', '様式14 令和6年7月分.xlsx'],
])('%s becomes %s', (file, name) => {
  expect(nameFor(file, '2024-06', '2024-07')).toBe(name)
})
it('a name over the turn of the year', () => {
  expect([renamedFor('R6.12', '2024-12', '2025-01'), renamedFor('2024年12月', '2024-12', '2025-01')]).toEqual([
    'R7.1',
    '2025年1月',
  ])
})

describe('of the generated centre, as files', () => {
  const shimane = profileById('hatarakikata-r6-shimane')!
  const filesOf = (seed: number, layout: 'month' | 'year', last: number) => {
    const month = addMonths('2024-04', last)
    const { books } = sampleYear(shimane, { seed, layout, months: [layout === 'month' ? month : '2024-04', month] })
    return { month, files: books.map(({ path, design }) => ({ path, bytes: createXlsx(design) })) }
  }
  const read = (files: readonly { path: string; bytes: Uint8Array }[]): Book[] =>
    files.map(({ path, bytes }) => readXlsx(bytes, path))
  const errors = (answer: Answer): string[] =>
    answer.verdict.findings.filter(({ severity }) => severity === 'error').map(({ rule, what }) => `${rule} ${what}`)

  it('what was prepared has nothing to correct, and every dropdown is in its place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom<'month' | 'year'>('month', 'year'),
        fc.integer({ min: 0, max: 10 }),
        (seed, layout, last) => {
          const { month, files } = filesOf(seed, layout, last)
          const answer = check(read(files), { tool, month })
          const plan = nextMonth(answer)!
          const made = plan.books.map(({ book, changes }) => {
            const { bytes } = files.find(({ path }) => path === book)!
            return { path: book, bytes: patchXlsx(bytes, book, changes.edits as Edit[], changes).bytes }
          })
          for (const { bytes } of made) expect(verifyPackage(bytes)).toEqual([])
          const after = check(read(made), { tool, month: plan.month })
          expect(errors(after)).toEqual([])
          const columns = lists(after).sheets.flatMap((sheet) => sheet.columns)
          expect(new Set(columns.map(({ state }) => state))).toEqual(new Set(['right']))
          const rows = (one: Answer, id: string) =>
            one.submission.tables.filter(({ form }) => form.id === id).map(({ records }) => records.length)
          for (const { id, shape } of answer.submission.tables.map(({ form }) => form)) {
            // A record of the year that has only one month looks like a month's own.
            const kept = (layout === 'year' && last > 0) || shape === 'months'
            expect(rows(after, id)).toEqual(kept ? rows(answer, id) : rows(answer, id).map(() => 0))
          }
        },
      ),
      { numRuns: 6 },
    )
  })
})

/** Every cell with something in it. */
const cells = (
  books: readonly Book[],
): (readonly [book: string, sheet: string, row: number, col: number, value: unknown])[] =>
  books.flatMap(({ id, sheets }) =>
    sheets.flatMap(({ name, used, value, formula }) =>
      Array.from({ length: used.rows * used.cols }, (_, n) => {
        const [row, col] = [used.row + Math.floor(n / used.cols), used.col + (n % used.cols)]
        return [id, name, row, col, formula(row, col) ?? value(row, col)] as const
      }).filter(([, , , , held]) => held !== null && held !== ''),
    ),
  )
