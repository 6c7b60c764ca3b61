import { VirtualBook, VirtualExcel } from './virtualExcel'
import { evaluate, moved, movedBox, parseFormula } from './formulas'

const worth = (formula: string, cells: readonly (readonly (string | number)[])[] = []) =>
  evaluate(parseFormula(formula)!, (_, { row, col, rows, cols }) =>
    Array.from({ length: rows }, (_, i) => Array.from({ length: cols }, (_, j) => cells[row + i]?.[col + j] ?? '')),
  )

describe('the formulas of the official sheets', () => {
  it.each([
    ['=SUM(A1:B2)', 10],
    ['=A1+B1+A2', 6],
    ['=SUM(A1,B2)-1', 4],
    ['=IF(C1="","",A1/C1)', ''],
    ['=IF(C1="","",A1/C1)', '', [[1, 2, '']]],
    ['=IF(B1=0,0,A1/B1)', 0.5],
    ['=A1/C1', '#DIV/0!'],
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=C1', 0],
    ['=SUM(A1:C1)', 6, [[6, 'x', '']]],
    ['=A1+B1', '#VALUE!', [[6, 'x', '']]],
    ['=SUM(A1:B1)', '#REF!', [[6, '#REF!']]],
  ] as const)('%s is %j', (formula, value, cells = [[1, 2] as never, [3, 4]] as never) => {
    expect(worth(formula, cells)).toBe(value)
  })
  it.each(['=COUNTIF(A1:A3,"○")', '=VLOOKUP(A1,B:C,2)', '=名前+1', '=A1:A3 B1', '=SUM(A1'])(
    '%s is left alone',
    (text) => {
      expect(parseFormula(text)).toBeNull()
    },
  )
})

describe('calculation', () => {
  it('follows a changed cell through other formulas and sheets, and tells of the sheets that were calculated', () => {
    const book = VirtualBook.of({ 表: [[1, 2, '=A1+B1', '=IF(C1=0,"",6/C1)']], 集計: [['=表!C1+1']] })
    const excel = new VirtualExcel(book)
    const [sheet, total] = book.sheets as [(typeof book.sheets)[0], (typeof book.sheets)[0]]
    expect([sheet.cell(0, 2).value, sheet.cell(0, 3).value, total.cell(0, 0).value]).toEqual([3, 2, 4])
    excel.types('表', 'A1', 0)
    expect([sheet.cell(0, 2).value, sheet.cell(0, 3).value, total.cell(0, 0).value]).toEqual([2, 3, 3])
  })
  it('leaves stale what depends on nothing that changed, and what it does not know', () => {
    const book = VirtualBook.of({ 表: [[1, 2]] })
    book.sheets[0]!.at('C1', { formula: '=B1', value: 99 }).at('D1', { formula: '=COUNTIF(A1:B1,1)', value: 7 })
    new VirtualExcel(book).types('表', 'A1', 5)
    expect([book.sheets[0]!.cell(0, 2).value, book.sheets[0]!.cell(0, 3).value]).toEqual([99, 7])
  })
  it('ends in a circle', () => {
    const book = VirtualBook.of({ 表: [[1, '=C1+A1', '=B1']] })
    new VirtualExcel(book).types('表', 'A1', 5)
    expect(book.sheets[0]!.cell(0, 1).value).toEqual(expect.any(Number))
  })
})

describe('rows that move', () => {
  it.each([
    ['=SUM(A1:A5)', 2, 2, '=SUM(A1:A7)'],
    ['=$A$5+B1', 2, 2, '=$A$7+B1'],
    ['=SUM(A3:A5)', 2, 1, '=SUM(A4:A6)'],
    ['=A5', 2, -1, '=A4'],
    ['=A3', 2, -1, '=#REF!'],
    ['=SUM(A1:A5)', 2, -1, '=SUM(A1:A4)'],
    ['="A5"&A5', 2, 1, '="A5"&A6'],
    ['=他!A5', 2, 1, '=他!A5'],
    ["='表'!A5", 2, 1, "='表'!A6"],
  ])('%s, %d %d', (formula, above, count, after) => {
    expect(moved(formula, '表', '表', above, count)).toBe(after)
  })
  it('take boxes with them', () => {
    const box = { row: 3, col: 0, rows: 4, cols: 1 }
    expect(movedBox(box, 5, 2)).toEqual({ ...box, rows: 6 })
    expect(movedBox(box, 2, -3)).toEqual({ ...box, row: 2, rows: 2 })
    expect(movedBox(box, 2, -9)).toBeNull()
  })
})
