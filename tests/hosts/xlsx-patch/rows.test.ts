import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { patchXlsx } from '../../../src/hosts/xlsx/patch'
import { readXlsx } from '../../../src/hosts/xlsx/read'
import type { Book, Sheet } from '../../../src/workbook/types'
import { makeBook } from '../xlsx/makeBook'
import { changedParts, exchange, FORM, id, LISTS, officialBook, partText, type Parts, rows, set } from './officialBook'

const part = 'xl/worksheets/sheet1.xml'
const inserted = (above: number, count: number, change?: (parts: Parts) => void) =>
  patchXlsx(officialBook(change), id, [rows(FORM, above, count)]).bytes
const plain = (inside: string, second = '<sheetData/>', names = '') =>
  makeBook({ sheets: [inside, second], names: ['様式1', '他 の'], definedNames: names })

describe('three rows above row 9, where the entries end', () => {
  const bytes = inserted(9, 3)
  const form = partText(bytes, part)

  test.each([
    [
      'the row below moves, its cells with it',
      '<row r="15" spans="1:12" x14ac:dyDescent="0.15"><c r="H15" s="0" t="s">',
    ],
    ['a row without cells moves', '<row r="12" hidden="1" spans="1:12"/>'],
    [
      'new rows have height and formats of the row above',
      '<row r="9" spans="1:12" ht="18.75" customHeight="1" x14ac:dyDescent="0.15"><c r="A9" s="6"/><c r="B9" s="6"/><c r="C9" s="3"/><c r="E9" s="5"/><c r="F9" s="5"/><c r="G9" s="5"/><c r="H9" s="6"/><c r="J9" s="6"/><c r="K9" s="6"/></row><row r="10" ',
    ],
    ['the sheet grows', '<dimension ref="A1:L22"/>'],
    ['the selected cell', 'activeCell="C15" sqref="C15"/>'],
    ['frozen rows above stay', 'ySplit="4" topLeftCell="C5"'],
    ['merges', '<mergeCell ref="J15:K16"/></mergeCells>'],
    ['a shared formula above stays as it is', '<f t="shared" ref="F6:F8" si="0">E6*0.1</f><v>0.01</v>'],
    ['ranges left open by protection', '<protectedRange sqref="A5:B11" '],
    ['the filter keeps its end', '<autoFilter ref="A4:J8"/>'],
    ['a conditional format takes the new rows in', '<conditionalFormatting sqref="E5:E11">'],
    ['its formula stays with the first cell', '<formula>AND($H5="有",$E5="")</formula>'],
    ['a limit that is a formula', '<cfvo type="formula" val="$E$15"/>'],
    ['dropdowns take the new rows in', 'sqref="H5:H11 J5:J11" xr:uid='],
    ['and follow their list', '<formula1>$H$15:$H$17</formula1>'],
    ['an input mode, too', '<dataValidation imeMode="hiragana" allowBlank="1" sqref="A5:A11"/>'],
    ['links', '<hyperlink ref="H16" location="選択肢!A1"'],
    ['a link above', '<hyperlink ref="J5" r:id="rId4"'],
    ['page breaks', '<brk id="14" max="16383" man="1"/>'],
    ['what is not to be marked', '<ignoredError sqref="C5:C11" '],
    [
      'controls',
      '<xdr:row xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">16</xdr:row>',
    ],
    ['the cell of a control', 'linkedCell="$L$8"'],
    ['newer dropdowns', '<xm:sqref>L5:L11</xm:sqref>'],
    ['newer conditional formats', '<xm:f>選択肢!$A$1=$H5</xm:f>'],
    ['their areas', '<xm:sqref>H5:H11</xm:sqref>'],
    ['a formula in a moved cell', '<c r="I15"><f>ROW()-11</f></c>'],
  ])('%s', (_what, xml) => {
    expect(form).toContain(xml)
  })

  test.each<[string, string, string]>([
    ['the table', 'xl/tables/table1.xml', 'ref="A20:B22" totalsRowShown="0"><autoFilter ref="A20:B22"/>'],
    ['a note', 'xl/comments1.xml', '<comment ref="H16" '],
    ['a thread', 'xl/threadedComments/threadedComment1.xml', '<threadedComment ref="H16" '],
    ['the box of a note', 'xl/drawings/vmlDrawing1.vml', '8, 15, 14, 2, 10, 15, 18, 0</x:Anchor>'],
    ['the row of a note', 'xl/drawings/vmlDrawing1.vml', '<x:Row>15</x:Row><x:Column>7</x:Column>'],
    ['an old control', 'xl/drawings/vmlDrawing1.vml', '7, 0, 16, 0, 8, 0, 17, 0</x:Anchor><x:FmlaLink>$L$15<'],
    ['a control', 'xl/ctrlProps/ctrlProp1.xml', 'fmlaLink="$L$15"'],
    ['a picture', 'xl/drawings/drawing1.xml', '<xdr:row>22</xdr:row>'],
    ['its end', 'xl/drawings/drawing1.xml', '<xdr:row>28</xdr:row>'],
    ['a chart that begins above', 'xl/drawings/drawing1.xml', '<xdr:row>5</xdr:row>'],
    ['and ends below', 'xl/drawings/drawing1.xml', '<xdr:row>33</xdr:row>'],
    ['the text of a box', 'xl/drawings/drawing1.xml', 'textlink="$H$16"'],
    ['the data of a chart', 'xl/charts/chart1.xml', '<c:f>様式１!$H$15:$H$17</c:f>'],
    ['data that reach over the rows', 'xl/charts/chart1.xml', '<c:f>様式１!$E$5:$E$15</c:f>'],
    ['the print area', 'xl/workbook.xml', '様式１!$A$1:$J$17</definedName>'],
    ['print titles', 'xl/workbook.xml', '様式１!$A:$B,様式１!$1:$4</definedName>'],
    ['a name of the sheet', 'xl/workbook.xml', '様式１!$E$5</definedName>'],
    ['the order of computing', 'xl/calcChain.xml', '<c r="I15"/><c r="B21"/><c r="B22"/><c r="C1" i="3"/>'],
    ['a formula elsewhere', 'xl/worksheets/sheet2.xml', '<f>SUM(様式１!E5:E8)</f><v>1234567.1</v>'],
  ])('%s', (_what, name, xml) => {
    expect(partText(bytes, name)).toContain(xml)
  })

  test('all other parts keep their bytes', () => {
    const moved = changedParts(officialBook(), bytes)
    expect(
      moved.filter((name) => /custom|theme|styles|shared|media|printer|metadata|rels|Types|persons/.test(name)),
    ).toEqual([])
  })
})

test('rows in the middle of entries: ranges grow, a shared formula stays one', () => {
  const bytes = inserted(7, 2)
  const form = partText(bytes, part)
  expect(form).toContain('<f t="shared" ref="F6:F10" si="0">E6*0.1</f>')
  expect(form).toContain('<c r="F9" s="5"><f t="shared" si="0"/>')
  expect(form).toContain('<f t="array" ref="K9:K10">')
  expect(form).toContain('sqref="H5:H10 J5:J10"')
  const read = readXlsx(bytes, id).sheets[0]!
  expect([read.formula(9, 5), read.formula(8, 6)]).toEqual(['E10*0.1', 'SUM(E9:F9)'])
  expect(partText(bytes, 'xl/worksheets/sheet2.xml')).toContain('<f>SUM(様式１!E5:E10)</f><v>1234567.1</v>')
  expect(partText(bytes, 'xl/workbook.xml')).toContain('SUM(様式１!$E$5:$E$10)')
})

test('rows inside the table make it longer', () => {
  expect(partText(inserted(18, 2), 'xl/tables/table1.xml')).toContain('ref="A17:B21"')
})

test('rows among the frozen ones are frozen', () => {
  expect(partText(inserted(3, 2), part)).toContain('ySplit="6" topLeftCell="C7"')
})

test('above the first row nothing is written, and everything moves', () => {
  const form = partText(inserted(1, 2), part)
  expect(form).toContain('<sheetData><row r="3" spans="1:12" ht="27"')
  expect(form).toContain('<mergeCell ref="A3:C3"/>')
})

test('merges of the row above are made in new rows', () => {
  const bytes = patchXlsx(
    plain(
      '<sheetData><row r="1"><c r="A1"/></row></sheetData><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="D1:D3"/></mergeCells>',
    ),
    id,
    [rows('様式1', 2, 2)],
  ).bytes
  expect(partText(bytes, part)).toContain(
    '<mergeCells count="4"><mergeCell ref="A1:B1"/><mergeCell ref="D1:D5"/><mergeCell ref="A2:B2"/><mergeCell ref="A3:B3"/></mergeCells>',
  )
  expect(readXlsx(bytes, id).sheets[0]!.merges).toHaveLength(4)
})

test('a print area that ends directly above is printed with its new rows', () => {
  const name = (text: string) => `<definedName name="_xlnm.Print_Area" localSheetId="0">${text}</definedName>`
  const after = (text: string) =>
    partText(
      patchXlsx(plain('<sheetData/>', undefined, name(text)), id, [rows('様式1', 10, 5)]).bytes,
      'xl/workbook.xml',
    )
  expect(after('様式1!$A$1:$J$9')).toContain(name('様式1!$A$1:$J$14'))
  expect(after('様式1!$A$1:$J$8')).toContain(name('様式1!$A$1:$J$8'))
  expect(after('様式1!$A$1:$J$19')).toContain(name('様式1!$A$1:$J$24'))
})

describe('formulas', () => {
  const after = (formula: string, sheet = 0, above = 5, count = 10) => {
    const cell = `<sheetData><row r="1"><c r="J1"><f>${formula}</f></c></row></sheetData>`
    const { bytes } = patchXlsx(sheet === 0 ? plain(cell) : plain('<sheetData/>', cell), id, [
      rows('様式1', above, count),
    ])
    return readXlsx(bytes, id).sheets[sheet]!.formula(0, 9)
  }

  test.each([
    ['A4+A5+$A$6+A$7+$A8', 'A4+A15+$A$16+A$17+$A18'],
    ['SUM(A1:A4)', 'SUM(A1:A4)'],
    ['SUM(A1:A5)', 'SUM(A1:A15)'],
    ['SUM(A5:B9)', 'SUM(A15:B19)'],
    ['SUM(A:B,$C:$D)', 'SUM(A:B,$C:$D)'],
    ['SUM(2:6,$5:$5)', 'SUM(2:16,$15:$15)'],
    ['"A9"&amp;A9', '"A9"&A19'],
    ["'他 の'!A9+様式1!A9", "'他 の'!A9+様式1!A19"],
    ['様式1!A1:様式1!A9', '様式1!A1:様式1!A19'],
    ["[1]様式1!A9+'[1]様式1'!A9", "[1]様式1!A9+'[1]様式1'!A9"],
    ['LOG10(A9)+TAX2024', 'LOG10(A19)+TAX2034'],
    ['表1[[#This Row],[A9]]', '表1[[#This Row],[A9]]'],
    ['A1:A1048576', 'A1:A1048576'],
    ['A9#', 'A19#'],
    ['IF(A9="","",A9/2.5E9)', 'IF(A19="","",A19/2.5E9)'],
    ['#REF!+A9', '#REF!+A19'],
    ['_xlfn.XLOOKUP(A9,B:B,C:C)', 'XLOOKUP(A19,B:B,C:C)'],
  ])('of its own sheet: %s', (formula, expected) => {
    expect(after(formula)).toBe(expected)
  })

  test.each([
    ['A9+様式1!A9', 'A9+様式1!A19'],
    ["'様式1'!A1:B9", "'様式1'!A1:B19"],
    ['様式1!5:9', '様式1!15:19'],
    ["'様''式1'!A9", "'様''式1'!A9"],
  ])('of another sheet: %s', (formula, expected) => {
    expect(after(formula, 1)).toBe(expected)
  })

  test('a shared formula whose cells no longer move alike is written out', () => {
    const cell = (row: number, f: string) => `<row r="${row}"><c r="B${row}">${f}<v>1</v></c></row>`
    const sheet = `<sheetData>${cell(3, '<f t="shared" ref="B3:B5" si="4">A5&lt;A$9</f>')}${cell(4, '<f t="shared" si="4"/>')}${cell(5, '<f t="shared" si="4"/>')}</sheetData>`
    const { bytes } = patchXlsx(plain(sheet), id, [rows('様式1', 6, 2)])
    const read = readXlsx(bytes, id).sheets[0]!
    expect([2, 3, 4].map((row) => read.formula(row, 1))).toEqual(['A5<A$11', 'A8<A$11', 'A9<A$11'])
    expect(partText(bytes, part)).not.toContain('shared')
  })

  test('a shared formula on another sheet', () => {
    const cell = (row: number, f: string) => `<row r="${row}"><c r="B${row}">${f}</c></row>`
    const sheet = `<sheetData>${cell(3, '<f t="shared" ref="B3:B4" si="0">様式1!A3</f>')}${cell(4, '<f t="shared" si="0"/>')}</sheetData>`
    const read = (above: number) => {
      const { bytes } = patchXlsx(plain('<sheetData/>', sheet), id, [rows('様式1', above, 2)])
      const other = readXlsx(bytes, id).sheets[1]!
      return [2, 3].map((row) => other.formula(row, 1))
    }
    expect(read(4)).toEqual(['様式1!A3', '様式1!A6'])
    expect(read(2)).toEqual(['様式1!A5', '様式1!A6'])
  })

  test('a data table moves with its cells', () => {
    const sheet =
      '<sheetData><row r="9"><c r="B9"><f t="dataTable" ref="B9:B10" dt2D="0" dtr="0" r1="A8"/><v>1</v></c></row><row r="10"><c r="B10"><v>2</v></c></row></sheetData>'
    const text = partText(patchXlsx(plain(sheet), id, [rows('様式1', 5, 1)]).bytes, part)
    expect(text).toContain('<f t="dataTable" ref="B10:B11" dt2D="0" dtr="0" r1="A9"/>')
  })
})

describe('stale results', () => {
  test('sums of what only got longer keep theirs; what counts rows or knows its place does not', () => {
    const cells = [
      'SUM(A1:A9)',
      'ROWS(A1:A9)',
      'COUNTBLANK(A1:A9)',
      'AVERAGE((A1:A9)*2)',
      'A9*2',
      'MAX(A1:A9,3)',
      'B1+1',
      'C1+1',
    ]
    const sheet = `<sheetData><row r="1">${cells.map((f, n) => `<c r="${'BCDEFGHI'[n]}1"><f>${f}</f><v>1</v></c>`).join('')}</row></sheetData>`
    const read = readXlsx(patchXlsx(plain(sheet), id, [rows('様式1', 5, 1)]).bytes, id).sheets[0]!
    expect(cells.map((_, n) => read.value(0, n + 1))).toEqual([1, null, null, null, 1, 1, 1, null])
  })

  test('edits before and after the rows, in one batch; known results belong to the places at the end', () => {
    const edits = [
      set(FORM, 'A8', null, '前'),
      rows(FORM, 9, 2),
      set(FORM, 'A10', null, '後'),
      set(FORM, 'E9', null, 5),
      rows(FORM, 6, 1),
    ]
    const known = new Map([[`${FORM}\u0000I15`, 42]])
    const { bytes, inverse } = patchXlsx(officialBook(), id, edits, { known })
    const form = readXlsx(bytes, id).sheets[0]!
    expect([form.value(8, 0), form.value(10, 0), form.value(9, 4), form.value(14, 8)]).toEqual(['前', '後', 5, 42])
    expect(readXlsx(bytes, id).sheets[1]!.value(0, 2)).toBe(1234567.1)
    const back = readXlsx(patchXlsx(bytes, id, inverse).bytes, id).sheets[0]!
    expect([back.value(8, 0), back.value(10, 0), back.value(9, 4)]).toEqual([null, null, null])
  })
})

describe('60 rows above the list block of a form that another programme wrote', () => {
  const file = readFileSync(join(__dirname, '../../fixtures/books/clean/様式14.xlsx'))
  const before = new Uint8Array(file)
  const sheetOf = (bytes: Uint8Array): { book: Book; sheet: Sheet } => {
    const book = readXlsx(bytes, id)
    return { book, sheet: book.sheets[0]! }
  }
  const old = sheetOf(before).sheet
  const block = 35
  const { bytes } = patchXlsx(before, id, [{ kind: 'rows', book: id, sheet: '様式14', above: block, count: 60 }])
  const { sheet } = sheetOf(bytes)

  test('every cell above stays, every cell below stands 60 rows lower', () => {
    expect(sheet.used).toEqual({ ...old.used, rows: old.used.rows + 60 })
    for (let row = 0; row < 70; row++)
      for (let col = 0; col < 43; col++)
        expect(sheet.value(row < block ? row : row + 60, col)).toBe(old.value(row, col))
  })

  test('dropdowns reach over the new rows and point at the block', () => {
    if (sheet.lists === 'notRead' || old.lists === 'notRead') throw new Error('lists were not read')
    expect(sheet.lists).toHaveLength(old.lists.length)
    for (const [n, { boxes, source }] of sheet.lists.entries()) {
      expect(boxes).toEqual(old.lists[n]!.boxes.map((box) => ({ ...box, rows: box.rows + 60 })))
      expect(source).toBe(String(old.lists[n]!.source).replace(/\d+/g, (row) => String(Number(row) + 60)))
    }
  })

  test('formats and merges, as a second reader sees them', () => {
    const [a, b] = [before, bytes].map(
      (one) => XLSX.read(one, { cellStyles: true, sheetStubs: true }).Sheets['様式14']!,
    )
    const styles = (one: XLSX.WorkSheet, row: number) => {
      const found = new RegExp(`<row r="${row}"[^>]*>(.*?)</row>`, 's').exec(partText(one === a ? before : bytes, part))
      return [...(found?.[1] ?? '').matchAll(/<c r="([A-Z]+)\d+" s="(\d+)"/g)].map(
        ([, col, style]) => `${col} ${style}`,
      )
    }
    expect(styles(a!, 35)).not.toEqual([])
    for (const row of [36, 60, 95]) expect(styles(b!, row)).toEqual(styles(a!, 35))
    expect(styles(b!, 96)).toEqual(styles(a!, 36))
    expect(b!['!merges']).toHaveLength(a!['!merges']!.length)
    expect(b!['!merges']).toContainEqual({ s: { r: 116, c: 1 }, e: { r: 127, c: 24 } })
  })
})

describe('what is refused', () => {
  const why = (above: number, change?: (parts: Parts) => void) => {
    try {
      inserted(above, 2, change)
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
    return 'nothing'
  }
  const relation = (parts: Parts, of: string, kind: string, target: string) =>
    exchange(
      parts,
      of,
      '</Relationships>',
      `<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`,
    )
  const sheetRels = 'xl/worksheets/_rels/sheet1.xml.rels'
  const bookRels = 'xl/_rels/workbook.xml.rels'
  const pivot = (ref: string) => (parts: Parts) => {
    relation(parts, sheetRels, 'pivotTable', '/xl/pivotTables/p.xml')
    parts['xl/pivotTables/p.xml'] = `<pivotTableDefinition><location ref="${ref}"/></pivotTableDefinition>`
  }
  const cache = (ref: string) => (parts: Parts) => {
    relation(parts, bookRels, 'pivotCacheDefinition', '/xl/pivotCache/c.xml')
    parts['xl/pivotCache/c.xml'] =
      `<pivotCacheDefinition><cacheSource><worksheetSource ref="${ref}" sheet="様式１"/></cacheSource></pivotCacheDefinition>`
  }

  test.each<[string, number, ((parts: Parts) => void) | undefined, RegExp]>([
    ['an array that would be torn', 8, undefined, /K7:K8の配列数式/],
    ['a pivot table below', 5, pivot('A5:B9'), /ピボットテーブルがある/],
    ['a pivot table above', 9, pivot('A5:B8'), /nothing/],
    ['the data of a pivot table', 5, cache('A1:C9'), /ピボットテーブルが/],
    ['data above', 10, cache('A1:C9'), /nothing/],
    [
      'a table filled from outside',
      5,
      (parts) => exchange(parts, 'xl/tables/table1.xml', ' id="1"', ' id="1" tableType="queryTable"'),
      /外部データ/,
    ],
    ['XML cells', 5, (parts) => relation(parts, sheetRels, 'tableSingleCells', 'x.xml'), /XML/],
    ['a shared book', 5, (parts) => relation(parts, bookRels, 'revisionHeaders', 'x.xml'), /共有/],
    [
      'protection',
      5,
      (parts) => exchange(parts, part, ' insertRows="0"', ''),
      /保護されているため、行を挿入できません.*解除/,
    ],
    [
      'a range over several sheets',
      5,
      (parts) => exchange(parts, part, 'SUM(E5:F5)', 'SUM(様式１:選択肢!A5)'),
      /複数のシート/,
    ],
    ['rows out of order', 5, (parts) => exchange(parts, part, '<row r="13"', '<row r="2"'), /崩れている/],
    [
      'a shared formula without its lead',
      5,
      (parts) => exchange(parts, part, 't="shared" ref="F6:F8" si="0"', ''),
      /崩れている/,
    ],
  ])('%s', (_what, above, change, message) => {
    expect(why(above, change)).toMatch(message)
  })

  test('a last row that would fall off', () => {
    expect(() => patchXlsx(officialBook(), id, [rows(FORM, 5, 1048570)])).toThrow(/あふれる/)
    expect(() => patchXlsx(officialBook(), id, [rows(FORM, 5, 0.5)])).toThrow(/整数/)
  })

  test('no rows are no change', () => {
    const before = officialBook()
    expect(patchXlsx(before, id, [rows(LISTS, 2, 0)]).bytes).toBe(before)
  })
})
