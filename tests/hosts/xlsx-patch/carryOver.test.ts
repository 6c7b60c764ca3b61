import { strToU8, unzipSync, zipSync } from 'fflate'
import { patchXlsx } from '../../../src/hosts/xlsx/patch'
import { readXlsx } from '../../../src/hosts/xlsx/read'
import { Zip } from '../../../src/hosts/xlsx/zip'
import { changedParts, entryBytes, FORM, id, officialBook, set, streamed } from './officialBook'
import { officialParts } from './officialParts'

const edit = set(FORM, 'E5', 1234567, 2000)
const changed = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']

test.each([
  ['sizes in the headers', officialBook()],
  ['sizes behind the data', streamed(officialParts(false))],
  ['extra fields and times', zipSync(extras(), { level: 6 })],
  ['stored, not packed', zipSync(extras(), { level: 0 })],
])('%s: entries that are not meant keep all their bytes, in their order', (_what, before) => {
  const { bytes } = patchXlsx(before, id, [edit])
  expect(changedParts(before, bytes)).toEqual(changed)
  expect([...entryBytes(bytes).keys()]).toEqual([...entryBytes(before).keys()])
  expect(unzipSync(bytes)['xl/theme/theme1.xml']).toEqual(unzipSync(before)['xl/theme/theme1.xml'])
  expect(readXlsx(bytes, id).sheets[0]!.value(4, 4)).toBe(2000)
})

test('times of changed entries stay, too', () => {
  const before = officialBook()
  const time = (bytes: Uint8Array) => {
    const entry = new Zip(bytes).find(changed[1]!)!
    return [...bytes.slice(entry.centralStart + 12, entry.centralStart + 16)]
  }
  expect(time(patchXlsx(before, id, [edit]).bytes)).toEqual(time(before))
})

test('the comment of the file stays, what stands before the zip goes', () => {
  const zip = officialBook()
  const comment = strToU8('見本')
  const before = new Uint8Array(zip.length + comment.length + 3)
  before.set(zip, 3)
  before.set(comment, 3 + zip.length)
  before[3 + zip.length - 2] = comment.length
  const { bytes } = patchXlsx(before, id, [edit])
  expect(bytes.slice(-comment.length)).toEqual(comment)
  expect(bytes[0]).toBe(0x50)
  expect(unzipSync(bytes)['xl/media/image1.png']).toEqual(unzipSync(zip)['xl/media/image1.png'])
})

test('the same edits give the same bytes', () => {
  expect(patchXlsx(officialBook(), id, [edit]).bytes).toEqual(patchXlsx(officialBook(), id, [edit]).bytes)
})

test('entries that lie over each other are refused', () => {
  const before = officialBook()
  const { entries } = new Zip(before)
  const view = new DataView(before.buffer)
  view.setUint32(entries[5]!.centralStart + 42, entries[4]!.localStart, true)
  expect(() => patchXlsx(before, id, [edit])).toThrow(/崩れている/)
})

function extras() {
  return Object.fromEntries(
    Object.entries(officialParts(false)).map(([name, content], n) => [
      name,
      [
        strToU8(content),
        { mtime: `2020-01-${String(n + 1).padStart(2, '0')}T00:00:00`, extra: { 0x7075: new Uint8Array([n]) } },
      ] as const,
    ]),
  ) as Parameters<typeof zipSync>[0]
}
