import { toUtf8 } from './encoding'
import { XmlFault } from './fault'
import { decodeUtf8, oneLineEnd, unescapeXml } from './text'

export const END = 0
export const OPEN = 1
export const CLOSE = 2
export const TEXT = 3
export type Token = typeof END | typeof OPEN | typeof CLOSE | typeof TEXT

/** A name of one to four ASCII letters as one number, so that the names of a sheet's cells compare at once. */
export function pack(name: string): number {
  let packed = 0
  for (let at = 0; at < name.length; at++) packed = (packed << 8) | name.charCodeAt(at)
  return packed
}

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const EQUALS = 0x3d
const COLON = 0x3a
const AMP = 0x26
const CR = 0x0d
const isSpace = (byte: number) => byte <= 0x20

/**
 * Pulls the events of one XML part out of its bytes: no DOM, no string of the whole part, no object per event.
 * Each `next()` overwrites the fields. Comments, processing instructions and text outside the root are passed
 * over; CDATA is text; a self-closing element is an OPEN and a CLOSE. A DOCTYPE is refused: with it go external
 * entities and entity bombs. Tags must match, so that half a part is never taken for a whole one.
 */
export class Scanner {
  readonly bytes: Uint8Array
  /** Elements open: includes the one just opened, not the one just closed. */
  depth = 0
  /** OPEN, CLOSE: the name with its prefix. TEXT: the text as written. */
  from = 0
  to = 0
  /** Where the name begins after its prefix. */
  local = 0
  /** `pack` of the local name; 0 when it has more than four bytes. */
  short = 0
  /** TEXT: the span is the text itself, without references or line ends to resolve. */
  plain = true
  cdata = false
  /** Number of attributes of the element just opened. */
  attributes = 0

  /** OPEN: the element ends at once. */
  get selfClosed(): boolean {
    return this.closing
  }

  private at = 0
  private closing = false
  private rooted = false
  private names = new Int32Array(32)
  /** Per attribute: name from, name to, value from, value to, pack of an unprefixed name. */
  private spans = new Int32Array(5 * 16)

  constructor(
    part: Uint8Array,
    private readonly maxDepth = 100,
  ) {
    this.bytes = toUtf8(part)
  }

  next(): Token {
    if (this.closing) {
      this.closing = false
      this.depth--
      return CLOSE
    }
    const { bytes } = this
    const end = bytes.length
    for (;;) {
      const start = this.at
      if (start >= end) return this.finish()
      if (bytes[start] !== LT) {
        this.readText(start)
        if (this.depth > 0) return TEXT
        continue
      }
      const mark = bytes[start + 1]
      if (mark === SLASH) return this.readClose(start + 2)
      if (mark === 0x3f) this.at = this.after('?>', start + 2)
      else if (mark !== 0x21) return this.readOpen(start + 1)
      else if (this.startsWith('<!--', start)) this.at = this.after('-->', start + 4)
      else if (this.startsWith('<![CDATA[', start)) {
        if (this.depth === 0) this.fail('text outside the root', start)
        this.from = start + 9
        this.at = this.after(']]>', this.from)
        this.to = this.at - 3
        this.cdata = true
        this.plain = this.bytes.subarray(this.from, this.to).indexOf(CR) < 0
        return TEXT
      } else if (this.startsWith('<!DOCTYPE', start)) throw new XmlFault('doctype', 'DOCTYPE', start)
      else this.fail('unknown markup', start)
    }
  }

  /** The local name of the element just opened or closed. */
  is(local: string): boolean {
    return this.spanIs(this.local, this.to, local)
  }

  get name(): string {
    return decodeUtf8(this.bytes, this.from, this.to)
  }

  get prefix(): string {
    return this.local === this.from ? '' : decodeUtf8(this.bytes, this.from, this.local - 1)
  }

  /** The value of the attribute with this name (as written, prefix included). */
  attribute(name: string): string | undefined {
    for (let n = 0; n < this.attributes; n++) if (this.attributeIs(n, name)) return this.attributeText(n)
    return undefined
  }

  /** The value of the attribute with any prefix and this local name: `r:id`, whatever `r` is called. */
  prefixedAttribute(local: string): string | undefined {
    for (let n = 0; n < this.attributes; n++) {
      const from = this.spans[n * 5]!
      const to = this.spans[n * 5 + 1]!
      const start = to - local.length
      if (start > from && this.bytes[start - 1] === COLON && this.spanIs(start, to, local)) return this.attributeText(n)
    }
    return undefined
  }

  attributeName(n: number): string {
    return decodeUtf8(this.bytes, this.spans[n * 5]!, this.spans[n * 5 + 1]!)
  }

  attributeIs(n: number, name: string): boolean {
    return this.spanIs(this.spans[n * 5]!, this.spans[n * 5 + 1]!, name)
  }

  attributeText(n: number): string {
    const from = this.valueFrom(n)
    const raw = decodeUtf8(this.bytes, from, this.valueTo(n))
    // Literal white space in a value is a space; written as a reference it stays what it is.
    return unescapeXml(/[\t\r\n]/.test(raw) ? raw.replace(/\r\n|[\t\r\n]/g, ' ') : raw, from)
  }

  /** `pack` of the name of attribute `n`; 0 when it has a prefix or more than four bytes. */
  attributeShort(n: number): number {
    return this.spans[n * 5 + 4]!
  }

  valueFrom(n: number): number {
    return this.spans[n * 5 + 2]!
  }

  valueTo(n: number): number {
    return this.spans[n * 5 + 3]!
  }

  /** The text of a TEXT event. */
  text(): string {
    const raw = decodeUtf8(this.bytes, this.from, this.to)
    if (this.plain) return raw
    return this.cdata ? oneLineEnd(raw) : unescapeXml(oneLineEnd(raw), this.from)
  }

  /** The text directly inside the element just opened, up to and including its end. */
  content(): string {
    const inside = this.depth
    let content = ''
    for (;;) {
      const token = this.next()
      if (token === TEXT) content += this.text()
      else if (token === OPEN) this.skip()
      else if (this.depth < inside) return content
    }
  }

  /**
   * Steps to the next element directly inside the one at `depth`, past whatever the caller left of the one before;
   * false at the end of the outer one. The root is at depth 1.
   */
  child(depth: number): boolean {
    for (;;) {
      const token = this.next()
      if (token === OPEN && this.depth === depth + 1) return true
      if (this.depth < depth) return false
    }
  }

  /** Passes over the element just opened. */
  skip(): void {
    const outside = this.depth - 1
    while (this.depth > outside) this.next()
  }

  spanIs(from: number, to: number, name: string): boolean {
    if (to - from !== name.length) return false
    for (let n = 0; n < name.length; n++) if (this.bytes[from + n] !== name.charCodeAt(n)) return false
    return true
  }

  private readText(start: number): void {
    const { bytes } = this
    const end = bytes.length
    let plain = true
    let at = start
    for (; at < end; at++) {
      const byte = bytes[at]!
      if (byte === LT) break
      if (byte === AMP || byte === CR) plain = false
      if (this.depth === 0 && !isSpace(byte) && byte !== 0) this.fail('text outside the root', at)
    }
    this.from = start
    this.to = at
    this.plain = plain
    this.cdata = false
    this.at = at
  }

  private readOpen(start: number): Token {
    if (this.depth === 0) {
      if (this.rooted) this.fail('a second root', start)
      this.rooted = true
    }
    const { bytes } = this
    const end = bytes.length
    let at = start
    let local = start
    let packed = 0
    for (; at < end; at++) {
      const byte = bytes[at]!
      if (byte <= 0x20 || byte === GT || byte === SLASH) break
      if (byte === COLON) {
        local = at + 1
        packed = 0
      } else packed = (packed << 8) | byte
    }
    if (at === local) this.fail('a tag without name', start)
    this.from = start
    this.to = at
    this.local = local
    this.short = at - local <= 4 ? packed : 0
    this.attributes = 0
    for (;;) {
      while (at < end && bytes[at]! <= 0x20) at++
      const byte = bytes[at]
      if (byte === GT) {
        at++
        break
      }
      if (byte === SLASH) {
        if (bytes[at + 1] !== GT) this.fail('a stray /', at)
        this.closing = true
        at += 2
        break
      }
      at = this.readAttribute(at)
    }
    this.at = at
    const depth = ++this.depth
    if (depth > this.maxDepth) throw new XmlFault('depth', 'elements inside each other too deep', start)
    if (depth * 2 > this.names.length) this.names = grown(this.names)
    this.names[depth * 2 - 2] = this.from
    this.names[depth * 2 - 1] = this.to
    return OPEN
  }

  private readAttribute(start: number): number {
    const { bytes } = this
    const end = bytes.length
    let at = start
    let packed = 0
    let byte = 0
    for (; at < end; at++) {
      byte = bytes[at]!
      if (byte === EQUALS || byte <= 0x20 || byte === GT || byte === SLASH) break
      packed = (packed << 8) | byte
    }
    const nameTo = at
    while (at < end && bytes[at]! <= 0x20) at++
    if (at >= end) this.cut()
    if (bytes[at] !== EQUALS || nameTo === start) this.fail('an attribute without value', start)
    at++
    while (at < end && bytes[at]! <= 0x20) at++
    const quote = bytes[at]
    if (at >= end) this.cut()
    if (quote !== 0x22 && quote !== 0x27) this.fail('a value without quotes', at)
    const from = ++at
    while (at < end && (byte = bytes[at]!) !== quote && byte !== LT) at++
    if (at >= end) this.cut()
    if (byte === LT) this.fail('< in a value', at)
    const n = this.attributes++ * 5
    if (n + 5 > this.spans.length) this.spans = grown(this.spans)
    const { spans } = this
    spans[n] = start
    spans[n + 1] = nameTo
    spans[n + 2] = from
    spans[n + 3] = at
    spans[n + 4] = nameTo - start <= 4 ? packed : 0
    return at + 1
  }

  private readClose(start: number): Token {
    const { bytes, names, depth } = this
    if (depth === 0) this.fail('an end without beginning', start)
    const from = names[depth * 2 - 2]!
    const length = names[depth * 2 - 1]! - from
    let at = start
    let local = start
    let packed = 0
    for (let n = 0; n < length; n++, at++) {
      const byte = bytes[at]
      if (byte !== bytes[from + n]) this.fail('tags do not match', start)
      if (byte === COLON) {
        local = at + 1
        packed = 0
      } else packed = (packed << 8) | byte!
    }
    this.from = start
    this.to = at
    this.local = local
    this.short = at - local <= 4 ? packed : 0
    while (at < bytes.length && bytes[at]! <= 0x20) at++
    if (bytes[at] !== GT) this.fail('tags do not match', start)
    this.at = at + 1
    this.attributes = 0
    this.depth--
    return CLOSE
  }

  private finish(): Token {
    if (this.depth > 0 || !this.rooted) this.cut()
    return END
  }

  private startsWith(text: string, at: number): boolean {
    return this.spanIs(at, Math.min(at + text.length, this.bytes.length), text)
  }

  /** The offset after the next `text`. */
  private after(text: string, start: number): number {
    const first = text.charCodeAt(0)
    for (let at = start; ; at++) {
      at = this.bytes.indexOf(first, at)
      if (at < 0) this.cut()
      if (this.startsWith(text, at)) return at + text.length
    }
  }

  private cut(): never {
    throw new XmlFault('truncated', 'the part ends too early', this.bytes.length)
  }

  /** A tag that cannot be read because the bytes end inside it is a cut, not a mistake. */
  private fail(message: string, at: number): never {
    const open = this.depth > 0 || !this.rooted
    if (open && this.bytes.indexOf(GT, at) < 0) this.cut()
    throw new XmlFault('malformed', message, at)
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
