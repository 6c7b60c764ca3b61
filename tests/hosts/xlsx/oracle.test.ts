import * as XLSX from '@e965/xlsx'
import { a1 } from '../../../src/workbook/address'
import { readXlsx } from '../../../src/hosts/xlsx/read'

const list = [
  '訪問コンサルティング',
  '窓口相談派遣',
  'セミナー',
  '有',
  '無',
  '  前後の空白  ',
  'a&b <c>',
  '改\n行',
  '髙﨑😀',
]

/** A book of some thousand cells of every kind, written by SheetJS. */
function written(bookSST: boolean): Uint8Array {
  const data: XLSX.CellObject[][] = []
  for (let row = 0; row < 300; row++) {
    data.push([
      { t: 'n', v: 45383 + row, z: '[$-411]ggge"年"m"月"d"日"' },
      { t: 's', v: `${list[row % list.length]!}${row % 7}` },
      { t: 'n', v: (row * 7919) / 7 },
      { t: 'n', v: -row / 1e9 },
      { t: 'b', v: row % 2 === 0 },
      { t: 'n', v: row * 2, f: `SUM(C${row + 1}:D${row + 1})&"あ<い"` },
      { t: 's', v: list[row % list.length]! },
      { t: 'e', v: 7, w: '#DIV/0!' },
      { t: 'n', v: row * 1e15 + 0.1 },
    ])
  }
  const sheet = { '!ref': 'A1:I300', '!data': data, '!merges': [{ s: { r: 1, c: 1 }, e: { r: 3, c: 2 } }] }
  const book = { SheetNames: ['様式14'], Sheets: { 様式14: sheet as unknown as XLSX.WorkSheet } }
  return new Uint8Array(XLSX.write(book, { type: 'array', bookSST, compression: true }) as ArrayBuffer)
}

describe.each([true, false])('a book by SheetJS, shared texts %s', (bookSST) => {
  const bytes = written(bookSST)
  const sheet = readXlsx(bytes, 'x.xlsx').sheets[0]!
  const expected = XLSX.read(bytes, { cellFormula: true, cellNF: true }).Sheets['様式14']!

  test('has the same values and formulas in every cell', () => {
    expect(sheet.used).toEqual({ row: 0, col: 0, rows: 300, cols: 9 })
    for (let row = 0; row < 300; row++)
      for (let col = 0; col < 9; col++) {
        const cell = expected[a1({ row, col })] as XLSX.CellObject
        const value = cell.t === 'e' ? cell.w : cell.v
        expect([a1({ row, col }), sheet.value(row, col)]).toEqual([a1({ row, col }), value])
        expect(sheet.formula(row, col)).toBe(cell.f)
        const day = XLSX.SSF.is_date(String(cell.z ?? 'General')) ? XLSX.SSF.format('yyyy-mm-dd', cell.v) : undefined
        expect(sheet.day(row, col)).toBe(cell.t === 'n' ? day : undefined)
      }
  })

  test('has the same merges', () => {
    expect(sheet.merges).toEqual([{ row: 1, col: 1, rows: 3, cols: 2 }])
  })
})
