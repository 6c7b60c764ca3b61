import { memoryBook } from '../../src/hosts/memory/sheet'
import { filledBooks } from '../../src/authoring'
import { createXlsx } from '../../src/hosts/xlsx/create'
import { readXlsx } from '../../src/hosts/xlsx/read'
import { profileById } from '../../src/profiles'
import { check } from '../../src/session/check'
import { stillOf } from '../../src/session/still'
import { a1, parseA1 } from '../../src/workbook/address'
import type { Edit, Scalar } from '../../src/workbook/types'
import { y14, y15 } from '../../src/forms'
import { call, monthRow } from '../support/rows'
import { booksOf, headerDepth, placeOf } from '../support/sheets'

const answer = check(
  booksOf({ y14: { rows: [call(), call({ date: '2024-06-04' })] }, y15: { months: { '6月': monthRow() } } }).map(
    memoryBook,
  ),
  { tool: { name: 'yoshiki', version: 'test' }, month: '2024-06' },
)
const set = (form: '様式14' | '様式15', cell: string, before: Scalar = null, value: Scalar = 1): Edit => ({
  kind: 'set',
  at: { book: `${form}.xlsx`, sheet: form, ...parseA1(cell)! },
  before,
  value,
})
const named = (edits: readonly Edit[]) => stillOf(answer, edits).map(({ at, value }) => `${a1(at)} ${value}`)
const cell = (row: number, field: string) => a1({ row: headerDepth(y14) + row, col: placeOf(y14, field) })

it('of a record what names it, of its column the header', () => {
  const told = named([set('様式14', cell(0, 'remarks'))])
  const day = told.find((one) => one.startsWith(`${cell(0, 'date')} `))
  expect(day).toMatch(/ 45446$/)
  expect(told).toContain(`${cell(0, 'company')} 株式会社みずほ木工`)
  expect(told.at(-1)).toMatch(/備考/)
  expect(told.length).toBeLessThanOrEqual(4)
})
it('never a cell that the batch writes itself', () => {
  const edits = [set('様式14', cell(0, 'company')), set('様式14', cell(0, 'date'))]
  expect(named(edits).some((one) => one.startsWith(`${cell(0, 'company')} `))).toBe(false)
})
it('each row and column once', () => {
  const row = headerDepth(y15) + 2
  const at = (field: string) => a1({ row, col: placeOf(y15, field) })
  const told = named([set('様式15', at('direct')), set('様式15', at('visits')), set('様式15', at('seminars'))])
  expect(told.filter((one) => one === `${at('label')} 6月`)).toHaveLength(1)
  expect(told.filter((one) => /①|④|A$/.test(one))).toHaveLength(3)
})
it('of rows that come in the row that they push down', () => {
  const told = named([{ kind: 'rows', book: '様式14.xlsx', sheet: '様式14', above: headerDepth(y14) + 1, count: 3 }])
  expect(told).toContain(`${cell(1, 'company')} 株式会社みずほ木工`)
  expect(told.every((one) => one.split(' ')[0]!.endsWith(`${headerDepth(y14) + 2}`))).toBe(true)
})
it('nothing where no form stands', () => {
  expect(named([{ kind: 'sheet', book: '様式14.xlsx', op: 'add', name: '点検結果' }])).toEqual([])
  expect(
    stillOf(
      answer,
      [set('様式14', 'A1')].map((edit) => ({ ...edit, at: { ...(edit as { at: object }).at, sheet: 'メモ' } }) as Edit),
    ),
  ).toEqual([])
})
it('no cell whose formula follows from what is written', () => {
  const books = filledBooks(profileById('hatarakikata-r6-shimane')!, { [y15.id]: { months: { '6月': {} } } })
  const read = books.map((design) => readXlsx(createXlsx(design), design.fileName))
  const judged = check(read, { tool: { name: 'yoshiki', version: 'test' }, month: '2024-06' })
  const table = judged.submission.tables.find(({ form }) => form.id === y15.id)!
  const row = table.header.row + table.header.rows + 2
  const at = { book: table.book, sheet: table.sheet.name, row, col: table.columns.get('direct')! }
  const still = stillOf(judged, [{ kind: 'set', at, before: null, value: 5 }])
  expect(still.map(({ value }) => value)).toContain('6月')
  expect(still.filter((one) => table.sheet.formula(one.at.row, one.at.col) !== undefined)).toEqual([])
})
