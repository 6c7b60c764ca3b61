import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { defaultLimits } from '../../../src/hosts/xlsx/limits'
import { Zip, ZipFault } from '../../../src/hosts/xlsx/zip'
import { type MadeEntry, makeZip } from './makeZip'
import { processorSeconds } from '../../support/work'

const text = (zip: Zip, name: string) => new TextDecoder().decode(zip.read(zip.find(name)!))

const faultOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    return error instanceof ZipFault ? error.kind : error
  }
  return 'none'
}

const readAll = (bytes: Uint8Array, limits = {}) => {
  const zip = new Zip(bytes, { ...defaultLimits, ...limits })
  return zip.entries.map(({ name }) => zip.read(zip.find(name)!))
}
const faultOfEntry = (entry: MadeEntry, limits = {}) => faultOf(() => readAll(makeZip([entry]), limits))

describe('what a zip can look like', () => {
  const xl = { name: 'xl/workbook.xml', data: '様式'.repeat(1000) }

  test.each<[string, Uint8Array]>([
    ['plain', makeZip([xl])],
    ['stored', makeZip([{ ...xl, stored: true }])],
    ['with a data descriptor', makeZip([{ ...xl, descriptor: 'signed' }])],
    ['with a data descriptor without signature', makeZip([{ ...xl, descriptor: 'bare' }])],
    ['with zip64 sizes', makeZip([{ ...xl, zip64: true }])],
    ['with a zip64 directory', makeZip([xl], { zip64: true })],
    ['behind other bytes', makeZip([xl], { before: 777 })],
    ['behind other bytes, zip64', makeZip([xl], { before: 777, zip64: true })],
    ['with a comment', makeZip([xl], { comment: 'a comment PK\u0005\u0006' })],
    ['with backslashes', makeZip([{ ...xl, name: 'xl\\workbook.xml' }])],
    ['with a leading slash', makeZip([{ ...xl, name: '/xl/workbook.xml' }])],
    ['in other case', makeZip([{ ...xl, name: 'XL/Workbook.XML' }])],
  ])('%s', (_name, bytes) => {
    expect(text(new Zip(bytes), 'xl/workbook.xml')).toBe(xl.data)
  })

  test('entries keep their places in the file, so that they can be copied as they are', () => {
    const bytes = makeZip([xl, { name: 'b', data: 'B', stored: true }], { before: 10 })
    const zip = new Zip(bytes)
    for (const entry of zip.entries) {
      expect([...bytes.subarray(entry.localStart, entry.localStart + 4)]).toEqual([0x50, 0x4b, 3, 4])
      expect([...bytes.subarray(entry.centralStart, entry.centralStart + 4)]).toEqual([0x50, 0x4b, 1, 2])
    }
    const [first, second] = zip.entries
    expect(zip.dataStart(first!) + first!.compressedSize).toBe(second!.localStart)
    expect(second!.centralStart).toBe(first!.centralEnd)
    expect(new TextDecoder().decode(bytes.subarray(zip.dataStart(second!)).subarray(0, 1))).toBe('B')
  })

  test('only what is asked for is inflated', () => {
    const zip = new Zip(makeZip([xl, { name: 'damaged', data: 'x', declared: { crc: 1 } }]))
    expect(text(zip, 'xl/workbook.xml')).toBe(xl.data)
    expect(faultOf(() => text(zip, 'damaged'))).toBe('broken')
  })

  test('names that climb out of the book are names like any other', () => {
    const zip = new Zip(
      makeZip([
        { name: '..\\..\\windows\\system.ini', data: 'x' },
        { name: '__proto__', data: 'y' },
      ]),
    )
    expect(zip.entries.map(({ name }) => name)).toEqual(['../../windows/system.ini', '__proto__'])
    expect(zip.find('constructor')).toBeUndefined()
    expect(text(zip, '__proto__')).toBe('y')
  })

  test('any zip of fflate', () => {
    const names = fc.string({ unit: fc.constantFrom(...'abcd/_.様'), minLength: 1, maxLength: 8 })
    const key = (name: string) => name.toLowerCase().replace(/^\/+/, '')
    const files = fc.uniqueArray(fc.tuple(names, fc.uint8Array({ maxLength: 300 }), fc.constantFrom(0, 6)), {
      selector: ([name]) => key(name),
    })
    fc.assert(
      fc.property(files, (list) => {
        const bytes = zipSync(
          Object.fromEntries(list.map(([name, data, level]) => [name, [data, { level: level as 0 }]])),
        )
        const zip = new Zip(bytes)
        expect(zip.entries).toHaveLength(list.length)
        for (const [name, data] of Object.entries(unzipSync(bytes)))
          expect(zip.read(zip.find(key(name))!)).toEqual(data)
      }),
      { numRuns: 100 },
    )
  })
})

describe('what is refused', () => {
  const data = strToU8('0123456789'.repeat(100))

  test('no zip at all', () => {
    expect(faultOf(() => new Zip(strToU8('氏名,日付\n山田,1')))).toBe('notZip')
    expect(faultOf(() => new Zip(new Uint8Array(0)))).toBe('notZip')
    expect(faultOf(() => new Zip(new Uint8Array(100_000)))).toBe('notZip')
  })

  test('a zip that was cut off', () => {
    const bytes = makeZip([{ name: 'a', data }])
    for (let length = 4; length < bytes.length; length++)
      expect(faultOf(() => readAll(bytes.slice(0, length)))).toBe('truncated')
  })

  test('a zip whose beginning is missing', () => {
    const bytes = makeZip([{ name: 'a', data: crypto.getRandomValues(new Uint8Array(500)) }])
    expect(faultOf(() => readAll(bytes.slice(200)))).toBe('truncated')
  })

  test.each<[string, MadeEntry['declared'], string]>([
    ['a size too small', { size: 10 }, 'broken'],
    ['a size too large', { size: 2000 }, 'broken'],
    ['a compressed size beyond the file', { compressedSize: 10_000 }, 'truncated'],
    ['a compressed size too small', { compressedSize: 5 }, 'broken'],
    ['no compressed bytes', { compressedSize: 0 }, 'broken'],
    ['a wrong checksum', { crc: 7 }, 'broken'],
    ['encryption', { flags: 1 }, 'encrypted'],
    ['Deflate64', { method: 9 }, 'broken'],
    ['stored bytes that are deflated', { method: 0 }, 'broken'],
  ])('%s', (_name, declared, kind) => {
    expect(faultOfEntry({ name: 'a', data, declared: declared! })).toBe(kind)
  })

  test('bytes that are no deflate stream', () => {
    for (const byte of [0x00, 0x06, 0x55, 0xff])
      expect(
        faultOfEntry({ name: 'a', data: new Uint8Array(500).fill(byte), stored: true, declared: { method: 8 } }),
      ).toBe('broken')
  })

  test('two entries of one name, when they are asked for', () => {
    const zip = new Zip(
      makeZip([
        { name: 'a', data },
        { name: 'b', data },
        { name: 'A', data },
      ]),
    )
    expect(faultOf(() => zip.find('a'))).toBe('duplicate')
    expect(zip.find('b')?.name).toBe('b')
  })

  test('a part over its cap, before it is inflated', () => {
    expect(faultOfEntry({ name: 'a', data }, { partBytes: 1000 })).toBe('none')
    expect(faultOfEntry({ name: 'a', data }, { partBytes: 999 })).toBe('tooLarge')
  })

  test('all parts together over theirs, a part read twice twice', () => {
    const bytes = makeZip([
      { name: 'a', data },
      { name: 'b', data },
    ])
    expect(faultOf(() => readAll(bytes, { totalBytes: 2000 }))).toBe('none')
    expect(faultOf(() => readAll(bytes, { totalBytes: 1999 }))).toBe('tooLarge')
    const zip = new Zip(bytes, { ...defaultLimits, totalBytes: 1999 })
    zip.read(zip.entries[0]!)
    expect(faultOf(() => zip.read(zip.entries[0]!))).toBe('tooLarge')
  })

  test('more entries than allowed', () => {
    const entries = Array.from({ length: 11 }, (_, n) => ({ name: `${n}`, data: '' }))
    expect(faultOf(() => new Zip(makeZip(entries), { ...defaultLimits, entries: 10 }))).toBe('tooMany')
    expect(faultOf(() => new Zip(makeZip(entries), { ...defaultLimits, entries: 11 }))).toBe('none')
  })

  test('a part that swells beyond any form', () => {
    const blank = new Uint8Array(40 * 1024 * 1024)
    const seconds = processorSeconds(() => {
      expect(faultOfEntry({ name: 'a', data: blank })).toBe('bomb')
      // The directory says little, the stream holds much: it is left after the first chunk too many.
      expect(faultOfEntry({ name: 'a', data: blank, declared: { size: 1000 } })).toBe('broken')
    })
    expect(seconds).toBeLessThan(10)
  })

  test('many parts that swell together', () => {
    const entries = Array.from({ length: 5 }, (_, n) => ({ name: `${n}`, data: new Uint8Array(100_000) }))
    const limits = { ratioFrom: 250_000, ratio: 100 }
    expect(faultOf(() => readAll(makeZip(entries.slice(0, 2)), limits))).toBe('none')
    expect(faultOf(() => readAll(makeZip(entries), limits))).toBe('bomb')
  })

  test('any byte changed, it is still read or refused with a fault', () => {
    const bytes = makeZip(
      [
        { name: 'a', data },
        { name: 'b', data: 'b', zip64: true },
      ],
      { zip64: true },
    )
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
        const changed = bytes.slice()
        changed[at] = byte
        try {
          readAll(changed)
        } catch (error) {
          expect(error).toBeInstanceOf(ZipFault)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
