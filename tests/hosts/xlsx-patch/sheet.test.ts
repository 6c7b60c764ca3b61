import * as XLSX from '@e965/xlsx'
import { patchXlsx } from '../../../src/hosts/xlsx/patch'
import { readXlsx } from '../../../src/hosts/xlsx/read'
import { Zip } from '../../../src/hosts/xlsx/zip'
import { verifyPackage } from '../../../src/hosts/xlsx/verify'
import type { Edit } from '../../../src/workbook/types'
import { makeBook } from '../xlsx/makeBook'
import { changedParts, exchange, FORM, id, LISTS, officialBook, partText, type Parts, rows, set } from './officialBook'

const wb = 'xl/workbook.xml'
const app = 'docProps/app.xml'
const sheet = (op: 'add' | 'remove', name: string): Edit => ({ kind: 'sheet', book: id, op, name })
const names = (bytes: Uint8Array) => readXlsx(bytes, id).sheets.map(({ name }) => name)
const partNames = (bytes: Uint8Array) => new Zip(bytes).entries.map(({ name }) => name)

describe('a new sheet', () => {
  const before = officialBook()
  const { bytes } = patchXlsx(before, id, [
    sheet('add', '点検結果'),
    set('点検結果', 'B3', null, '要修正'),
    set('点検結果', 'A1', null, null, { day: '2024-06-03' }),
    rows('点検結果', 2, 1),
    sheet('add', "A&B's"),
  ])

  test('comes last, with its cells, and the book is sound', () => {
    expect(names(bytes)).toEqual([FORM, LISTS, '点検結果', "A&B's"])
    expect(readXlsx(bytes, id).sheets[2]!.value(3, 1)).toBe('要修正')
    expect(readXlsx(bytes, id).sheets[2]!.day(0, 0)).toBe('2024-06-03')
    expect(verifyPackage(bytes)).toEqual([])
    expect(XLSX.read(bytes).Sheets['点検結果']).toMatchObject({ B4: { v: '要修正' }, '!ref': 'A1:B4' })
  })

  test('is listed everywhere, and nothing else changes', () => {
    expect(changedParts(before, bytes)).toEqual([
      '[Content_Types].xml',
      app,
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      wb,
      'xl/worksheets/sheet2.xml',
      'xl/worksheets/sheet3.xml',
      'xl/worksheets/sheet4.xml',
    ])
    expect(partText(bytes, wb)).toContain(
      '<sheet name="点検結果" sheetId="4" r:id="rId10"/><sheet name="A&amp;B&apos;s" sheetId="5" r:id="rId11"/>',
    )
    expect(partText(bytes, app)).toContain('<vt:i4>4</vt:i4>')
    expect(partText(bytes, app)).toContain(
      '<vt:vector size="5" baseType="lpstr"><vt:lpstr>様式１</vt:lpstr><vt:lpstr>選択肢</vt:lpstr><vt:lpstr>点検結果</vt:lpstr><vt:lpstr>A&amp;B\'s</vt:lpstr><vt:lpstr>税率</vt:lpstr>',
    )
  })

  test('of a book in the strict edition, with prefixes, is of that edition', () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    const relation = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    const made = makeBook({
      sheets: ['<sheetData/>'],
      names: ['様式1'],
      parts: {
        [wb]: `<x:workbook xmlns:x="${strict}"><x:sheets><x:sheet name="様式1" sheetId="7" xmlns:q="${relation}" q:id="s0"/></x:sheets></x:workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s0" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      },
    })
    const added = patchXlsx(made, id, [sheet('add', '新')]).bytes
    expect(partText(added, 'xl/worksheets/sheet2.xml')).toContain(`<worksheet xmlns="${strict}">`)
    expect(partText(added, wb)).toContain(
      `<x:sheet xmlns:q="${relation}" name="新" sheetId="8" q:id="rId2"/></x:sheets><x:calcPr`,
    )
    expect(partText(added, 'xl/_rels/workbook.xml.rels')).toContain(
      `Type="${relation}/worksheet" Target="worksheets/sheet2.xml"`,
    )
    expect(names(added)).toEqual(['様式1', '新'])
  })

  test.each([
    ['', /空の/],
    ['長'.repeat(32), /31文字を超える/],
    ['4/1', /使えない文字/],
    ["'引用", /アポストロフィー/],
    ['履歴', /Excelが使う名前/],
    ['選択肢', /同じ名前のシートがある/],
    ['a\u0001', /表示できない文字/],
  ])('cannot be called %p', (name, message) => {
    expect(() => patchXlsx(before, id, [sheet('add', name)])).toThrow(message)
  })
})

describe('a sheet that goes', () => {
  /** The form is used by nothing once the sums of the other sheet are gone. */
  const free = (parts: Parts) => {
    parts['xl/worksheets/sheet2.xml'] = parts['xl/worksheets/sheet2.xml']!.replace(/<c r="[CD]\d"><f.*?<\/c>/g, '')
    parts['xl/calcChain.xml'] = parts['xl/calcChain.xml']!.replace(/<c r="C1" i="3".*(?=<\/calcChain>)/, '')
    exchange(parts, wb, '<definedName name="単価合計">SUM(様式１!$E$5:$E$8)</definedName>', '')
  }
  const before = officialBook(free)
  const { bytes } = patchXlsx(before, id, [sheet('remove', FORM)])

  test('takes its parts, names and titles along; the book is sound', () => {
    expect(names(bytes)).toEqual([LISTS])
    expect(verifyPackage(bytes)).toEqual([])
    const gone = partNames(before).filter((name) => !partNames(bytes).includes(name))
    expect(gone).toEqual(
      expect.arrayContaining([
        'xl/worksheets/sheet1.xml',
        'xl/worksheets/_rels/sheet1.xml.rels',
        'xl/drawings/drawing1.xml',
        'xl/drawings/_rels/drawing1.xml.rels',
        'xl/charts/chart1.xml',
        'xl/media/image1.png',
        'xl/comments1.xml',
        'xl/tables/table1.xml',
        'xl/calcChain.xml',
      ]),
    )
    expect(partNames(bytes)).toEqual(
      expect.arrayContaining(['xl/persons/person.xml', 'xl/styles.xml', 'customXml/item1.xml']),
    )
    expect(partText(bytes, wb)).toContain(
      '<definedNames><definedName name="税率">0.1</definedName><definedName name="都道府県一覧"',
    )
    expect(partText(bytes, app)).toContain('<vt:vector size="2" baseType="lpstr"><vt:lpstr>選択肢</vt:lpstr>')
    expect(partText(bytes, '[Content_Types].xml')).not.toMatch(/calcChain|sheet1|table/)
    expect(XLSX.read(bytes).SheetNames).toEqual([LISTS])
  })

  test('names of sheets behind it, tabs and the order of computing follow', () => {
    const three = officialBook((parts) => {
      exchange(parts, wb, '<sheet name="様式１"', '<sheet name="余り" sheetId="9" r:id="rId99"/><sheet name="様式１"')
      parts[wb] = parts[wb]!.replaceAll('localSheetId="0"', 'localSheetId="1"').replace(
        'activeTab="0"',
        'activeTab="2" firstSheet="0"',
      )
      exchange(
        parts,
        'xl/_rels/workbook.xml.rels',
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet9.xml"/></Relationships>',
      )
      parts['xl/worksheets/sheet9.xml'] =
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><f>1+1</f></c></row></sheetData></worksheet>'
      exchange(
        parts,
        '[Content_Types].xml',
        '</Types>',
        '<Override PartName="/xl/worksheets/sheet9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      )
      exchange(parts, 'xl/calcChain.xml', '<c r="G8"/>', '<c r="A1" i="9"/><c r="G8" i="1"/>')
    })
    const after = patchXlsx(three, id, [sheet('remove', '余り')]).bytes
    expect(verifyPackage(after)).toEqual([])
    expect(partText(after, wb)).toContain('activeTab="1" firstSheet="0"')
    expect(partText(after, wb)).toContain('name="_xlnm.Print_Area" localSheetId="0"')
    expect(partText(after, 'xl/calcChain.xml')).toContain('<c r="K5"/><c r="G8" i="1"/>')
  })

  test('an entry of the order of computing that relied on one that goes names its sheet', () => {
    const changed = officialBook((parts) => {
      free(parts)
      exchange(parts, wb, '<sheet name="選択肢"', '<sheet name="余り" sheetId="9" r:id="rId99"/><sheet name="選択肢"')
      exchange(
        parts,
        'xl/_rels/workbook.xml.rels',
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet9.xml"/></Relationships>',
      )
      parts['xl/worksheets/sheet9.xml'] =
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'
      parts['xl/calcChain.xml'] =
        '<calcChain><c r="A1" i="9"/><c r="F5" i="1"/><c r="A2" i="9"/><c r="A3"/><c r="G5" i="1"/><c r="G6"/></calcChain>'
    })
    const after = patchXlsx(changed, id, [sheet('remove', '余り')]).bytes
    expect(partText(after, 'xl/calcChain.xml')).toBe(
      '<calcChain><c r="F5" i="1"/><c r="G5" i="1"/><c r="G6"/></calcChain>',
    )
  })

  test.each<[string, Edit, (parts: Parts) => void, RegExp]>([
    ['a formula', sheet('remove', FORM), () => undefined, /名前「単価合計」/],
    [
      'a cell elsewhere',
      sheet('remove', FORM),
      (parts) => exchange(parts, wb, '>SUM(様式１!$E$5:$E$8)<', '>1<'),
      /シート「選択肢」から参照/,
    ],
    [
      'a table of the sheet',
      sheet('remove', FORM),
      (parts) => {
        free(parts)
        exchange(parts, 'xl/worksheets/sheet2.xml', '<c r="B2"', '<c r="B2"><f>SUM(テーブル1[姓名])</f></c><c r="BB2"')
      },
      /シート「選択肢」から参照/,
    ],
    [
      'a dropdown',
      sheet('remove', LISTS),
      (parts) => exchange(parts, wb, '>選択肢!$B$1:$B$3<', '>1<'),
      /シート「様式１」から参照/,
    ],
    [
      'a protected book',
      sheet('remove', LISTS),
      (parts) => exchange(parts, wb, '<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'),
      /ブックの構成が保護/,
    ],
    [
      'the last one that shows',
      sheet('remove', FORM),
      (parts) => exchange(parts, wb, 'sheetId="3"', 'sheetId="3" state="hidden"'),
      /最後のシート/,
    ],
    ['a sheet that is not there', sheet('remove', 'なし'), () => undefined, /ブックにありません/],
    [
      'a new sheet in a protected book',
      sheet('add', '新'),
      (parts) => exchange(parts, wb, '<bookViews>', '<workbookProtection lockStructure="true"/><bookViews>'),
      /ブックの保護 を解除/,
    ],
  ])('is refused: %s', (_what, edit, change, message) => {
    expect(() => patchXlsx(officialBook(change), id, [edit])).toThrow(message)
  })

  test('a sheet that was added goes again, and another takes a name of its own', () => {
    const again = patchXlsx(before, id, [
      sheet('add', '新'),
      set('新', 'A1', null, 1),
      sheet('remove', '新'),
      sheet('add', '新'),
    ])
    expect(verifyPackage(again.bytes)).toEqual([])
    expect(readXlsx(again.bytes, id).sheets[2]!.value(0, 0)).toBeNull()
    expect(again.inverse).toEqual([])
  })
})
