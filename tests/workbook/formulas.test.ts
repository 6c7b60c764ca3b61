import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readXlsx } from '../../src/hosts/xlsx/read'
import { formulasOf } from '../../src/workbook/formulas'
import type { Sheet } from '../../src/workbook/types'
import { makeBook } from '../hosts/xlsx/makeBook'

const folder = path.join(__dirname, '../fixtures/books')
const books = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xlsx'))
const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(folder, name)))

/** The same sheet as a host gives it that cannot tell where its formulas are. */
const untold = (sheet: Sheet): Sheet => Object.create(sheet, { formulaCells: { value: undefined } }) as Sheet

it.each([...books, '../../../examples/目標管理.xlsx'])('all of them are found, in the order of rows: %s', (name) => {
  const { sheets } = readXlsx(bytesOf(name), name)
  for (const sheet of sheets) expect([...formulasOf(sheet)]).toEqual([...formulasOf(untold(sheet))])
})

it('cells out of order and places taken twice come once, in order', () => {
  const inside =
    '<sheetData><row r="9"><c r="C9"><f>1</f></c><c r="A9"><f>2</f></c></row><row r="2"><c r="B2"><f>3</f><v>1</v></c></row></sheetData>'
  const [sheet] = readXlsx(makeBook({ sheets: [inside] }), 'x').sheets
  expect([...formulasOf(sheet!)]).toEqual([
    { row: 1, col: 1, formula: '3' },
    { row: 8, col: 0, formula: '2' },
    { row: 8, col: 2, formula: '1' },
  ])
})

it('a cell in the farthest corner costs one look and no walk', () => {
  const inside =
    '<sheetData><row r="1"><c r="A1"><f>B1</f></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
  const [sheet] = readXlsx(makeBook({ sheets: [inside] }), 'x').sheets
  expect([sheet!.used.rows, sheet!.used.cols]).toEqual([1048576, 16384])
  const looked = jest.spyOn(sheet!, 'formula')
  expect([...formulasOf(sheet!)]).toEqual([{ row: 0, col: 0, formula: 'B1' }])
  expect(looked).toHaveBeenCalledTimes(1)
})

it('a sheet that is known to have none is not looked at', () => {
  const [sheet] = readXlsx(makeBook({ sheets: ['<sheetData/>'] }), 'x').sheets
  const looked = jest.spyOn(sheet!, 'formula')
  expect([...formulasOf(untold(sheet!))]).toEqual([])
  expect(looked).not.toHaveBeenCalled()
})
