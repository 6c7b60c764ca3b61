import { unzipSync, zipSync } from 'fflate'
import { patchXlsx } from '../../../src/hosts/xlsx/patch'
import { readXlsx } from '../../../src/hosts/xlsx/read'
import { verifyPackage } from '../../../src/hosts/xlsx/verify'
import type { Edit } from '../../../src/workbook/types'
import { FORM, id, LISTS, officialBook, partText, rows, set, unprotected } from './officialBook'

/** Books that are rare and right, or wrong and readable: what is read is what is written into. */

const form = 'xl/worksheets/sheet1.xml'
const values = (bytes: Uint8Array) => {
  const sheet = readXlsx(bytes, id).sheets[0]!
  return Array.from({ length: 120 }, (_, n) => {
    const [row, col] = [Math.floor(n / 12), n % 12]
    return sheet.formula(row, col) ?? sheet.value(row, col)
  })
}

describe('rows that come in on the sheet of the lists', () => {
  it.each([1, 2, 4])('above row %d: newer dropdowns of other sheets follow', (above) => {
    const { bytes } = patchXlsx(officialBook(), id, [rows(LISTS, above, 2)])
    const source = above === 1 ? '選択肢!$B$3:$B$5' : above === 4 ? '選択肢!$B$1:$B$3' : '選択肢!$B$1:$B$5'
    expect(partText(bytes, form)).toContain(`<x14:formula1><xm:f>${source}</xm:f></x14:formula1>`)
    expect(verifyPackage(bytes)).toEqual([])
  })
})

it.each([
  ['part', /r:id="rId2"/, 'r:id="rId1"'],
  ['name', /<sheet name="選択肢"/, `<sheet name="${FORM}"`],
])('two sheets of one %s are not written into: it could be the wrong one', (_what, from, to) => {
  const book = officialBook((parts) => {
    unprotected(parts)
    expect(parts['xl/workbook.xml']).toMatch(from)
    parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace(from, to)
  })
  expect(readXlsx(book, id).sheets).toHaveLength(2)
  for (const edit of [set(FORM, 'E5', 1234567, 10), rows(FORM, 9, 1)])
    expect(() => patchXlsx(book, id, [edit])).toThrow(
      /中身の並びが崩れているため書き込めません。変更は何もしていません。/,
    )
})

describe('a sheet in another encoding', () => {
  /** The letters of a sheet that Shift_JIS and EUC-JP share with ASCII, and 「日」 in each. */
  const encoded = (encoding: string, day: readonly number[], mark: readonly number[] = []): Uint8Array => {
    const book = officialBook(unprotected)
    const parts = unzipSync(book)
    const text = new TextDecoder()
      .decode(parts[form])
      .replace('encoding="UTF-8"', `encoding="${encoding}"`)
      .replace(/<f>A5&amp;"様"<\/f>/, '<f>A5&amp;"@"</f>')
      .replace(/[^\0-\x7f]/g, 'x')
    const bytes = [...new TextEncoder().encode(text)]
    const at = bytes.indexOf(0x40)
    bytes.splice(at, 1, ...day)
    return zipSync({ ...parts, [form]: new Uint8Array([...mark, ...bytes]) })
  }
  it.each([
    ['Shift_JIS', [0x93, 0xfa], []],
    ['EUC-JP', [0xc6, 0xfc], []],
    // The mark says UTF-8, whatever is declared behind it.
    ['Shift_JIS', [0xe6, 0x97, 0xa5], [0xef, 0xbb, 0xbf]],
  ])('%s is read once, and written as UTF-8', (encoding, day, mark) => {
    const book = encoded(encoding, day, mark)
    const before = values(book)
    expect(before).toContain('A5&"日"')
    const edits: Edit[] = [set(FORM, 'M9', null, 5), set(FORM, 'E5', 1234567, 10)]
    const { bytes } = patchXlsx(book, id, edits)
    expect(values(bytes).filter((_, n) => n !== 52)).toEqual(before.filter((_, n) => n !== 52))
    expect(values(bytes)[52]).toBe(10)
    expect(partText(bytes, form)).toMatch(/^\ufeff?<\?xml version="1\.0" encoding="UTF-8"/)
    const twice = patchXlsx(bytes, id, [rows(FORM, 9, 1)])
    expect(readXlsx(twice.bytes, id).sheets[0]!.formula(4, 10)).toBe('A5&"日"')
  })
})
