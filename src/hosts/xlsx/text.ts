import { XmlFault } from './fault'

// A byte order mark inside a span is a character like any other.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const units = new Uint16Array(64)

/** Short spans are decoded by hand: a form has some 100,000 of them and each call of TextDecoder costs more. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > units.length) return decoder.decode(bytes.subarray(from, to))
  let length = 0
  for (let at = from; at < to;) {
    const lead = bytes[at]!
    if (lead < 0x80) {
      units[length++] = lead
      at++
      continue
    }
    const second = bytes[at + 1]!
    const third = bytes[at + 2]!
    const whole = lead >= 0xe1 && lead <= 0xef && lead !== 0xed && at + 2 < to
    // Two bytes, four bytes, the edges of the three-byte range and anything malformed are left to the platform.
    if (!whole || (second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80) return decoder.decode(bytes.subarray(from, to))
    units[length++] = ((lead & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f)
    at += 3
  }
  return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[])
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const reference = /&(?:#x([0-9a-fA-F]+);|#([0-9]+);|(amp|lt|gt|quot|apos);)?/g

/** Resolves the five named references and the numeric ones; there are no others without a DOCTYPE. */
export function unescapeXml(text: string, at: number): string {
  if (!text.includes('&')) return text
  return text.replace(reference, (_whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name]!
    const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal)
    const allowed =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 0x20 && code < 0xd800) ||
      (code > 0xdfff && code < 0xfffe) ||
      (code > 0xffff && code <= 0x10ffff)
    if (!allowed) throw new XmlFault('malformed', 'a reference to no character', at)
    return String.fromCodePoint(code)
  })
}

/** Line ends inside a part are one LF, whatever was written. */
export const oneLineEnd = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

/** Excel writes characters that XML cannot hold as `_x000D_`, and a literal `_x…_` with its `_` as `_x005F_`. */
export const unescapeExcel = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text

/** Without the white space of XML at both ends; unlike trim(), full-width blanks stay. */
export function trimXml(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && ' \t\r\n'.includes(text[from]!)) from++
  while (to > from && ' \t\r\n'.includes(text[to - 1]!)) to--
  return text.slice(from, to)
}

const powers = Float64Array.from({ length: 16 }, (_, n) => 10 ** n)
const decimalNumber = /^[ \t\r\n]*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?[ \t\r\n]*$/

/** The number in a span, NaN where there is none. */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number {
  const minus = bytes[from] === 0x2d
  let whole = 0
  let digits = 0
  let point = -1
  for (let at = minus ? from + 1 : from; at < to; at++) {
    const byte = bytes[at]!
    if (byte >= 0x30 && byte <= 0x39) {
      whole = whole * 10 + byte - 0x30
      digits++
    } else if (byte === 0x2e && point < 0) point = digits
    else return parseSlowly(bytes, from, to)
  }
  // Up to 15 digits both operands are exact, so that one division rounds as the whole text would.
  if (digits === 0 || digits > 15) return parseSlowly(bytes, from, to)
  const size = point < 0 ? whole : whole / powers[digits - point]!
  return minus ? 0 - size : size
}

function parseSlowly(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > 400) return NaN
  const text = decodeUtf8(bytes, from, to)
  // Number() alone would also take '', '0x10' and 'Infinity'.
  const number = decimalNumber.test(text) ? Number(text) : NaN
  return Number.isFinite(number) ? number + 0 : NaN
}

/** A whole number without sign of at most nine digits; -1 for anything else. */
export function parseCount(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 9) return -1
  let count = 0
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - 0x30
    if (digit < 0 || digit > 9) return -1
    count = count * 10 + digit
  }
  return count
}
