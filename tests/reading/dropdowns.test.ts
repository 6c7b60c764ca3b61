import { forms, y14 } from '../../src/forms'
import { memoryBook, type MemoryBook } from '../../src/hosts/memory/sheet'
import { dropdownsOf } from '../../src/reading/dropdowns'
import { officialList } from '../../src/reading/officialList'
import { assemble } from '../../src/submission'
import type { ListRule } from '../../src/workbook/types'
import { call } from '../support/rows'
import { booksOf, headerDepth, placeOf, type FormSheet } from '../support/sheets'

const rows = [call(), call(), call(), call()]
const first = headerDepth(y14)
const block = first + rows.length + 2
const method = placeOf(y14, 'method')

function tableOf(sheet: FormSheet = {}, change: (book: MemoryBook) => MemoryBook = (book) => book) {
  const [book] = booksOf({ y14: { rows, ...sheet } })
  return assemble([memoryBook(change(book!))], forms).tables[0]!
}
/** What stands in the column of 相談方法, row by row: rows and state of each run. */
const runs = (source: ListRule['source'] | null, change?: (book: MemoryBook) => MemoryBook): string[] => {
  const lists =
    source === null ? [] : [{ boxes: [{ row: first, col: method, rows: rows.length + 2, cols: 1 }], source }]
  const table = tableOf({}, (book) => {
    const own = { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, lists })) }
    return change ? change(own) : own
  })
  const { columns } = dropdownsOf(table)
  return columns
    .find(({ field }) => field === 'method')!
    .runs.map(({ row, rows, stands }) => `${row - first}+${rows} ${stands}`)
}
const official = `$C$${block + 1}:$C$${block + 9}`
const other = (book: MemoryBook): MemoryBook => ({
  ...book,
  sheets: [...book.sheets, { name: "項目 '6", cells: y14.codes.method.map((entry) => [entry]) }],
  names: [
    { name: '相談方法', refersTo: "='項目 ''6'!$A$1:$A$9" },
    { name: '別の方法', refersTo: `'項目 ''6'!$A$1:$A$3` },
    { name: '動く方法', refersTo: `'項目 ''6'!A1:A9` },
    { name: '方法', refersTo: '$A$1', sheet: '別のシート' },
  ],
})

it.each<[string, ListRule['source'] | null, string[]]>([
  ['the list block', official, ['0+6 right']],
  ['the list block, in lower case and with =', `=${official.toLowerCase()}`, ['0+6 right']],
  ['blank cells beyond it', `$C$${block + 1}:$C$${block + 20}`, ['0+6 right']],
  ['a part of it', `$C$${block + 1}:$C$${block + 4}`, ['0+6 short']],
  ['another column of it', `$Z$${block + 1}:$Z$${block + 9}`, ['0+6 other']],
  ['the entries themselves', [...y14.codes.method], ['0+6 right']],
  ['some entries', ['電話', 'メール'], ['0+6 short']],
  ['other entries', ['電話', 'TEL'], ['0+6 other']],
  ['entries as a text', '"電話,メール"', ['0+6 short']],
  ['a range without $, which slips from row to row', official.replaceAll('$', ''), ['0+1 right', '1+5 short']],
  ['a range fixed by rows only', `C$${block + 1}:C$${block + 9}`, ['0+6 right']],
  ['a range that grows', `$C$${block + 1}:C${block + 9}`, ['0+6 unclear']],
  ['a function', 'INDIRECT("相談方法")', ['0+6 unclear']],
  ['another book', "'[項目.xlsx]項目'!$A$1:$A$9", ['0+6 unclear']],
  ['a name that leads nowhere', '知らない名前', ['0+6 unclear']],
  ['what could not be found out', '', ['0+6 unclear']],
  ['a blank range', '$A$200:$A$209', ['0+6 other']],
  ['nothing', null, ['0+6 none']],
])('%s', (_why, source, wanted) => {
  expect(runs(source)).toEqual(wanted)
})
it.each([
  ["'項目 ''6'!$A$1:$A$9", 'right'],
  ['相談方法', 'right'],
  ['別の方法', 'short'],
  ['動く方法', 'unclear'],
  ['方法', 'unclear'],
  ['なくなったシート!$A$1:$A$9', 'unclear'],
])('in a book with another sheet and names: %s', (source, stands) => {
  expect(runs(source, other)).toEqual([`0+6 ${stands}`])
})

it('the printed sample has none, and its row is no entry row', () => {
  const { from, to, columns } = dropdownsOf(tableOf({ sample: call({ company: '○○会社' }) }))
  expect([from, to]).toEqual([first + 1, block + 1])
  expect(new Set(columns.flatMap(({ runs }) => runs.map(({ stands }) => stands)))).toEqual(new Set(['right']))
})
it('nor is the blank row that is left where the sample was cleared', () => {
  const cleared = (book: MemoryBook): MemoryBook => ({
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((row, i) => (i === first ? [] : row)),
    })),
  })
  const table = tableOf({ sample: call({ company: '○○会社' }) }, cleared)
  expect([table.samples, dropdownsOf(table).from]).toEqual([[], first + 1])
})
it('a first record that lost its dropdowns is an entry row all the same', () => {
  const gone = Object.fromEntries(Object.keys(y14.fields).map((field) => [`${field}.0`, null]))
  const { from, columns } = dropdownsOf(tableOf({ dropdowns: gone }))
  expect(from).toBe(first)
  expect(columns.every(({ runs }) => runs[0]!.stands === 'none' && runs[0]!.rows === 1)).toBe(true)
})

describe('what a column is to take its entries from', () => {
  const listOf = (field: string, sheet: FormSheet = {}, change?: (book: MemoryBook) => MemoryBook) => {
    const table = tableOf(sheet, change)
    return officialList(
      table,
      dropdownsOf(table).columns.find((column) => column.field === field)!,
    )
  }
  const without: FormSheet = { noLists: true, noDropdowns: true }
  it('its place in the list block', () => {
    expect(listOf('method')).toEqual({ source: official })
  })
  it('a ○ that stands in the list block', () => {
    const marked = (book: MemoryBook): MemoryBook => ({
      ...book,
      sheets: book.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((row, i) =>
          i === block ? Object.assign([...row], { [placeOf(y14, 'applied')]: '○' }) : row,
        ),
      })),
    })
    expect([listOf('survey'), listOf('survey', {}, marked)]).toEqual([
      { source: '"○"' },
      { source: `$AB$${block + 1}` },
    ])
  })
  it('what the rest of the column has, before entries that would not fit into a rule', () => {
    const named: FormSheet = { noLists: true, dropdowns: { industry: '相談業種', 'industry.1': null } }
    const names = (book: MemoryBook): MemoryBook => ({
      ...book,
      sheets: [...book.sheets, { name: '項目', cells: y14.codes.industry.map((entry) => [entry]) }],
      names: [{ name: '相談業種', refersTo: '項目!$A$1:$A$20' }],
    })
    expect(listOf('industry', named, names)).toEqual({ source: '相談業種' })
    expect(listOf('industry', without, names)).toEqual({ source: "'項目'!$A$1:$A$20" })
  })
  it('short entries themselves; longer ones, or such with a comma, nowhere', () => {
    expect(listOf('checklist', without)).toEqual({ source: '"該当,非該当,不明"' })
    expect(listOf('industry', without)).toEqual({ refused: 'nowhere' })
    const inline = listOf('selfCheck', without)
    expect('source' in inline && inline.source.length).toBeLessThanOrEqual(257)
  })
  it('never a block into which records were typed', () => {
    const typed = (book: MemoryBook): MemoryBook => ({
      ...book,
      sheets: book.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((row, i) =>
          i === block ? Object.assign([...row], { [placeOf(y14, 'question')]: '相談' }) : row,
        ),
      })),
    })
    expect(listOf('method', {}, typed)).toEqual({ refused: 'overwritten' })
  })
  it('never a block with a row between its entries', () => {
    const parted = (book: MemoryBook): MemoryBook => ({
      ...book,
      sheets: book.sheets.map((sheet) => ({
        ...sheet,
        cells: [...sheet.cells.slice(0, block + 3), [], ...sheet.cells.slice(block + 3)],
      })),
    })
    expect(listOf('method', {}, parted)).toEqual({ refused: 'parted' })
  })
})
