import { patchXlsx } from '../../../src/hosts/xlsx/patch'
import { readXlsx } from '../../../src/hosts/xlsx/read'
import { verifyPackage } from '../../../src/hosts/xlsx/verify'
import { rangeName, parseRange } from '../../../src/workbook/address'
import type { Edit } from '../../../src/workbook/types'
import { makeBook } from '../xlsx/makeBook'
import { changedParts, exchange, FORM, id, LISTS, officialBook, partText, rows, unprotected } from './officialBook'

const part = 'xl/worksheets/sheet1.xml'
const list = (sheet: string, box: string, source: string): Edit => ({
  kind: 'list',
  book: id,
  sheet,
  box: parseRange(box)!,
  source,
})
const open = officialBook(unprotected)

/** Area → source, for all dropdowns of a sheet. */
function listsOf(bytes: Uint8Array, sheet = 0): Record<string, unknown> {
  const { lists } = readXlsx(bytes, id).sheets[sheet]!
  if (lists === 'notRead') throw new Error('lists were not read')
  return Object.fromEntries(lists.flatMap(({ boxes, source }) => boxes.map((box) => [rangeName(box), source])))
}

test('a list replaces what held in the box, and only there', () => {
  const { bytes, inverse } = patchXlsx(open, id, [list(FORM, 'H6:I7', '=$H$12:$H$13')])
  expect(listsOf(bytes)).toEqual({
    'H6:I7': '$H$12:$H$13',
    H5: '$H$12:$H$14',
    H8: '$H$12:$H$14',
    'J5:J8': '$H$12:$H$14',
    I5: '都道府県一覧',
    I8: '都道府県一覧',
    'L5:L8': '選択肢!$B$1:$B$3',
  })
  expect(inverse).toEqual([])
})

test('the order of parts and the numbers stay right', () => {
  const { bytes } = patchXlsx(open, id, [list(FORM, 'E5:E8', '税率')])
  expect(verifyPackage(bytes)).toEqual([])
  expect(changedParts(open, bytes)).toEqual(['xl/workbook.xml', part])
  expect(partText(bytes, part)).toContain('<dataValidations count="5">')
  expect(partText(bytes, part)).toContain(
    '<dataValidation type="list" imeMode="halfAlpha" allowBlank="1" sqref="E5:E8"><formula1>税率</formula1></dataValidation></dataValidations>',
  )
})

test('what a dropdown says beside its list stays', () => {
  const { bytes, inverse } = patchXlsx(open, id, [list(FORM, 'J6', '税率')])
  expect(partText(bytes, part)).toContain(
    '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="選択" prompt="選択してください" errorTitle="入力エラー" error="有か無を選択" sqref="J6"><formula1>税率</formula1>',
  )
  expect(inverse).toEqual([list(FORM, 'J6', '$H$12:$H$14')])
  expect(listsOf(patchXlsx(bytes, id, inverse).bytes)).toMatchObject({ J6: '$H$12:$H$14' })
})

test('a newer rule that is cut, and one that goes with its extension', () => {
  const cut = patchXlsx(open, id, [list(FORM, 'L6', '税率')]).bytes
  expect(partText(cut, part)).toContain('<xm:sqref>L5 L7:L8</xm:sqref>')
  expect(listsOf(cut)).toMatchObject({ L5: '選択肢!$B$1:$B$3', L6: '税率', 'L7:L8': '選択肢!$B$1:$B$3' })
  const gone = patchXlsx(open, id, [list(FORM, 'K4:L9', '税率')]).bytes
  expect(partText(gone, part)).not.toContain('{CCE6A557')
  expect(partText(gone, part)).toContain('{78C0D931')
  expect(verifyPackage(gone)).toEqual([])
  const alone = officialBook((parts) => {
    unprotected(parts)
    parts[part] = parts[part]!.replace(/<ext uri="{78C0D931.*?<\/ext>/, '')
  })
  expect(partText(patchXlsx(alone, id, [list(FORM, 'L5:L8', '税率')]).bytes, part)).not.toContain('extLst')
})

test('a rule that counts from its first cell is counted anew around the hole', () => {
  const { bytes } = patchXlsx(open, id, [list(FORM, 'B6', '税率')])
  const text = partText(bytes, part)
  expect(text).toContain('sqref="B5"><formula1>LENB(B5)=LEN(B5)*2</formula1>')
  expect(text).toContain('sqref="B7:B8"><formula1>LENB(B7)=LEN(B7)*2</formula1>')
  expect(verifyPackage(bytes)).toEqual([])
})

test('a sheet without rules gets its list in its place', () => {
  const { bytes } = patchXlsx(open, id, [list(LISTS, 'A2:A3', '様式１!$H$12:$H$14')])
  expect(partText(bytes, 'xl/worksheets/sheet2.xml')).toContain(
    '</sheetData><dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="A2:A3"><formula1>様式１!$H$12:$H$14</formula1></dataValidation></dataValidations><pageMargins',
  )
  expect(listsOf(bytes, 1)).toEqual({ 'A2:A3': '様式１!$H$12:$H$14' })
})

test('a prefix, an empty list, whole columns', () => {
  const bytes = makeBook({
    sheets: [''],
    names: ['様式1'],
    parts: {
      [part]:
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/><x:dataValidations count="1"><x:dataValidation type="list" sqref="B:B"><x:formula1>"あ,い"</x:formula1></x:dataValidation></x:dataValidations></x:worksheet>',
    },
  })
  const after = patchXlsx(bytes, id, [list('様式1', 'B3:B4', '"う,え&お"')]).bytes
  expect(partText(after, part)).toContain(
    '<x:dataValidations count="2"><x:dataValidation type="list" sqref="B1:B2 B5:B1048576">',
  )
  expect(listsOf(after)).toMatchObject({ 'B3:B4': ['う', 'え&お'], 'B1:B2': ['あ', 'い'] })
})

test('a list that is there already is not written again', () => {
  expect(patchXlsx(open, id, [list(FORM, 'H6', '$H$12:$H$14')]).bytes).toBe(open)
})

test('rows that come in later move the list, and its inverse', () => {
  const { bytes, inverse } = patchXlsx(open, id, [list(FORM, 'I8', '$H$12:$H$13'), rows(FORM, 9, 2)])
  expect(listsOf(bytes)).toMatchObject({ 'I8:I10': '$H$14:$H$15', 'I5:I7': '都道府県一覧' })
  expect(inverse).toEqual([list(FORM, 'I8', '都道府県一覧')])
})

test('a protected sheet and an empty source are refused', () => {
  expect(() => patchXlsx(officialBook(), id, [list(FORM, 'H6', '税率')])).toThrow(
    /保護されているため、プルダウンを変えられません/,
  )
  expect(() => patchXlsx(open, id, [list(FORM, 'H6', ' =')])).toThrow(/空のため/)
  expect(() => patchXlsx(open, id, [list('なし', 'H6', '税率')])).toThrow(/シート「なし」がブックにありません/)
})

test('numbers that were not given are not made up', () => {
  const bytes = officialBook((parts) => {
    unprotected(parts)
    exchange(parts, part, '<dataValidations count="5">', '<dataValidations>')
  })
  expect(partText(patchXlsx(bytes, id, [list(FORM, 'D5', '税率')]).bytes, part)).toContain('<dataValidations><data')
})
