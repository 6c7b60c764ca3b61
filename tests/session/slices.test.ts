import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Answer } from '../../src/answers/answer'
import { answerJson } from '../../src/answers/json'
import { openBooks, shown } from '../../src/cli/files'
import { memoryBook } from '../../src/hosts/memory/sheet'
import { check } from '../../src/session/check'
import { allRules, checkInSlices, completed, lookAt, rulesFor } from '../../src/session/engine'
import { rules } from '../../src/validators'
import type { Book, Sheet, Snapshot } from '../../src/workbook/types'
import { answer, call, monthRow, seminar, visit } from '../support/rows'
import { booksOf, type Sheets } from '../support/sheets'

const options = { tool: { name: 'yoshiki', version: 'test' } }
const pause = (): Promise<void> => Promise.resolve()
const made = (sheets: Sheets): Snapshot => booksOf(sheets).map(memoryBook)

/** Everything that is told, in the order in which it is told. */
const told = (one: Answer) => ({
  json: answerJson(one),
  findings: one.verdict.findings,
  notChecked: one.verdict.notChecked,
  documents: one.documents,
  rules: one.rules.map(({ id }) => id),
})

const root = path.join(__dirname, '../fixtures/books')
const folders = readdirSync(root).sort()

describe('in slices and at once the same is said', () => {
  it.each(folders)('of the books in %s', async (folder) => {
    const files = readdirSync(path.join(root, folder)).filter((file) => file.endsWith('.xlsx'))
    const { books } = openBooks(
      files.map((file) => shown(path.join(root, folder, file))),
      () => undefined,
    )
    for (const own of [options, { ...options, today: '2024-07-01' as const, draft: true, wholeYear: true }]) {
      expect(told(await completed(await checkInSlices(books, own, { pause })))).toEqual(told(check(books, own)))
    }
  })
  it('where the dropdowns are read later', async () => {
    const books = made({ y14: { rows: [visit({ minutes: 200 })] } }).map((book) => ({
      ...book,
      sheets: book.sheets.map((sheet) => ({ ...sheet, lists: 'notRead' as const })),
    }))
    const answer = await completed(await checkInSlices(books, options, { pause }))
    expect(told(answer)).toEqual(told(check(books, options)))
    expect(answer.verdict.notChecked.map(({ rule }) => rule)).toContain('book-list-altered')
  })
  it('of nothing', async () => {
    expect(told(await completed(await checkInSlices([], options, { pause })))).toEqual(told(check([], options)))
  })
  it('and only of the rules that were asked for', async () => {
    const books = made({ y14: { rows: [visit({ minutes: 200, visit: 9 })] } })
    const own = { ...options, only: ['y14-visit-number'] }
    expect(told(await completed(await checkInSlices(books, own, { pause })))).toEqual(told(check(books, own)))
  })
})

describe('rules', () => {
  const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id)
  it('of all packs are every rule in its order', async () => {
    expect(idsOf(await allRules())).toEqual(idsOf(rules))
  })
  it.each([
    ['y14 and y15', { y14: { rows: [call()] }, y15: { months: { '6月': monthRow({ direct: 1 }) } } }],
    ['y11 and y13', { y11: { rows: [seminar()] }, y13: { rows: [answer()] } }],
    ['y13', { y13: { rows: [answer()] } }],
    ['y15-2', { 'y15-2': { months: { '6月': monthRow({ direct: 1 }) }, prefecture: '沖縄' } }],
    ['nothing', {}],
  ] as const)('that can judge %s are all there', async (_forms, sheets) => {
    const submission = lookAt(made(sheets), {})
    const own = await rulesFor(submission)
    const known = new Set(own)
    const judged = check(made(sheets), options).verdict.work.asked
    // A monthly form has no dropdowns.
    const idle = submission.tables.every(({ form }) => form.shape === 'months') ? /^book-list-/ : /^$/
    expect(rules.filter((rule) => known.has(rule))).toEqual(own)
    expect(rules.filter(({ id }) => judged.has(id) && !idsOf(own).includes(id) && !idle.test(id))).toEqual([])
  })
  it('of forms that are not there are not loaded', async () => {
    const submission = lookAt(made({ y13: { rows: [answer()] } }), {})
    expect(idsOf(await rulesFor(submission)).filter((id) => /^y1[145]-/.test(id))).toEqual([])
  })
})

/** Books that count what is read of them. */
function counting(books: Snapshot): { books: Snapshot; cells(): number } {
  let cells = 0
  const watch = (sheet: Sheet): Sheet =>
    Object.create(sheet, {
      value: {
        value: (row: number, col: number) => {
          cells++
          return sheet.value(row, col)
        },
      },
    }) as Sheet
  return { books: books.map((book): Book => ({ ...book, sheets: book.sheets.map(watch) })), cells: () => cells }
}

describe('between two pauses', () => {
  const rows = Array.from({ length: 5000 }, (_, i) =>
    (i % 2 ? call : visit)({ company: `株式会社見本${i}`, question: `相談${i}` }),
  )
  const months = { '6月': monthRow({ direct: 2500, visits: 2500 }) }
  it('only a small part of a large book is read', async () => {
    const { books, cells } = counting(made({ y14: { rows }, y15: { months } }))
    let before = 0
    let most = 0
    let pauses = 0
    await checkInSlices(books, options, {
      pause: () => {
        most = Math.max(most, cells() - before)
        before = cells()
        pauses++
        return Promise.resolve()
      },
    })
    expect(cells()).toBeGreaterThan(300_000)
    // A thousand rows, each cell of a row looked at once or twice.
    expect(most).toBeLessThan(60_000)
    expect(pauses).toBeGreaterThan(200)
  })
  it('progress only grows, from little to all', async () => {
    const shown: number[] = []
    await checkInSlices(made({ y14: { rows }, y15: { months } }), options, {
      pause,
      progress: (done) => shown.push(done),
    })
    expect(shown.length).toBeGreaterThan(100)
    expect([...shown].sort((a, b) => a - b)).toEqual(shown)
    expect(shown[0]).toBeLessThan(0.2)
    expect(shown.at(-1)).toBe(1)
    // Nothing jumps: what is read is told, and what is judged.
    expect(shown.some((done) => done > 0.1 && done < 0.3)).toBe(true)
    expect(shown.some((done) => done > 0.4 && done < 0.7)).toBe(true)
  })
})

describe('a check that is called off', () => {
  const books = made({ y14: { rows: Array.from({ length: 500 }, () => call()) } })
  it.each([0, 1, 5, 20, 50])('after %i steps ends there', async (steps) => {
    const stop = new AbortController()
    let pauses = 0
    const run = checkInSlices(books, options, {
      signal: stop.signal,
      pause: () => {
        if (++pauses === steps) stop.abort(new Error('called off'))
        return Promise.resolve()
      },
    })
    if (steps === 0) stop.abort(new Error('called off'))
    await expect(run).rejects.toThrow('called off')
    expect(pauses).toBeLessThanOrEqual(Math.max(1, steps))
  })
  it('does not begin when it was called off before', async () => {
    const read = jest.fn(pause)
    await expect(checkInSlices(books, options, { pause: read, signal: AbortSignal.abort() })).rejects.toThrow()
    expect(read).not.toHaveBeenCalled()
  })
})
