import * as XLSX from '@e965/xlsx'
import { patchXlsx } from '../../../src/hosts/xlsx/patch'
import { readXlsx } from '../../../src/hosts/xlsx/read'
import { parseA1 } from '../../../src/workbook/address'
import type { Edit, Scalar } from '../../../src/workbook/types'
import { makeBook, worksheet } from '../xlsx/makeBook'
import { changedParts, exchange, FORM, id, officialBook, partText, set, unprotected } from './officialBook'

const part = 'xl/worksheets/sheet1.xml'
const cellXml = (bytes: Uint8Array, name: string) =>
  new RegExp(`<c r="${name}"[^>]*?(?:/>|>.*?</c>)`, 's').exec(partText(bytes, part))?.[0]
const patched = (before: Uint8Array, ...edits: Edit[]) => patchXlsx(before, id, edits).bytes
const valueAt = (bytes: Uint8Array, name: string, sheet = 0): Scalar => {
  const { row, col } = parseA1(name)!
  return readXlsx(bytes, id).sheets[sheet]!.value(row, col)
}
const plain = (inside: string) => makeBook({ sheets: [inside], names: ['様式1'] })
const into = (inside: string, ...edits: Edit[]) => patched(plain(inside), ...edits)

test('one changed cell changes its sheet, the stale results and the order to recalculate; nothing else', () => {
  const before = officialBook()
  const bytes = patched(before, set(FORM, 'E5', 1234567, 2000))
  expect(changedParts(before, bytes)).toEqual(['xl/workbook.xml', part, 'xl/worksheets/sheet2.xml'])
  expect(cellXml(bytes, 'E5')).toBe('<c r="E5" s="5"><v>2000</v></c>')
  expect(partText(bytes, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1" calcId="191029"')
})

test('outside the changed cells the bytes of a sheet are the same', () => {
  const before = officialBook()
  const wanted = partText(before, part)
    .replace('<c r="B8" s="6"/>', '<c r="B8" s="6" t="inlineStr"><is><t>東京支社</t></is></c>')
    .replace('<c r="A8" s="6"/>', '<c r="A8" s="6"><v>7</v></c>')
  expect(partText(patched(before, set(FORM, 'B8', null, '東京支社'), set(FORM, 'A8', '', 7)), part)).toBe(wanted)
})

test('the bytes given are left alone, and an edit that changes nothing gives them back', () => {
  const before = officialBook()
  const copy = before.slice()
  patched(before, set(FORM, 'E5', 1234567, 2000))
  expect(before).toEqual(copy)
  expect(patched(before, set(FORM, 'E5', 1234567, 1234567))).toBe(before)
})

test.each<[string, Scalar, string]>([
  ['a number', 0.1, '<c r="E6" s="5"><v>0.1</v></c>'],
  ['a truth value', true, '<c r="E6" s="5" t="b"><v>1</v></c>'],
  ['a text', '山田', '<c r="E6" s="5" t="inlineStr"><is><t>山田</t></is></c>'],
  ['blank', null, '<c r="E6" s="5"/>'],
  ['an empty text', '', '<c r="E6" s="5"/>'],
  [
    'signs of XML and line ends',
    ' <a>&\n"\r',
    '<c r="E6" s="5" t="inlineStr"><is><t xml:space="preserve"> &lt;a&gt;&amp;\n"_x000D_</t></is></c>',
  ],
  [
    'what looks like an escape',
    '_x0041_\u000b',
    '<c r="E6" s="5" t="inlineStr"><is><t>_x005F_x0041__x000B_</t></is></c>',
  ],
])('%s', (_what, value, xml) => {
  const bytes = patched(
    officialBook((parts) => exchange(parts, part, '<c r="E6" s="5"><v>0.1</v></c>', '<c r="E6" s="5"><v>3</v></c>')),
    set(FORM, 'E6', 3, value),
  )
  expect(cellXml(bytes, 'E6')).toBe(xml)
  expect(valueAt(bytes, 'E6')).toBe(value === '' ? null : value)
})

test('attributes of a cell stay; what described the old value goes', () => {
  const bytes = patched(
    officialBook((parts) =>
      exchange(parts, part, '<c r="A5" s="6" ph="1" t="s">', "<c  r='A5' t='s' vm=\"1\" ph = '1' >"),
    ),
    set(FORM, 'A5', '山田太郎', '鈴木'),
  )
  expect(/<c r='A5'[^>]*>/.exec(partText(bytes, part))?.[0]).toBe(`<c r='A5' ph = '1' t="inlineStr">`)
})

describe('days', () => {
  test('are numbers, keep the format of the cell and may be compared as ISO text', () => {
    const bytes = patched(
      officialBook(),
      set(FORM, 'C5', '2024-04-12', null, { day: '2024-06-03' }),
      set(FORM, 'D5', 45394, '2024-06-04', { day: '2024-06-04' }),
    )
    expect(cellXml(bytes, 'C5')).toBe('<c r="C5" s="3"><v>45446</v></c>')
    expect(readXlsx(bytes, id).sheets[0]!.day(4, 3)).toBe('2024-06-04')
    expect(changedParts(officialBook(), bytes)).not.toContain('xl/styles.xml')
  })

  test('count from 1904 where the book does', () => {
    const bytes = patched(officialBook(undefined, true), set(FORM, 'C5', '2024-04-12', null, { day: '2024-06-03' }))
    expect(cellXml(bytes, 'C5')).toBe(`<c r="C5" s="3"><v>${45446 - 1462}</v></c>`)
  })

  test('in a cell without a format for days get one, made from its own', () => {
    const bytes = patched(
      officialBook(),
      set(FORM, 'A8', null, null, { day: '2024-06-03' }),
      set(FORM, 'B8', null, null, { day: '2024-06-04' }),
    )
    expect(readXlsx(bytes, id).sheets[0]!.day(7, 0)).toBe('2024-06-03')
    expect(cellXml(bytes, 'B8')).toBe('<c r="B8" s="9"><v>45447</v></c>')
    const styles = partText(bytes, 'xl/styles.xml')
    expect(styles).toContain('<cellXfs count="10">')
    expect(styles).toContain('<xf numFmtId="14" ')
  })
})

describe('cells that are not there yet', () => {
  const form = (rows: string, more = '') =>
    `<dimension ref="A1:B2"/><cols><col min="3" max="3" width="9" style="0"/></cols><sheetData>${rows}</sheetData>${more}`

  test('come in order, look like their column and widen row and sheet', () => {
    const bytes = patched(
      officialBook(unprotected),
      set(FORM, 'D6', null, 5),
      set(FORM, 'N6', null, '右'),
      set(FORM, 'I6', null, 1),
    )
    const text = partText(bytes, part)
    expect(text).toMatch(/<c r="C6" s="3"\/><c r="D6" s="4"><v>5<\/v><\/c><c r="E6"/)
    expect(text).toContain('<row r="6" spans="1:14"')
    expect(text).toContain('<dimension ref="A1:N19"/>')
    expect(cellXml(bytes, 'I6')).toBe('<c r="I6"><v>1</v></c>')
  })

  test('come with their row', () => {
    const bytes = patched(
      officialBook(unprotected),
      set(FORM, 'A9', null, 'ここ'),
      set(FORM, 'E11', null, 3),
      set(FORM, 'C10', null, 2),
      set(FORM, 'B30', null, '下'),
    )
    const text = partText(bytes, part)
    expect(text).toContain(
      '<row r="9" hidden="1" spans="1:12"><c r="A9" s="6" t="inlineStr"><is><t>ここ</t></is></c></row>',
    )
    expect(text).toContain(
      '</row><row r="10"><c r="C10" s="3"><v>2</v></c></row><row r="11"><c r="E11" s="5"><v>3</v></c></row><row r="12"',
    )
    expect(text).toMatch(/<row r="30"><c r="B30" [^>]*>.*<\/row><\/sheetData>/)
    expect(text).toContain('<dimension ref="A1:L30"/>')
  })

  test('take the format of a formatted row', () => {
    const bytes = into(
      form('<row r="1" s="0" customFormat="1"/><row r="2"><c r="A2" s="1"/></row>'),
      set('様式1', 'A1', null, 1),
    )
    expect(cellXml(bytes, 'A1')).toBe('<c r="A1"><v>1</v></c>')
  })

  test('a blank is not written', () => {
    const before = officialBook(unprotected)
    expect(patched(before, set(FORM, 'D6', null, ''))).toBe(before)
  })

  test.each([
    ['no rows at all', '<sheetData/>'],
    ['an empty list of rows', '<sheetData ></sheetData>'],
    ['a row without end', '<sheetData><row r="2"/></sheetData>'],
    ['a row with cells elsewhere', '<sheetData><row r="2"><c r="C2"><v>9</v></c></row></sheetData>'],
    ['places left out', '<sheetData><row><c><v>8</v></c></row><row><c/></row></sheetData>'],
    ['single quotes', "<sheetData><row r='1' spans='1:1'><c r='A1'/></row></sheetData>"],
  ])('%s', (_what, inside) => {
    const bytes = into(inside, set('様式1', 'B2', null, '値'), set('様式1', 'B4', null, 4))
    expect([valueAt(bytes, 'B2'), valueAt(bytes, 'B4')]).toEqual(['値', 4])
    expect(XLSX.read(bytes).Sheets['様式1']!.B2).toMatchObject({ v: '値' })
  })

  test('elements with a prefix, in another encoding: written with it, in UTF-8', () => {
    const text = `<?xml version="1.0" encoding="utf-16"?>${worksheet(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    )
      .replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=')}`
    const utf16 = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))
    const bytes = patched(
      makeBook({ sheets: [''], names: ['様式1'], parts: { [part]: utf16 } }),
      set('様式1', 'A1', 1, '漢字'),
      set('様式1', 'B2', null, 2),
    )
    const written = partText(bytes, part)
    expect(written).toContain('<?xml version="1.0" encoding="UTF-8"?><x:worksheet')
    expect(written).toContain('<x:c r="A1" t="inlineStr"><x:is><x:t>漢字</x:t></x:is></x:c>')
    expect(written).toContain('<x:row r="2"><x:c r="B2"><x:v>2</x:v></x:c></x:row></x:sheetData>')
    expect(valueAt(bytes, 'A1')).toBe('漢字')
  })

  test('a byte order mark stays', () => {
    const bytes = patched(
      makeBook({ sheets: [''], names: ['様式1'], parts: { [part]: `\ufeff${worksheet('<sheetData/>')}` } }),
      set('様式1', 'A1', null, 1),
    )
    const raw = XLSX.read(bytes, { bookFiles: true } as XLSX.ParsingOptions) as unknown as {
      files: Record<string, { content: Uint8Array }>
    }
    expect([...raw.files[part]!.content.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(valueAt(bytes, 'A1')).toBe(1)
  })
})

test('a cell set twice takes the last value, each checked against the one before', () => {
  const bytes = patched(officialBook(unprotected), set(FORM, 'A8', null, 'い'), set(FORM, 'A8', 'い', 'ろ'))
  expect(valueAt(bytes, 'A8')).toBe('ろ')
})

test('the inverse puts everything back', () => {
  const before = officialBook(unprotected)
  const first = patchXlsx(before, id, [
    set(FORM, 'E5', 1234567, 'なし'),
    set(FORM, 'A5', '山田太郎', null),
    set(FORM, 'D8', null, 3),
    set(FORM, 'D8', 3, 4),
  ])
  const back = patchXlsx(first.bytes, id, first.inverse).bytes
  for (const name of ['E5', 'A5', 'D8', 'B5']) expect(valueAt(back, name)).toBe(valueAt(before, name))
  expect(first.inverse).toHaveLength(4)
})
