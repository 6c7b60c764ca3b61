import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyPackage } from '../../../src/hosts/xlsx/verify'
import { exchange, officialBook, type Parts } from './officialBook'

const folder = join(__dirname, '../../fixtures/books')
const books = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xlsx'))

test('a book as Excel writes it is sound', () => {
  expect(verifyPackage(officialBook())).toEqual([])
})

test.each(books)('a book of another programme is sound: %s', (name) => {
  expect(verifyPackage(new Uint8Array(readFileSync(join(folder, name))))).toEqual([])
})

const sheet = 'xl/worksheets/sheet1.xml'
const wb = 'xl/workbook.xml'
const types = '[Content_Types].xml'
type Change = (parts: Parts) => void
const swap =
  (part: string, from: string, to: string): Change =>
  (parts) =>
    exchange(parts, part, from, to)

test.each<[string, Change, string]>([
  ['a part without content type', (parts) => (parts['a/b.xyz'] = ''), 'a/b.xyz: no content type'],
  ['a content type without part', swap(types, '/xl/styles.xml', '/xl/style.xml'), 'xl/style.xml is not there'],
  [
    'a content type given twice',
    swap(types, '</Types>', '<Default Extension="png" ContentType="x"/></Types>'),
    'png twice',
  ],
  [
    'a relation that leads nowhere',
    swap('xl/_rels/workbook.xml.rels', 'theme/theme1', 'theme/theme2'),
    'rId3 leads to',
  ],
  ['a relation given twice', swap('xl/_rels/workbook.xml.rels', '"rId3"', '"rId4"'), 'rId4 twice'],
  ['relations of no part', (parts) => (parts['xl/_rels/x.xml.rels'] = '<Relationships/>'), 'xl/x.xml is not there'],
  ['XML that ends too early', (parts) => (parts['docProps/app.xml'] = '<Properties>'), 'ends too early'],
  ['a relation that a sheet misses', swap(sheet, '<drawing r:id="rId1"/>', '<drawing r:id="rId99"/>'), 'rId99'],
  [
    'elements out of order',
    swap(sheet, '<phoneticPr fontId="1"/><cond', '<dimension ref="A1:L19"/><cond'),
    'dimension stands behind',
  ],
  ['an element twice', swap(sheet, '<sheetFormatPr', '<sheetFormatPr/><sheetFormatPr'), 'sheetFormatPr twice'],
  ['names before sheets', swap(wb, '<sheets>', '<calcPr/><sheets>'), 'sheets stands behind calcPr'],
  ['one sheet name twice', swap(wb, 'name="選択肢"', 'name="様式１"'), 'sheet 様式１ twice'],
  ['a sheet name too long', swap(wb, 'name="選択肢"', `name="${'長'.repeat(32)}"`), 'sheet name'],
  ['a sheet number twice', swap(wb, 'sheetId="3"', 'sheetId="1"'), 'sheetId 1'],
  [
    'no visible sheet',
    (parts) => (parts[wb] = parts[wb]!.replaceAll(' r:id="rId', ' state="hidden" r:id="rId')),
    'no visible sheet',
  ],
  ['a name twice', swap(wb, 'name="税率"', 'name="単価合計"'), 'name 単価合計 twice'],
  ['a name of no sheet', swap(wb, 'name="単価" localSheetId="0"', 'name="単価" localSheetId="7"'), 'sheet 7 of 2'],
  ['a tab that is not there', swap(wb, 'activeTab="0"', 'activeTab="2"'), 'activeTab 2 of 2'],
  ['a row twice', swap(sheet, '<row r="13"', '<row r="12"'), 'row 12 stands behind row 12'],
  ['a cell in another row', swap(sheet, 'r="H13"', 'r="H14"'), 'cell H14 stands in row 13'],
  ['a cell twice', swap(sheet, '<c r="B8" s="6"/>', '<c r="A8" s="6"/>'), 'cell A8 stands behind A8'],
  ['a style past the end', swap(sheet, '<c r="B8" s="6"/>', '<c r="B8" s="9"/>'), 'B8 has style 9 of 9'],
  ['a column style past the end', swap(sheet, 'style="6" customWidth', 'style="60" customWidth'), 'column style 60'],
  ['a shared text past the end', swap(sheet, '<v>17</v>', '<v>18</v>'), 'shared text 18 of 18'],
  ['an unknown type', swap(sheet, 'r="K6" t="b"', 'r="K6" t="x"'), 'type x'],
  ['text without its type', swap(sheet, ' t="inlineStr"><is>', '><is>'), 'a text of type n'],
  ['no number', swap(sheet, '<v>1234567</v>', '<v>1,234</v>'), 'number 1,234'],
  ['no truth value', swap(sheet, 't="b"><v>1</v>', 't="b"><v>はい</v>'), 'truth value'],
  [
    'a value before its formula',
    swap(sheet, '<f>E5*0.1</f><v>123456.7</v>', '<v>123456.7</v><f>E5*0.1</f>'),
    'formula behind its value',
  ],
  [
    'a cell outside the dimension',
    swap(sheet, 'dimension ref="A1:L19"', 'dimension ref="A1:L18"'),
    'A19 lies outside the dimension',
  ],
  [
    'a cell outside the spans of its row',
    swap(sheet, '<row r="13" spans="1:12"', '<row r="13" spans="1:2"'),
    'H13 lies outside spans',
  ],
  ['merges over each other', swap(sheet, 'ref="C3:C4"', 'ref="A1:C4"'), 'overlap'],
  ['a wrong number of merges', swap(sheet, 'mergeCells count="4"', 'mergeCells count="5"'), 'mergeCells says 5, has 4'],
  [
    'a wrong number of dropdowns',
    swap(sheet, 'dataValidations count="5"', 'dataValidations count="4"'),
    'dataValidations says 4, has 5',
  ],
  [
    'a wrong number of newer dropdowns',
    swap(sheet, 'x14:dataValidations count="1"', 'x14:dataValidations count="2"'),
    'says 2, has 1',
  ],
  ['an area that is none', swap(sheet, 'sqref="I5:I8"', 'sqref="I5:I"'), 'sqref I5:I'],
  ['a format for a condition past the end', swap(sheet, 'dxfId="0"', 'dxfId="1"'), 'dxfId 1 of 1'],
  [
    'a shared formula that is not there',
    swap(sheet, 't="shared" ref="F6:F8" si="0"', 't="shared" ref="F6:F8" si="1"'),
    'shares formula 0',
  ],
  ['an array elsewhere', swap(sheet, 'ref="K7:K8"', 'ref="K8:K9"'), 'K7 has a formula over K8:K9'],
  [
    'a table of another width',
    swap('xl/tables/table1.xml', 'ref="A17:B19" totals', 'ref="A17:C19" totals'),
    '2 columns in 3',
  ],
  [
    'an order of computing without formula',
    swap('xl/calcChain.xml', 'r="L7"', 'r="L9"'),
    'L9 of sheet 1 has no formula',
  ],
  [
    'a wrong number of formats',
    swap('xl/styles.xml', 'cellXfs count="9"', 'cellXfs count="8"'),
    'cellXfs says 8, has 9',
  ],
  ['a font past the end', swap('xl/styles.xml', 'fontId="0" fillId="2"', 'fontId="2" fillId="2"'), 'fontId 2 of 2'],
  ['no list of content types', (parts) => delete parts[types], `${types}: missing`],
  ['no workbook', (parts) => delete parts[wb], 'no workbook part'],
])('%s is told', (_what, change, fault) => {
  expect(verifyPackage(officialBook(change)).join('\n')).toContain(fault)
})

test('half a file is told', () => {
  expect(verifyPackage(officialBook().subarray(0, 5000))).toHaveLength(1)
})
