import type { Answer } from '../../src/answers/answer'
import { forms, type FormDefinition } from '../../src/forms'
import { memoryBook, type MemoryCell } from '../../src/hosts/memory/sheet'
import { check } from '../../src/session/check'
import { cellsToRead, hint } from '../../src/session/hint'
import { rules } from '../../src/validators'
import type { Finding } from '../../src/validators/engine/finding'
import { a1 } from '../../src/workbook/address'
import type { CellRef } from '../../src/workbook/types'
import { Editing } from '../support/editing'
import { answer, call, monthRow, seminar, visit } from '../support/rows'
import { booksOf, headerDepth, placeOf, type Row, type Sheets } from '../support/sheets'

const tool = { name: 'yoshiki', version: 'test' }
const formOf = (key: string): FormDefinition => forms.find((form) => form.key === key)!

/** `y14.0.minutes`, `y15.6月.visits`, `y14.5` (row 5 of the sheet, first column). */
function cellAt(place: string): CellRef {
  const [key, row, field] = place.split('.') as [string, string, string?]
  const form = formOf(key)
  const book = `${form.id}.xlsx`
  if (field === undefined) return { book, sheet: form.id, row: Number(row), col: 1 }
  const offset = row.endsWith('月') ? (Number.parseInt(row) + 8) % 12 : Number(row)
  return { book, sheet: form.id, row: headerDepth(form) + offset, col: placeOf(form, field) }
}

const start = (sheets: Sheets) => {
  const editing = Editing.of(booksOf(sheets).map(memoryBook))
  return { editing, answer: check(editing.books, { tool }) }
}

function edited(editing: Editing, known: Answer, changes: Readonly<Record<string, MemoryCell>>) {
  const cells = Object.keys(changes).map(cellAt)
  const now = Object.values(changes).reduce<Editing>((made, value, i) => made.with(cells[i]!, value), editing)
  return { now, cells, hinted: hint(known, now.books, cells) }
}

/** Edits one answer and holds the hint against a full check of the same book. */
function held(sheets: Sheets, changes: Readonly<Record<string, MemoryCell>>) {
  const { editing, answer } = start(sheets)
  const before = JSON.stringify(answer.verdict.findings)
  const { now, hinted } = edited(editing, answer, changes)
  expect(JSON.stringify(answer.verdict.findings)).toBe(before)
  if (!hinted) return { before: answer, hinted, full: null }
  const full = check(now.books, { tool })
  const { stale } = hinted.verdict
  const asked = (findings: readonly Finding[]) => findings.filter(({ rule }) => !stale.includes(rule))
  expect(asked(hinted.verdict.findings)).toEqual(asked(full.verdict.findings))
  return { before: answer, hinted, full }
}

const found = (answer: Answer): string[] => answer.verdict.findings.map(({ rule, at }) => `${rule} ${a1(at)}`)
const rows = [call(), visit(), visit({ company: '株式会社みほん', phone: '0852-00-0003' })]

describe('20,000 rows', () => {
  const many = Array.from({ length: 20_000 }, (_, i): Row => {
    const day = `2024-06-${String(3 + (i % 5)).padStart(2, '0')}`
    const own = { date: day, company: `株式会社見本${i}`, phone: `0852-00-${String(i % 10_000).padStart(4, '0')}` }
    return i % 3 === 0 ? visit({ ...own, remarks: `${i}` }) : call({ ...own, question: `就業規則について(${i})` })
  })
  const { editing, answer } = start({ y14: { rows: many } })

  it.each([
    ['minutes', 200],
    ['company', '株式会社見本4'],
    ['date', { day: '2024-06-04' }],
    ['method', '電話'],
    ['visit', 2],
    ['topicOther', '○'],
    ['address', '鳥取県鳥取市見本町1'],
  ] as const)('one edited cell (%s) binds one record and asks only the rules that look at it', (field, value) => {
    const { hinted } = edited(editing, answer, { [`y14.12000.${field}`]: value })
    const { work } = hinted!.verdict
    expect(answer.verdict.work.records).toBe(20_000)
    expect(work.records).toBe(1)
    const told = new Set(answer.verdict.findings.map(({ rule }) => rule))
    for (const [id, times] of work.asked) {
      const rule = rules.find((rule) => rule.id === id)!
      const looksAt = [...rule.reads, ...rule.uses, ...rule.kin, ...(rule.kin.length > 0 ? ['company', 'date'] : [])]
      if (!told.has(id)) expect([id, looksAt]).toEqual([id, expect.arrayContaining([field])])
      // The group it is taken out of, and the one it is put into.
      if (rule.scope === 'group') expect([id, times <= 2]).toEqual([id, true])
    }
    // Its own record, and where its company changes the one row of the other company.
    expect(work.recordChecks).toBeLessThanOrEqual(rules.filter(({ scope }) => scope === 'record').length * 2)
    expect(
      hinted!.submission.tables[0]!.records.filter((one, i) => one !== answer.submission.tables[0]!.records[i]),
    ).toHaveLength(1)
  })
})

describe('a hint', () => {
  it('finds what is wrong now, and no longer what was put right', () => {
    const { editing, answer } = start({ y14: { rows: [visit({ minutes: 200 })] } })
    expect(found(answer)).toContain('y14-minutes-limit AC7')
    const right = edited(editing, answer, { 'y14.0.minutes': 120 })
    expect(found(right.hinted!)).not.toContain('y14-minutes-limit AC7')
    const wrong = edited(right.now, right.hinted!, { 'y14.0.minutes': 'たくさん' })
    expect(found(wrong.hinted!)).toContain('y14-number-as-text AC7')
    expect(found(edited(wrong.now, wrong.hinted!, { 'y14.0.minutes': 200 }).hinted!)).toEqual(found(answer))
  })
  it('looks at the other rows of the company', () => {
    const own = { company: '株式会社みほん', phone: null }
    const base = { rows: [call({ ...own, source: null }), call({ ...own, date: '2024-06-04', source: null })] }
    const { hinted } = held({ y14: base }, { 'y14.1.date': { day: '2024-06-02' } })
    expect(found(hinted!)).not.toEqual([])
  })
  it('takes the new record under the last one', () => {
    const { hinted } = held({ y14: { rows } }, { 'y14.3.date': { day: '2024-06-10' } })
    expect(hinted!.submission.tables[0]!.records).toHaveLength(4)
    expect(found(hinted!)).toContain('y14-method-missing C10')
  })
  it('gives up a record that was cleared, wherever it stands', () => {
    const changes = Object.fromEntries(Object.keys(rows[1]!).map((field) => [`y14.1.${field}`, null]))
    const { hinted } = held({ y14: { rows } }, changes)
    expect(hinted!.submission.tables[0]!.records.map(({ at }) => at.row)).toEqual([6, 8])
  })
  it('takes several cells of several forms at once', () => {
    const sheets: Sheets = { y14: { rows }, y11: { rows: [seminar(), seminar({ date: '2024-06-13' })] } }
    const { hinted } = held(sheets, { 'y14.0.method': '来所', 'y14.2.visit': 9, 'y11.1.participants': -3 })
    expect(hinted!.verdict.work.records).toBe(3)
  })
  it('counts documents anew', () => {
    const { editing, answer } = start({ y14: { rows } })
    const statusOf = ({ documents }: Answer) => documents.find(({ form }) => form === '様式14')!.status
    expect(statusOf(answer)).toBe('ready')
    expect(statusOf(edited(editing, answer, { 'y14.1.minutes': 200 }).hinted!)).toBe('errors')
  })
  it('is nothing new where nothing was edited', () => {
    const { editing, answer } = start({ y14: { rows } })
    const same = hint(answer, editing.books, [cellAt('y14.0.minutes')])!
    expect(same.verdict.findings).toEqual(answer.verdict.findings)
    expect(same.verdict.work).toMatchObject({ records: 0, recordChecks: 0, groups: 0 })
  })
  it('reports only the rules that were asked for', () => {
    const editing = Editing.of(booksOf({ y14: { rows } }).map(memoryBook))
    const known = check(editing.books, { tool, only: ['y14-visit-number'] })
    const { hinted } = edited(editing, known, { 'y14.1.minutes': 200, 'y14.1.visit': 0 })
    expect(found(hinted!)).toEqual(['y14-visit-number AD8'])
  })
})

describe('forms held against each other', () => {
  const sheets: Sheets = {
    y14: { rows },
    y15: { months: { '6月': monthRow({ direct: 1, visits: 3, equalPayVisits: 2 }) } },
  }
  it('are held again when the monthly form is edited', () => {
    const { before, hinted } = held(sheets, { 'y15.6月.visits': 2 })
    expect(found(before)).toContain('x-y15-visits N9')
    expect(found(hinted!)).not.toContain('x-y15-visits N9')
    expect(hinted!.verdict.stale).toEqual([])
  })
  it('wait for the next check when many rows would have to be counted, and are named', () => {
    const { before, hinted } = held(sheets, { 'y14.0.method': '訪問コンサルティング' })
    expect(hinted!.verdict.stale).toContain('x-y15-visits')
    expect(hinted!.verdict.stale.every((id) => /^(x|y15)-/.test(id))).toBe(true)
    expect(found(hinted!)).toEqual(expect.arrayContaining(found(before).filter((one) => one.startsWith('x-'))))
  })
  it('go on waiting after a second edit', () => {
    const { editing, answer } = start(sheets)
    const first = edited(editing, answer, { 'y14.0.method': '訪問コンサルティング' })
    const second = edited(first.now, first.hinted!, { 'y15.6月.visits': 2 })
    expect(second.hinted!.verdict.stale).toEqual(first.hinted!.verdict.stale)
  })
})

describe('only a full check can tell', () => {
  const more: Sheets = {
    y14: { rows, sample: call({ company: '○○会社' }), addedColumns: [['メモ', '', 'x']] },
    y15: { months: { '6月': monthRow({ direct: 1 }) } },
    y13: { rows: [answer(), answer()] },
  }
  const top = headerDepth(formOf('y14'))
  it.each([
    ['a header', { [`y14.${top - 1}`]: '別の見出し' }],
    ['the title', { 'y14.0': '別の表' }],
    ['the prefecture', { 'y14.1': '鳥取' }],
    ['the printed sample', { 'y14.0.company': '株式会社みほん' }],
    ['the list block', { 'y14.6.method': '来訪' }],
    ['the label of a month', { 'y15.6月.label': '7月' }],
    ['the report month', { 'y14.1.date': { day: '2024-07-01' }, 'y14.2.date': { day: '2024-07-02' } }],
  ])('where %s is edited', (_what, changes) => {
    const { editing, answer } = start(more)
    expect(edited(editing, answer, changes as Record<string, MemoryCell>).hinted).toBeNull()
  })
  it('where a record becomes a sample', () => {
    const { editing, answer } = start(more)
    const at = { ...cellAt('y14.2.date'), col: 0 }
    expect(hint(answer, editing.with(at, '例').books, [at])).toBeNull()
  })
  it('where the first number comes into a monthly form', () => {
    const { editing, answer } = start({ y14: { rows }, y15: {} })
    expect(edited(editing, answer, { 'y15.6月.direct': 1 }).hinted).toBeNull()
  })
  it('where a column that is not of the form is edited', () => {
    const { editing, answer } = start(more)
    const at = { ...cellAt('y14.2.date'), col: Object.keys(formOf('y14').fields).length + 1 }
    expect(hint(answer, editing.with(at, 'y').books, [at])).toBeNull()
  })
  it('where the notes under a table are reached', () => {
    const { editing, answer } = start({ y13: { rows: [seminarAnswer(), seminarAnswer()] } })
    const { end } = answer.submission.tables[0]!
    const at = { ...cellAt('y13.0.date'), row: end }
    expect(hint(answer, editing.with(at, { day: '2024-06-12' }).books, [at])).toBeNull()
  })
  it('where a sheet came, went or was renamed', () => {
    const { editing, answer } = start({ y14: { rows } })
    const [book] = editing.books
    const renamed = { ...book!, sheets: [{ ...book!.sheets[0]!, name: '6月' }] }
    expect(hint(answer, [renamed], [])).toBeNull()
    expect(hint(answer, [{ ...book!, sheets: [...book!.sheets, book!.sheets[0]!] }], [])).toBeNull()
    expect(hint(answer, [], [])).toBeNull()
  })
  it('where a row comes to stand in two tables, or no longer does', () => {
    const two = { y14: [{ rows }, { rows: [call({ company: '有限会社うみべ' }), visit({ minutes: 60 }), rows[2]!] }] }
    const { editing, answer } = start(two)
    expect(answer.submission.tables.map(({ records }) => records.length)).toEqual([3, 2])
    // Row 2 of the second book is a row of the first: neither may be edited without looking at the other.
    expect(edited(editing, answer, { 'y14.2.minutes': 90 }).hinted).toBeNull()
    const second = { ...cellAt('y14.1.minutes'), book: '様式14_2.xlsx' }
    expect(hint(answer, editing.with(second, 120).books, [second])).toBeNull()
  })
})

const seminarAnswer = (): Row => answer()

it('in a monthly form the other rows are read too: their formulas follow', () => {
  const { answer } = start({ y14: { rows }, y15: { months: { '6月': monthRow({ direct: 1 }) } } })
  const one = cellAt('y14.0.minutes')
  expect(cellsToRead(answer, [one])).toEqual([one])
  const read = cellsToRead(answer, [cellAt('y15.6月.direct')])
  expect(new Set(read.map(({ row }) => row)).size).toBe(15)
})

it('dropdown rules that were read after the check are kept', () => {
  const editing = Editing.of(booksOf({ y14: { rows } }).map(memoryBook))
  const unread = (books: Editing['books']) =>
    books.map((book) => ({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, lists: 'notRead' as const })) }))
  const known = check(editing.books, { tool })
  const at = cellAt('y14.0.minutes')
  const hinted = hint(known, unread(editing.with(at, 90).books), [at])!
  expect(hinted.submission.tables[0]!.sheet.lists).toEqual(known.submission.tables[0]!.sheet.lists)
  expect(hinted.submission.tables[0]!.sheet.value(at.row, at.col)).toBe(90)
})
