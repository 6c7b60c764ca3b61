import * as XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { readXlsx } from '../../../src/hosts/xlsx/read'
import type { Scalar, Sheet } from '../../../src/workbook/types'
import { a1, parseA1 } from '../../../src/workbook/address'
import { type Made, makeBook, rows } from './makeBook'

const sheetOf = (inside: string, made: Partial<Made> = {}): Sheet =>
  readXlsx(makeBook({ sheets: [inside], ...made }), 'x.xlsx').sheets[0]!

const value = (sheet: Sheet, name: string): Scalar => {
  const at = parseA1(name)!
  return sheet.value(at.row, at.col)
}
const formula = (sheet: Sheet, name: string) => {
  const at = parseA1(name)!
  return sheet.formula(at.row, at.col)
}

const strings =
  '<si><t>山田太郎</t><rPh sb="0" eb="2"><t>ヤマダ</t></rPh><rPh sb="2" eb="4"><t>タロウ</t></rPh><phoneticPr fontId="1"/></si>' +
  '<si><r><rPr><b/></rPr><t>東京</t></r><r><t xml:space="preserve"> 都庁</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>' +
  '<si><t xml:space="preserve">  前後  </t></si><si><t>  前後  </t></si><si><t>_x000D_A &amp; B &lt;C&gt;</t></si>' +
  '<si/><si><t/></si><si><t><![CDATA[<a&b>]]></t></si>'

describe('values', () => {
  test.each<[string, string, Scalar]>([
    ['a number', '<c r="A1"><v>12.5</v></c>', 12.5],
    ['a number that says so', '<c r="A1" t="n"><v>-3</v></c>', -3],
    ['a number with exponent', '<c r="A1"><v>1E+21</v></c>', 1e21],
    ['a number of 17 digits', '<c r="A1"><v>123456.70000000001</v></c>', 123456.70000000001],
    ['a number in references and CDATA', '<c r="A1"><v>&#49;<![CDATA[2]]><!-- 9 -->3</v></c>', 123],
    ['a number in single quotes', "<c t='n' r='A1'><v>1</v></c>", 1],
    ['text where a number should be', '<c r="A1"><v>十二</v></c>', '十二'],
    ['a shared text without its furigana', '<c r="A1" t="s"><v>0</v></c>', '山田太郎'],
    ['a shared text in runs', '<c r="A1" t="s"><v>1</v></c>', '東京 都庁'],
    ['preserved blanks', '<c r="A1" t="s"><v>2</v></c>', '  前後  '],
    ['blanks that are not preserved', '<c r="A1" t="s"><v>3</v></c>', '前後'],
    ['escapes', '<c r="A1" t="s"><v>4</v></c>', '\rA & B <C>'],
    ['an empty shared text', '<c r="A1" t="s"><v>5</v></c>', ''],
    ['an empty shared text with an empty t', '<c r="A1" t="s"><v>6</v></c>', ''],
    ['CDATA in a shared text', '<c r="A1" t="s"><v>7</v></c>', '<a&b>'],
    ['blanks around the index', '<c r="A1" t="s"><v> 2\n</v></c>', '  前後  '],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>インライン</t></is></c>', 'インライン'],
    [
      'an inline text without its furigana',
      '<c r="A1" t="inlineStr"><is><t>氏名</t><rPh sb="0" eb="2"><t>シメイ</t></rPh></is></c>',
      '氏名',
    ],
    ['an inline text in runs', '<c r="A1" t="inlineStr"><is><r><t>あ</t></r><r><t>い</t></r></is></c>', 'あい'],
    ['a computed text', '<c r="A1" t="str"><f>B1&amp;"様"</f><v>山田&amp;様_x000A_</v></c>', '山田&様\n'],
    ['an empty computed text', '<c r="A1" t="str"><f>""</f><v></v></c>', ''],
    ['a boolean', '<c r="A1" t="b"><v>1</v></c>', true],
    ['a false boolean', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error value', '<c r="A1" t="e"><v>#REF!</v></c>', '#REF!'],
    ['a day in ISO', '<c r="A1" t="d"><v>2024-04-12T12:00:00</v></c>', 45394.5],
    ['no day in ISO', '<c r="A1" t="d"><v>四月</v></c>', '四月'],
    ['nothing', '<c r="A1" s="0"/>', null],
    ['an empty v', '<c r="A1"><v/></c>', null],
    ['a blank v', '<c r="A1"><v> </v></c>', null],
    ['a shared text without index', '<c r="A1" t="s"><v></v></c>', null],
    ['elements of others', '<c r="A1"><extLst><v>9</v></extLst><v>1</v></c>', 1],
    ['a prefix', '<c r="A1"><x:v xmlns:x="urn:x">5</x:v></c>', 5],
    ['small letters', '<c r="a1"><v>5</v></c>', 5],
  ])('%s', (_name, cell, expected) => {
    const sheet = sheetOf(rows(cell), { strings })
    expect(sheet.value(0, 0)).toBe(expected)
    expect(sheet.value(0, 1)).toBeNull()
    expect(sheet.value(1, 0)).toBeNull()
  })

  test('the whole sheet in a prefix, as some writers do', () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="2">' +
      '<x:c r="B2" t="s"><x:v>0</x:v></x:c><x:c r="C2" t="inlineStr"><x:is><x:t>あ</x:t></x:is></x:c></x:row></x:sheetData>' +
      '<x:mergeCells><x:mergeCell ref="B2:C3"/></x:mergeCells></x:worksheet>'
    const read = sheetOf('', { strings, parts: { 'xl/worksheets/sheet1.xml': sheet } })
    expect([value(read, 'B2'), value(read, 'C2'), read.merges.length]).toEqual(['山田太郎', 'あ', 1])
  })
})

describe('places', () => {
  test('cells and rows without r follow those before them', () => {
    const sheet = sheetOf(
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c><c r="E1"><v>3</v></c><c><v>4</v></c></row>' +
        '<row><c><v>5</v></c></row><row r="9"><c><v>6</v></c></row><row><c r="B10"><v>7</v></c></row></sheetData>',
    )
    expect(['A1', 'B1', 'E1', 'F1', 'A2', 'A9', 'B10', 'C1'].map((name) => value(sheet, name))).toEqual([
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      null,
    ])
    expect(sheet.used).toEqual({ row: 0, col: 0, rows: 10, cols: 6 })
  })

  test('rows and cells out of order are put in order, formulas with them', () => {
    const sheet = sheetOf(
      '<sheetData><row r="3"><c r="C3"><f>A1</f><v>33</v></c><c r="A3"><v>31</v></c></row>' +
        '<row r="1"><c r="B1"><v>12</v></c><c r="A1"><f>1+1</f><v>11</v></c></row><row r="2"><c r="A2"><v>21</v></c></row></sheetData>',
    )
    expect(['A1', 'B1', 'A2', 'A3', 'B3', 'C3'].map((name) => value(sheet, name))).toEqual([11, 12, 21, 31, null, 33])
    expect(['A1', 'B1', 'A3', 'C3'].map((name) => formula(sheet, name))).toEqual(['1+1', undefined, undefined, 'A1'])
    expect(sheet.used).toEqual({ row: 0, col: 0, rows: 3, cols: 3 })
  })

  test('of two cells at one place the later one stays', () => {
    const sheet = sheetOf(
      '<sheetData><row r="1"><c r="A1"><f>1</f><v>1</v></c><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c></row>' +
        '<row r="1"><c r="B1"><f>4</f><v>4</v></c></row></sheetData>',
    )
    expect([value(sheet, 'A1'), formula(sheet, 'A1'), value(sheet, 'B1'), formula(sheet, 'B1')]).toEqual([
      2,
      undefined,
      4,
      '4',
    ])
  })

  test('a cell that names another row stands there', () => {
    const sheet = sheetOf('<sheetData><row r="1"><c r="A5"><v>1</v></c><c><v>2</v></c></row></sheetData>')
    expect([value(sheet, 'A5'), value(sheet, 'B1'), value(sheet, 'A1')]).toEqual([1, 2, null])
  })

  test('the far corner', () => {
    const sheet = sheetOf('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')
    expect(sheet.value(1048575, 16383)).toBe(1)
    expect(sheet.used).toEqual({ row: 1048575, col: 16383, rows: 1, cols: 1 })
  })

  test('places that no sheet has are blank', () => {
    const sheet = sheetOf(rows('<c r="A1"><v>1</v></c>'))
    for (const [row, col] of [
      [-1, 0],
      [0, -1],
      [1048576, 0],
      [0, 16384],
      [0.5, 0],
      [NaN, 0],
    ] as const) {
      expect(sheet.value(row, col)).toBeNull()
      expect(sheet.formula(row, col)).toBeUndefined()
      expect(sheet.day(row, col)).toBeUndefined()
      expect(sheet.hiddenRow(row)).toBe(false)
      expect(sheet.locked(row, col)).toBe(true)
    }
  })

  test('the used box holds cells with a value or a formula, not those with a style alone', () => {
    const sheet = sheetOf(
      rows('<c r="A1" s="0"/>', '<c r="B2"/><c r="C2"><f>A1</f></c>', '<c r="D3" t="b"><v>0</v></c><c r="Z3" s="0"/>'),
    )
    expect(sheet.used).toEqual({ row: 1, col: 2, rows: 2, cols: 2 })
    expect(sheetOf('<sheetData/>').used).toEqual({ row: 0, col: 0, rows: 0, cols: 0 })
    expect(sheetOf('').used).toEqual({ row: 0, col: 0, rows: 0, cols: 0 })
  })

  test('any cells in any order read as a map would hold them', () => {
    const cell = fc.record({ row: fc.nat(6), col: fc.nat(6), value: fc.nat(99), formula: fc.boolean() })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), (list) => {
        const expected = new Map<string, { value: number; formula: boolean }>()
        const xml = list.map(
          (inRow) =>
            `<row>${inRow
              .map((one) => {
                expected.set(a1(one), one)
                return `<c r="${a1(one)}">${one.formula ? `<f>F${one.value}</f>` : ''}<v>${one.value}</v></c>`
              })
              .join('')}</row>`,
        )
        const sheet = sheetOf(`<sheetData>${xml.join('')}</sheetData>`)
        for (let row = 0; row < 7; row++)
          for (let col = 0; col < 7; col++) {
            const found = expected.get(a1({ row, col }))
            expect(sheet.value(row, col)).toBe(found?.value ?? null)
            expect(sheet.formula(row, col)).toBe(found?.formula ? `F${found.value}` : undefined)
          }
      }),
      { numRuns: 200 },
    )
  })
})

describe('formulas', () => {
  test('with references, CDATA, line ends and an = too many', () => {
    const sheet = sheetOf(
      rows(
        '<c r="A1"><f>IF(B1&lt;&gt;"",B1&amp;"様","")</f></c><c r="B1"><f><![CDATA[A1&"<&amp;>"]]></f></c>' +
          '<c r="C1"><f>=SUM(A1)</f></c><c r="D1"><f>A1+<!-- -->B1</f></c><c r="E1"><f>A1+\r\nB1</f></c>' +
          '<c r="F1"><f/></c><c r="G1"><f>_xlfn.XLOOKUP(A1,B:B,C:C)</f></c>',
      ),
    )
    expect(['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1'].map((name) => formula(sheet, name))).toEqual([
      'IF(B1<>"",B1&"様","")',
      'A1&"<&amp;>"',
      'SUM(A1)',
      'A1+B1',
      'A1+\nB1',
      undefined,
      'XLOOKUP(A1,B:B,C:C)',
    ])
  })

  test('array formulas stand at their first cell', () => {
    const sheet = sheetOf(rows('<c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c>', '<c r="A2"><v>4</v></c>'))
    expect([formula(sheet, 'A1'), formula(sheet, 'A2'), value(sheet, 'A2')]).toEqual(['B1:B2*2', undefined, 4])
  })

  test('a data table has no formula of its own', () => {
    const sheet = sheetOf(rows('<c r="B2"><f t="dataTable" ref="B2:B3" dt2D="0" dtr="0" r1="A1"/><v>1</v></c>'))
    expect([formula(sheet, 'B2'), value(sheet, 'B2')]).toEqual([undefined, 1])
  })

  const shared = rows(
    '<c r="B1"><f t="shared" ref="B1:C3" si="0">$A1*B$9+SUM(様式1!A1:$A$2)</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>4</v></c>',
    '<c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="C2"><f t="shared" si="0"></f><v>5</v></c>',
    '<c r="B3"><f t="shared" si="0"/><v>3</v></c><c r="C3"><f>ISBLANK(A1)</f><v>6</v></c>',
  )

  test('shared formulas read in each cell as SheetJS expands them', () => {
    const sheet = sheetOf(shared)
    const expected = XLSX.read(makeBook({ sheets: [shared] })).Sheets['様式1']!
    for (const name of ['B1', 'B2', 'B3', 'C1', 'C2', 'C3'])
      expect(formula(sheet, name)).toBe((expected[name] as XLSX.CellObject).f)
    expect(formula(sheet, 'C2')).toBe('$A2*C$9+SUM(様式1!B2:$A$2)')
  })

  test('a shared formula used again under its number, before its first cell, and without one', () => {
    const sheet = sheetOf(
      rows(
        '<c r="A1"><f t="shared" si="5"/></c><c r="B1"><f t="shared" ref="B1:B2" si="0">C1</f></c>',
        '<c r="A2"><f t="shared" ref="A1:A3" si="5">Z2</f></c><c r="B2"><f t="shared" si="0"/></c>',
        '<c r="A3"><f t="shared" si="5"/></c><c r="B3"><f t="shared" ref="B3:B4" si="0">D9</f></c>',
        '<c r="A4"><f t="shared" si="7"/><v>1</v></c><c r="B4"><f t="shared" si="0"/></c>',
        '<c r="A5"><f t="shared" si="0">OWN</f></c><c r="B5"><f t="shared">ALONE</f></c>',
      ),
    )
    expect(['A1', 'A2', 'A3', 'A4', 'A5'].map((name) => formula(sheet, name))).toEqual([
      'Z1',
      'Z2',
      'Z3',
      undefined,
      'OWN',
    ])
    expect(['B1', 'B2', 'B3', 'B4', 'B5'].map((name) => formula(sheet, name))).toEqual([
      'C1',
      'C2',
      'D9',
      'D10',
      'ALONE',
    ])
  })
})

describe('days', () => {
  const styles =
    '<numFmts><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>' +
    '<numFmt numFmtId="177" formatCode="[&gt;=43586]yyyy/m/d;0"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="58"/><xf numFmtId="20"/><xf numFmtId="177"/><xf numFmtId="46"/></cellXfs>' +
    '<dxfs><dxf><numFmt numFmtId="0" formatCode="yyyy/m/d"/></dxf><dxf><numFmt numFmtId="176" formatCode="0"/></dxf></dxfs>'
  const day = (cell: string, workbookPr = '') => sheetOf(rows(cell), { styles, workbookPr }).day(0, 0)

  test.each([
    ['a plain number', '<c r="A1"><v>45394</v></c>', undefined],
    ['yyyy/m/d', '<c r="A1" s="1"><v>45394</v></c>', '2024-04-12'],
    ['an era', '<c r="A1" s="2"><v>43586</v></c>', '2019-05-01'],
    ['a built-in Japanese format', '<c r="A1" s="3"><v>45394.75</v></c>', '2024-04-12'],
    ['a time', '<c r="A1" s="4"><v>45394.5</v></c>', undefined],
    ['hours over a day', '<c r="A1" s="6"><v>45394.5</v></c>', undefined],
    ['a condition that holds', '<c r="A1" s="5"><v>45394</v></c>', '2024-04-12'],
    ['a condition that does not', '<c r="A1" s="5"><v>12</v></c>', undefined],
    ['text in a day format', '<c r="A1" s="1" t="str"><v>45394</v></c>', undefined],
    ['the 29 February 1900 of Excel', '<c r="A1" s="1"><v>60</v></c>', undefined],
    ['the day before it', '<c r="A1" s="1"><v>59</v></c>', '1900-02-28'],
    ['zero', '<c r="A1" s="1"><v>0</v></c>', undefined],
    ['a number no day has', '<c r="A1" s="1"><v>20240412</v></c>', undefined],
    ['an ISO day', '<c r="A1" t="d"><v>2024-04-12</v></c>', '2024-04-12'],
    ['an ISO time', '<c r="A1" t="d"><v>T09:00:00</v></c>', undefined],
    ['a style that is not there', '<c r="A1" s="99"><v>45394</v></c>', undefined],
    ['a computed day', '<c r="A1" s="1"><f>TODAY()</f><v>45394</v></c>', '2024-04-12'],
  ])('%s', (_name, cell, expected) => {
    expect(day(cell)).toBe(expected)
  })

  test('books that count from 1904', () => {
    expect(day('<c r="A1" s="1"><v>43932</v></c>', '<workbookPr date1904="1"/>')).toBe('2024-04-12')
    expect(day('<c r="A1" t="d"><v>2024-04-12</v></c>', '<workbookPr date1904="true"/>')).toBe('2024-04-12')
    expect(day('<c r="A1" s="1"><v>45394</v></c>', '<workbookPr date1904="0"/>')).toBe('2024-04-12')
  })
})
