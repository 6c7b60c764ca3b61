import { crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { crc32 } from '../../../src/hosts/xlsx/crc32'
import { decodeUtf8, parseCount, parseNumber, unescapeExcel, unescapeXml } from '../../../src/hosts/xlsx/text'

const encode = (text: string) => new TextEncoder().encode(text)
const number = (text: string) => parseNumber(encode(text), 0, text.length)

describe('numbers', () => {
  test.each([
    ['0', 0],
    ['-0', 0],
    ['-0.0', 0],
    ['12', 12],
    ['-12.50', -12.5],
    ['.5', 0.5],
    ['5.', 5],
    ['123456.70000000001', 123456.70000000001],
    ['0.1', 0.1],
    ['0.30000000000000004', 0.30000000000000004],
    ['9007199254740993', 9007199254740992],
    ['1E+21', 1e21],
    ['1.5e-7', 1.5e-7],
    ['+3', 3],
    [' 45394 ', 45394],
    ['\n7\t', 7],
  ])('%j', (text, expected) => {
    expect(number(text)).toBe(expected)
  })

  test.each([
    '',
    ' ',
    '-',
    '.',
    '1.2.3',
    '0x10',
    'Infinity',
    'NaN',
    '1e999',
    '1,000',
    '１２',
    '1 2',
    '--1',
    '1e',
    '9'.repeat(500),
  ])('%j is none', (text) => {
    expect(parseNumber(encode(text), 0, encode(text).length)).toBeNaN()
  })

  test('every double comes back as it was written', () => {
    const forms = fc.constantFrom<(n: number) => string>(
      String,
      (n) => n.toPrecision(17),
      (n) => n.toExponential(),
    )
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), forms, (value, form) => {
        expect(number(form(value))).toBe(value === 0 ? 0 : value)
      }),
      { numRuns: 2000 },
    )
  })

  test('every decimal rounds as Number rounds it', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 12 })
    fc.assert(
      fc.property(fc.constantFrom('', '-'), digits, digits, (sign, whole, fraction) => {
        const text = `${sign}${whole}7.${fraction}`
        expect(number(text)).toBe(Number(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('counts are whole and without sign', () => {
    const count = (text: string) => parseCount(encode(text), 0, text.length)
    expect(['0', '12', '999999999', '', '-1', '1.0', '1e3', '1000000000', ' 1'].map(count)).toEqual([
      0, 12, 999999999, -1, -1, -1, -1, -1, -1,
    ])
  })
})

describe('texts', () => {
  test('bytes are decoded as TextDecoder does, whole or broken', () => {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    const broken = fc.uint8Array({ maxLength: 90 })
    const whole = fc.string({ unit: 'binary', maxLength: 40 }).map(encode)
    const japanese = fc
      .string({ unit: fc.constantFrom(...'様式１４（）髙﨑aé\ufeff\uffff'), maxLength: 40 })
      .map(encode)
    fc.assert(
      fc.property(fc.oneof(broken, whole, japanese), (bytes) => {
        expect(decodeUtf8(bytes, 0, bytes.length)).toBe(decoder.decode(bytes))
      }),
      { numRuns: 3000 },
    )
  })

  test('what XML cannot hold stands as _xHHHH_, a literal one with its _ so', () => {
    expect(unescapeExcel('a_x000D__x000a_b')).toBe('a\r\nb')
    expect(unescapeExcel('_x005F_x000D_')).toBe('_x000D_')
    expect(unescapeExcel('_x12_ _xGHIJ_ _x000')).toBe('_x12_ _xGHIJ_ _x000')
    expect(unescapeExcel('_X000D_')).toBe('_X000D_')
  })

  test('references are resolved once', () => {
    expect(unescapeXml('&amp;lt;&#38;amp;', 0)).toBe('&lt;&amp;')
  })
})

test('the checksum is that of zlib', () => {
  expect(crc32(encode('123456789'))).toBe(0xcbf43926)
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => expect(crc32(bytes)).toBe(zlibCrc32(bytes))))
})
