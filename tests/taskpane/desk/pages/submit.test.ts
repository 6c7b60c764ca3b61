import * as XLSX from '@e965/xlsx'
import { createXlsx } from '../../../../src/hosts/xlsx/create'
import { patchXlsx } from '../../../../src/hosts/xlsx/patch'
import { readXlsx } from '../../../../src/hosts/xlsx/read'
import type { CopyChanges, Hint, Host } from '../../../../src/session/host'
import { createDesk } from '../../../../src/taskpane/desk/create'
import type { Edit } from '../../../../src/workbook/types'
import { june, withSample } from '../../../support/handIn'

const files = new Map(
  june().map((book) => {
    const name = book.path.slice(book.path.lastIndexOf('/') + 1)
    return [name, createXlsx((name === '様式14.xlsx' ? withSample(book) : book).design)]
  }),
)
const signing = { checkers: ['例示花子', '見本太郎'], confirmed: [] as string[] }

/** The open book as a file, for a host that copies and writes it as Excel would. */
function fileHost(name: string) {
  let bytes = files.get(name)!
  const copies = new Map<string, Uint8Array>()
  const watchers = new Set<(hint: Hint) => void>()
  const host: Host = {
    can: { write: true, insertRows: true, saveCopy: true },
    read: () => Promise.resolve([readXlsx(bytes, name)]),
    apply: (edits: readonly Edit[]) => {
      bytes = patchXlsx(bytes, name, edits).bytes
      return Promise.resolve([])
    },
    select: () => Promise.resolve(),
    watch: (hint) => {
      watchers.add(hint)
      return () => void watchers.delete(hint)
    },
    note: () => Promise.resolve(),
    saveCopy: (book: string, { edits, withoutNotes }: CopyChanges, copy: string) => {
      copies.set(copy, patchXlsx(bytes, book, edits, { withoutNotes }).bytes)
      return Promise.resolve('opened')
    },
    file: () => Promise.resolve(bytes),
  }
  return { host, copies, changed: () => watchers.forEach((hint) => hint({ kind: 'sheets', at: null })) }
}

/** 様式15 as long as nobody has written the month into it. */
function unfilled(): Uint8Array {
  const { design } = june().find(({ path }) => path.endsWith('様式15.xlsx'))!
  const sheets = design.sheets.map((sheet) => {
    const row = sheet.cells.find(({ value }) => value === '6月')!.row
    return {
      ...sheet,
      cells: sheet.cells.filter((cell) => cell.row !== row || typeof cell.value !== 'number'),
    }
  })
  return createXlsx({ ...design, sheets })
}

async function opened(others: ReadonlyMap<string, Uint8Array> = files) {
  const { host, copies, changed } = fileHost('様式14.xlsx')
  const downloads = new Map<string, Uint8Array>()
  const desk = createDesk({
    host,
    clock: { today: () => '2024-07-03', time: () => '10:05' },
    store: { get: () => null, set: () => undefined },
    pause: () => Promise.resolve(),
    later: () => () => undefined,
    readBook: (bytes, id) => Promise.resolve(readXlsx(bytes, id)),
    download: (name, bytes) => void downloads.set(name, bytes),
    version: '1.2.3',
  })
  await desk.addBooks(
    [...others].filter(([name]) => name !== '様式14.xlsx').map(([name, bytes]) => ({ name, bytes: async () => bytes })),
  )
  const page = await desk.pages.submit()
  return { desk, page, copies, downloads, changed }
}

const checked = async () => {
  const made = await opened()
  await made.desk.check()
  return made
}
const cells = (bytes: Uint8Array) => {
  const { Sheets, SheetNames } = XLSX.read(bytes, { cellFormula: true })
  return SheetNames.flatMap((sheet) =>
    Object.entries(Sheets[sheet]!).flatMap(([a1, cell]) =>
      a1.startsWith('!') ? [] : [`${sheet}!${a1}=${String((cell as XLSX.CellObject).v)}`],
    ),
  )
}

it('asks for a check first', async () => {
  const { desk, page } = await opened()
  expect(page.state()).toMatchObject({ plan: null, copies: [] })
  await page.makeCopies()
  expect(desk.state().notice).toMatchObject({ kind: 'refused', text: '先に提出前チェックを行ってください。' })
})

it('says what is due, and what each copy leaves out', async () => {
  const { page } = await checked()
  const { plan, copies } = page.state()
  expect(plan).toMatchObject({ monthName: '令和6年6月分' })
  expect(plan!.documents.find(({ name }) => name === '様式14')).toMatchObject({
    due: '2024-07-05',
    left: 'あと2営業日',
  })
  expect(copies.map(({ book, elsewhere, saved }) => [book, elsewhere, saved])).toEqual([
    ['様式14.xlsx', false, null],
    ['様式11.xlsx', true, null],
    ['様式13.xlsx', true, null],
    ['様式15.xlsx', true, null],
  ])
  expect(copies[0]!.lines.join()).toContain('記入例')
  expect(copies[1]!.lines).toEqual([])
})

it('makes the copies of a clean month, which differ from the books only in what was said', async () => {
  const { desk, page, copies, downloads } = await checked()
  await page.makeCopies()
  expect(desk.state().notice).toMatchObject({
    kind: 'done',
    text: expect.stringContaining('元のブックは変わっていません') as string,
  })
  expect(page.state().copies.map(({ saved }) => saved)).toEqual(['opened', 'downloaded', 'downloaded', 'downloaded'])

  const [[name, copy]] = [...copies] as [[string, Uint8Array]]
  expect(name).toContain('令和6年6月分')
  const before = cells(files.get('様式14.xlsx')!)
  const after = new Set(cells(copy))
  const gone = before.filter((cell) => !after.has(cell))
  expect(new Set(gone.map((cell) => /![A-Z]+(\d+)=/.exec(cell)![1])).size).toBe(1)
  expect(after.size).toBe(before.length - gone.length)
  for (const [file, bytes] of downloads) {
    const original = [...files].find(([name]) => file.startsWith(name.replace('.xlsx', '')))!
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(original[1]))).toBe(0)
  }
})

it('makes one copy alone', async () => {
  const { page, copies, downloads } = await checked()
  await page.makeCopies(['様式15.xlsx'])
  expect([copies.size, downloads.size]).toEqual([0, 1])
  expect(
    page
      .state()
      .copies.filter(({ saved }) => saved)
      .map(({ book }) => book),
  ).toEqual(['様式15.xlsx'])
})

it('in the middle of the month, 途中チェック forgives what is left; a hand-in does not', async () => {
  const { desk, page, copies, downloads } = await opened(new Map([...files, ['様式15.xlsx', unfilled()]]))
  await desk.setDraft(true)
  await desk.check()
  expect(desk.state().findings!.remaining.length).toBeGreaterThan(0)
  expect(page.state().plan!.mayBeHandedIn).toBe(false)
  expect(page.state().refusals.join()).toContain('直すものがあるため')
  await page.makeCopies()
  expect(desk.state().notice).toMatchObject({
    kind: 'refused',
    text: expect.stringContaining('直すものがあるため') as string,
  })
  expect([copies.size, downloads.size]).toEqual([0, 0])
})

it('makes nothing of a book that has changed since the check', async () => {
  const { desk, page, copies, changed } = await checked()
  changed()
  expect(page.state().stale).toBe(true)
  await page.makeCopies()
  expect(desk.state().notice?.text).toContain('もう一度チェック')
  expect(copies.size).toBe(0)
})

it('asks two different people, and writes a report with the SHA-256 of every file', async () => {
  const { page, desk, downloads } = await checked()
  const confirmed = page.state().plan!.checklist.map(({ id }) => id)
  expect(page.problems({ checkers: ['例示花子', '例示 花子'], confirmed }).length).toBeGreaterThan(0)
  expect(page.problems({ ...signing, confirmed })).toEqual([])

  await page.makeReport('page', { ...signing, confirmed })
  const [[name, bytes]] = [...downloads] as [[string, Uint8Array]]
  const html = new TextDecoder().decode(bytes)
  expect(name).toBe('点検結果 令和6年6月分.html')
  expect(html).toContain('例示花子')
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(files.get('様式15.xlsx')!))
  expect(html).toContain(Buffer.from(digest).toString('hex'))
  expect(desk.state().notice?.text).toContain(name)

  await page.makeReport('book', { ...signing, confirmed })
  const book = cells(downloads.get('点検結果 令和6年6月分.xlsx')!)
  expect(book.some((cell) => cell.includes('見本太郎'))).toBe(true)
})

it('says what changed since a copy was handed in', async () => {
  const { page, desk } = await checked()
  await page.compareWith({ name: '提出済み.xlsx', bytes: async () => files.get('様式15.xlsx')! })
  expect(page.state().comparison).toMatchObject({ name: '提出済み.xlsx', headline: '変わったところはありません' })
  page.closeComparison()
  expect(page.state().comparison).toBeNull()

  const sheet = readXlsx(files.get('様式14.xlsx')!, '').sheets[0]!
  const row = sheet.used.rows
  const nothing = createXlsx({ ...june()[0]!.design, sheets: [{ ...june()[0]!.design.sheets[0]!, cells: [] }] })
  expect(row).toBeGreaterThan(0)
  await page.compareWith({ name: '別のもの.xlsx', bytes: async () => nothing })
  expect(page.state().comparison).toBeNull()
  expect(desk.state().notice).toMatchObject({ kind: 'refused', text: expect.stringContaining('比べる様式') as string })
})

it('makes the next month ready: books of a month as cleared copies, the yearly report goes on', async () => {
  const { page, desk, copies, downloads } = await checked()
  expect(page.state().next).toMatchObject({ month: '2024-07' })
  await page.prepareNextMonth()
  expect(desk.state().notice?.kind).toBe('done')
  expect([...copies.keys(), ...downloads.keys()].length).toBe(
    page.state().next!.books.filter(({ way }) => way !== 'carry').length,
  )
  const [[, july]] = [...copies] as [[string, Uint8Array]]
  expect(cells(july).length).toBeLessThan(cells(files.get('様式14.xlsx')!).length)
})
