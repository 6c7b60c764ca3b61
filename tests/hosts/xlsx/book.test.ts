import { readXlsx } from '../../../src/hosts/xlsx/read'
import type { ListRule, Sheet } from '../../../src/workbook/types'
import { hucreBook } from './hucreBook'
import { type Made, makeBook, namespaces, relationsOf, rows, worksheet } from './makeBook'

const read = (made: Made) => readXlsx(makeBook(made), 'x.xlsx')
const one = (cell = '<c r="A1"><v>1</v></c>') => rows(cell)

describe('sheets', () => {
  test('in the order of the workbook, hidden ones not visible', () => {
    const book = read({
      sheets: [one(), one(), one(), one()],
      names: ['様式１', '選択肢', 'a&amp;b', '様式２'],
      attributes: ['', 'state="hidden"', 'state="veryHidden"', 'state="visible"'],
    })
    expect(book.sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ['様式１', true],
      ['選択肢', false],
      ['a&b', false],
      ['様式２', true],
    ])
    expect([book.id, book.date1904, book.notes]).toEqual(['x.xlsx', false, {}])
  })

  test('charts are none, by their relation or by what they hold; local names count them all the same', () => {
    const book = read({
      sheets: [one(), one(), one()],
      definedNames: '<definedName name="単価" localSheetId="2">様式3!$E$5</definedName>',
      parts: {
        'xl/_rels/workbook.xml.rels': relationsOf([
          ['s0', 'chartsheet', 'chartsheets/sheet1.xml'],
          ['s1', 'worksheet', 'worksheets/sheet2.xml'],
          ['s2', 'worksheet', 'worksheets/sheet3.xml'],
        ]),
        'xl/worksheets/sheet2.xml': `<chartsheet ${namespaces}/>`,
      },
    })
    expect(book.sheets.map(({ name }) => name)).toEqual(['様式3'])
    expect(book.names).toEqual([{ name: '単価', refersTo: '様式3!$E$5', sheet: '様式3' }])
  })

  test.each([
    ['relative', 'worksheets/sheet1.xml'],
    ['absolute', '/xl/worksheets/sheet1.xml'],
    ['absolute without its slash', 'xl/worksheets/sheet1.xml'],
    ['with dots', '../xl/./worksheets/sheet1.xml'],
    ['with backslashes', 'worksheets\\sheet1.xml'],
    ['escaped', 'worksheets/sheet%31.xml'],
    ['in other case', 'Worksheets/Sheet1.xml'],
  ])('target %s', (_name, target) => {
    const parts = { 'xl/_rels/workbook.xml.rels': relationsOf([['s0', 'worksheet', target]]) }
    expect(read({ sheets: [one()], parts }).sheets[0]!.value(0, 0)).toBe(1)
  })

  test('strict namespaces, another prefix for r:id, the workbook at another place', () => {
    const strict = 'http://purl.oclc.org/ooxml'
    const relation = (id: string, kind: string, target: string) =>
      `<Relationship Id="${id}" Type="${strict}/officeDocument/relationships/${kind}" Target="${target}"/>`
    const book = read({
      sheets: [''],
      parts: {
        '_rels/.rels': `<Relationships>${relation('a', 'officeDocument', 'wtf/book.xml')}</Relationships>`,
        'xl/workbook.xml': null,
        'wtf/book.xml': `<workbook xmlns="${strict}/spreadsheetml/main" xmlns:d="${strict}/officeDocument/relationships" conformance="strict"><workbookPr date1904="1"/><sheets><sheet name="様式" sheetId="1" d:id="x"/></sheets></workbook>`,
        'wtf/_rels/book.xml.rels': `<Relationships>${relation('x', 'worksheet', 'one.xml')}${relation('y', 'sharedStrings', '/texts.xml')}</Relationships>`,
        'wtf/one.xml': `<worksheet xmlns="${strict}/spreadsheetml/main">${one('<c r="A1" t="s"><v>0</v></c>')}</worksheet>`,
        'texts.xml': '<sst><si><t>あ</t></si></sst>',
        'xl/sharedStrings.xml': null,
      },
    })
    expect(book.date1904).toBe(true)
    expect(book.sheets[0]!.value(0, 0)).toBe('あ')
  })

  test('relations that lead out of the file are not followed', () => {
    const parts = {
      'xl/_rels/workbook.xml.rels': relationsOf([['s0', 'worksheet', 'worksheets/sheet1.xml']]).replace(
        '</Relationships>',
        '<Relationship Id="e" Type="x/sharedStrings" Target="https://example.com/" TargetMode="External"/></Relationships>',
      ),
    }
    expect(read({ sheets: [one()], parts }).sheets).toHaveLength(1)
  })

  test('parts in UTF-16', () => {
    const xml = `\ufeff${worksheet(one('<c r="A1" t="inlineStr"><is><t>様式</t></is></c>'))}`
    const part = new Uint8Array(new Uint16Array([...xml].map((letter) => letter.charCodeAt(0))).buffer)
    expect(read({ sheets: [''], parts: { 'xl/worksheets/sheet1.xml': part } }).sheets[0]!.value(0, 0)).toBe('様式')
  })
})

test('defined names, local ones with their sheet, the built-in ones too', () => {
  const book = read({
    sheets: [one(), one()],
    definedNames:
      '<definedName name="税率">0.1</definedName><definedName name="単価" localSheetId="1">様式2!$E$5</definedName>' +
      '<definedName name="_xlnm.Print_Area" localSheetId="0">様式1!$A$1:$J$9</definedName>' +
      '<definedName name="__proto__" hidden="1">=A1&amp;"&lt;"</definedName><definedName name="外" localSheetId="9">A1</definedName>',
  })
  expect(book.names).toEqual([
    { name: '税率', refersTo: '0.1' },
    { name: '単価', refersTo: '様式2!$E$5', sheet: '様式2' },
    { name: '_xlnm.Print_Area', refersTo: '様式1!$A$1:$J$9', sheet: '様式1' },
    { name: '__proto__', refersTo: 'A1&"<"' },
    { name: '外', refersTo: 'A1' },
  ])
})

describe('hidden rows and columns', () => {
  const sheet = (inside: string) => read({ sheets: [inside] }).sheets[0]!

  test('are known by their number', () => {
    const found = sheet(
      '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="true"/><col min="1" max="1" width="9"/></cols>' +
        '<sheetData><row r="2" hidden="1"/><row r="3" hidden="0"/><row hidden="true"/><row r="1048576" hidden="1"/></sheetData>',
    )
    const columns = [0, 1, 2, 3, 4, 16383, 16384, -1].map((col) => found.hiddenCol(col))
    expect(columns).toEqual([false, true, true, false, true, true, false, false])
    expect([0, 1, 2, 3, 4, 1048575].map((row) => found.hiddenRow(row))).toEqual([false, true, false, true, false, true])
  })

  test('all rows that are not written, where the sheet says so', () => {
    const found = sheet('<sheetFormatPr zeroHeight="1"/><sheetData><row r="1"/><row r="3" hidden="1"/></sheetData>')
    expect([0, 1, 2, 99].map((row) => found.hiddenRow(row))).toEqual([false, true, true, true])
  })
})

describe('protection', () => {
  const styles =
    '<cellStyleXfs><xf><protection locked="0"/></xf></cellStyleXfs>' +
    '<cellXfs><xf/><xf><protection locked="0"/></xf><xf applyProtection="1"><alignment/><protection locked="1" hidden="1"/></xf><xf><protection hidden="1"/></xf><xf><protection locked="false"/></xf></cellXfs>'
  const sheet = (inside: string, of = styles): Sheet => read({ sheets: [inside], styles: of }).sheets[0]!

  test('of the sheet', () => {
    expect(sheet('<sheetData/><sheetProtection sheet="1" objects="1"/>').protected).toBe(true)
    expect(sheet('<sheetData/><sheetProtection objects="1"/>').protected).toBe(false)
    expect(sheet('<sheetData/>').protected).toBe(false)
  })

  test('of cells: their own style, else the row, else the column, else locked', () => {
    const found = sheet(
      '<cols><col min="2" max="3" style="1"/></cols><sheetData>' +
        '<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/><c r="D1" s="1"><v>1</v></c><c r="E1" s="3"><v>1</v></c><c r="F1" s="4"/><c r="H1"/></row>' +
        '<row r="2" s="1" customFormat="1"><c r="B2" s="2"/></row><row r="3" s="2" customFormat="1"/><row r="4" s="1"/></sheetData>',
    )
    const locked = (row: number) => [0, 1, 2, 3, 4, 5, 6, 7].map((col) => (found.locked(row, col) ? 'L' : '-')).join('')
    expect([0, 1, 2, 3, 4].map(locked)).toEqual([
      '-L---'.slice(0, 2) + '--L-LL',
      '-L------',
      'LLLLLLLL',
      'L--LLLLL',
      'L--LLLLL',
    ])
  })

  test('where Normal itself is open', () => {
    const found = sheet(
      '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>',
      '<cellXfs><xf><protection locked="0"/></xf><xf/></cellXfs>',
    )
    expect([found.locked(0, 0), found.locked(0, 1), found.locked(9, 9)]).toEqual([true, false, false])
  })

  test('runs of open cells in any order', () => {
    const found = sheet(
      '<sheetData><row r="5"><c r="D5" s="1"/><c r="A5" s="1"/><c r="B5" s="1"/></row><row r="2"><c r="XFD2" s="1"/></row><row r="3"><c r="A3" s="1"/></row></sheetData>',
    )
    const open = [
      [4, 0],
      [4, 1],
      [4, 3],
      [1, 16383],
      [2, 0],
    ]
    for (let row = 0; row < 7; row++)
      for (const col of [0, 1, 2, 3, 4, 16382, 16383])
        expect([row, col, found.locked(row, col)]).toEqual([row, col, !open.some(([r, c]) => r === row && c === col)])
  })
})

describe('merges and dropdowns', () => {
  test('merges of two and more cells', () => {
    const refs = ['A1:C1', 'B3:A2', 'A5', 'D:E', '7:8', 'nonsense', '', 'A1:B2:C3'].map(
      (ref) => `<mergeCell ref="${ref}"/>`,
    )
    expect(read({ sheets: [`<sheetData/><mergeCells>${refs.join('')}</mergeCells>`] }).sheets[0]!.merges).toEqual([
      { row: 0, col: 0, rows: 1, cols: 3 },
      { row: 1, col: 0, rows: 2, cols: 2 },
      { row: 0, col: 3, rows: 1048576, cols: 2 },
      { row: 6, col: 0, rows: 2, cols: 16384 },
    ])
  })

  const lists = (inside: string) => read({ sheets: [`<sheetData/>${inside}`] }).sheets[0]!.lists as readonly ListRule[]
  const rule = (sqref: string, formula: string, type = 'list') =>
    lists(
      `<dataValidations><dataValidation type="${type}" sqref="${sqref}"><formula1>${formula}</formula1></dataValidation></dataValidations>`,
    )
  const box = { row: 4, col: 7, rows: 1, cols: 1 }

  test.each<[string, string, string | string[]]>([
    ['entries', '"有,無,該当なし"', ['有', '無', '該当なし']],
    ['entries with blanks around them', '" 有, 無 ,"', ['有', '無']],
    ['entries with quotes', '"a""b,c"', ['a"b', 'c']],
    ['a full-width comma is none', '"有，無"', ['有，無']],
    ['no entries', '""', []],
    ['a name', '都道府県一覧', '都道府県一覧'],
    ['a range', '選択肢!$B$1:$B$3', '選択肢!$B$1:$B$3'],
    ['an = too many', '=$A$1:$A$3', '$A$1:$A$3'],
    ['a formula with texts', 'INDIRECT("a"&amp;"b")', 'INDIRECT("a"&"b")'],
  ])('%s', (_name, formula, source) => {
    expect(rule('H5', formula)).toEqual([{ boxes: [box], source }])
  })

  test('other kinds of rules are left out, so are rules without formula', () => {
    expect(rule('H5', '1', 'whole')).toEqual([])
    expect(rule('H5', '')).toEqual([])
    expect(lists('<dataValidations><dataValidation imeMode="hiragana" sqref="A5"/></dataValidations>')).toEqual([])
  })

  test('several areas, whole columns and the whole sheet', () => {
    expect(rule('H5:H8 $J$5\nA:A  x 3:3', 'x')[0]!.boxes).toEqual([
      { row: 4, col: 7, rows: 4, cols: 1 },
      { row: 4, col: 9, rows: 1, cols: 1 },
      { row: 0, col: 0, rows: 1048576, cols: 1 },
      { row: 2, col: 0, rows: 1, cols: 16384 },
    ])
    expect(rule('A1:XFD1048576', 'x')[0]!.boxes).toEqual([{ row: 0, col: 0, rows: 1048576, cols: 16384 }])
  })

  test('rules on other sheets, which stand in extLst', () => {
    const found = lists(
      '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:cfRule><xm:f>A1</xm:f><xm:sqref>H5</xm:sqref></x14:cfRule></x14:conditionalFormattings></ext>' +
        '<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>選択肢!$B$1:$B$3</xm:f></x14:formula1><xm:sqref>H5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    )
    expect(found).toEqual([{ boxes: [box], source: '選択肢!$B$1:$B$3' }])
  })

  test('entries that hold a comma', () => {
    const found = lists(
      '<dataValidations><dataValidation type="list" sqref="H5"><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="x12ac"><x12ac:list>有,"1,000円", "a""b"</x12ac:list></mc:Choice><mc:Fallback><formula1>"有,1,000円"</formula1></mc:Fallback></mc:AlternateContent></dataValidation></dataValidations>',
    )
    expect(found).toEqual([{ boxes: [box], source: ['有', '1,000円', 'a"b'] }])
  })
})

describe('notes', () => {
  const notes = (...items: string[]) =>
    read({
      sheets: [one()],
      relations: items.map((_, n) => [`n${n}`, 'customXml', `../customXml/item${n}.xml`] as const),
      parts: Object.fromEntries(items.map((item, n) => [`customXml/item${n}.xml`, item])),
    }).notes

  test('are read from the custom part that is ours', () => {
    const ours =
      '<y:notes xmlns:y="urn:yoshiki:notes"><y:note key="設定">{"a":"&lt;"}</y:note><y:note key="__proto__">x</y:note><y:other key="b">y</y:other></y:notes>'
    const found = notes('<form xmlns="urn:example"><note key="a">b</note></form>', ours)
    expect(Object.entries(found)).toEqual([
      ['設定', '{"a":"<"}'],
      ['__proto__', 'x'],
    ])
    expect(Object.getPrototypeOf(found)).toBe(Object.prototype)
  })

  test('not from parts of others, whatever state they are in', () => {
    expect(notes('<notes xmlns="urn:other"><note key="a">b</note></notes>', '<a><b>', '<!DOCTYPE a><a/>', '')).toEqual(
      {},
    )
    expect(notes()).toEqual({})
  })
})

test('a form by hucre', () => {
  const book = readXlsx(hucreBook(), 'form.xlsx')
  const [form, choices] = book.sheets
  expect(book.sheets.map(({ name, visible }) => [name, visible])).toEqual([
    ['様式１', true],
    ['選択肢', false],
  ])
  expect(book.names).toContainEqual({ name: '都道府県一覧', refersTo: '選択肢!$A$1:$A$3' })
  expect(form!.used).toEqual({ row: 0, col: 0, rows: 3, cols: 5 })
  expect([0, 1, 2, 3, 4].map((col) => form!.value(2, col))).toEqual(['山田太郎', 45394, '有', 1.5, 3])
  expect([form!.day(2, 1), form!.day(2, 3), form!.formula(2, 4)]).toEqual(['2024-04-12', undefined, 'D3*2'])
  expect([form!.protected, form!.locked(2, 1), form!.locked(2, 0), form!.locked(99, 99)]).toEqual([
    true,
    false,
    true,
    true,
  ])
  expect(form!.merges).toEqual([{ row: 0, col: 0, rows: 1, cols: 4 }])
  expect(form!.lists).toEqual([
    { boxes: [{ row: 2, col: 2, rows: 8, cols: 1 }], source: ['有', '無'] },
    { boxes: [{ row: 2, col: 0, rows: 8, cols: 1 }], source: '都道府県一覧' },
  ])
  expect([choices!.value(1, 0), choices!.protected]).toEqual(['大阪府', false])
})
