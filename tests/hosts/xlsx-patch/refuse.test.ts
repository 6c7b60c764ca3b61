import { patchXlsx, WriteRefusal, type WriteReason } from '../../../src/hosts/xlsx/patch'
import type { Edit } from '../../../src/workbook/types'
import { exchange, FORM, id, officialBook, type Parts, set } from './officialBook'

const part = 'xl/worksheets/sheet1.xml'

export function refused(edits: readonly Edit[], bytes = officialBook()): WriteRefusal {
  try {
    patchXlsx(bytes, id, edits)
  } catch (error) {
    if (error instanceof WriteRefusal) return error
    throw error
  }
  throw new Error('was not refused')
}

test.each<[string, WriteReason, Edit, RegExp]>([
  ['another value', 'changed', set(FORM, 'E5', 1, 2), /E5は「1」のはずですが、今は「1234567」です/],
  ['a value where blank was meant', 'changed', set(FORM, 'A5', null, 2), /「空欄」のはずですが、今は「山田太郎」/],
  ['blank where a value was meant', 'changed', set(FORM, 'A8', '山田', 2), /今は「空欄」/],
  ['another day', 'changed', set(FORM, 'C5', '2024-04-13', null), /2024-04-13/],
  ['a formula', 'formula', set(FORM, 'F5', 123456.7, 2), /F5には数式が入っている/],
  ['a member of a shared formula', 'formula', set(FORM, 'F7', 1e20, 2), /F7には数式/],
  ['the result of an array', 'array', set(FORM, 'K8', '無', 2), /K7:K8の配列数式/],
  ['inside a merge', 'merged', set(FORM, 'C4', null, 2), /結合の左上のC3に/],
  ['a header of a table', 'header', set(FORM, 'A17', '姓名', 2), /テーブル「テーブル1」/],
  ['a locked cell', 'protected', set(FORM, 'A6', '  前後空白  ', null), /unused/],
  ['a sheet that is not there', 'notFound', set('様式２', 'A1', null, 2), /シート「様式２」がブックにありません/],
  [
    'another book',
    'notFound',
    { ...set(FORM, 'A1', null, 2), at: { book: 'b', sheet: FORM, row: 0, col: 0 } } as Edit,
    /別のブック/,
  ],
  ['no number', 'unsupported', set(FORM, 'E5', 1234567, NaN), /数値ではありません/],
  ['a day that is none', 'unsupported', set(FORM, 'C8', null, null, { day: '2024-02-30' }), /日付ではありません/],
  ['too long a text', 'unsupported', set(FORM, 'A8', null, 'あ'.repeat(32768)), /32,767字/],
])('%s', (what, reason, edit, message) => {
  // A6 lies in a range that protection leaves open; the header above it does not.
  const meant = what === 'a locked cell' ? set(FORM, 'A3', '氏名', 'x') : edit
  const refusal = refused([meant])
  expect(refusal.reason).toBe(reason)
  expect(refusal.message).toContain('変更は何もしていません。')
  expect(refusal.message).toMatch(what === 'a locked cell' ? /A3はロックされている.*シート保護の解除/ : message)
  if (reason !== 'notFound' && meant.kind === 'set') expect(refusal.at).toEqual(meant.at)
})

test('one edit that cannot be done stops the others', () => {
  expect(refused([set(FORM, 'A8', null, '山田'), set(FORM, 'F5', 1, 2)]).reason).toBe('formula')
})

test('a locked cell of a range that protection leaves open is written; with a password it is not', () => {
  const edit = set(FORM, 'A8', null, '山田')
  expect(patchXlsx(officialBook(), id, [edit]).inverse).toHaveLength(1)
  const bytes = officialBook((parts) => exchange(parts, part, '<protectedRange ', '<protectedRange password="CC1A" '))
  expect(refused([edit], bytes).reason).toBe('protected')
})

test.each<[string, (parts: Parts) => void]>([
  ['rows out of order', (parts) => exchange(parts, part, '<row r="13"', '<row r="2"')],
  ['a cell twice', (parts) => exchange(parts, part, '<c r="B8" s="6"/>', '<c r="A8" s="6"/>')],
  ['a cell of another row', (parts) => exchange(parts, part, '<c r="B8" s="6"/>', '<c r="B9" s="6"/>')],
  ['a part that is cut', (parts) => (parts[part] = parts[part]!.slice(0, -40))],
  ['no workbook', (parts) => delete parts['xl/workbook.xml']],
])('%s', (_what, change) => {
  expect(refused([set(FORM, 'A8', null, '山田')], officialBook(change)).reason).toBe('broken')
})

test('a file that is no zip, or half of one', () => {
  expect(refused([set(FORM, 'A8', null, 1)], new Uint8Array(50)).reason).toBe('broken')
  expect(refused([set(FORM, 'A8', null, 1)], officialBook().subarray(0, 9000)).reason).toBe('broken')
})

test('a signed book', () => {
  const bytes = officialBook((parts) =>
    exchange(
      parts,
      '_rels/.rels',
      '</Relationships>',
      '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    ),
  )
  expect(refused([set(FORM, 'A8', null, 1)], bytes).message).toMatch(/電子署名/)
})
