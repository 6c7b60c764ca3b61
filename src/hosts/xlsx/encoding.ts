import { XmlFault } from './fault'

/**
 * The bytes of a part as UTF-8 without a byte order mark. Excel writes UTF-8 only, but the format allows
 * UTF-16, and other writers have been seen to use it.
 */
export function toUtf8(bytes: Uint8Array): Uint8Array {
  const [a = 0, b = 0, c = 0, d = 0] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const text = bytes.subarray(3)
    return isUtf8(declaredEncoding(text)) ? text : redeclared(text)
  }
  if (a === 0xff && b === 0xfe) return transcode(bytes.subarray(2), 'utf-16le')
  if (a === 0xfe && b === 0xff) return transcode(bytes.subarray(2), 'utf-16be')
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return transcode(bytes, 'utf-16le')
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return transcode(bytes, 'utf-16be')
  const declared = declaredEncoding(bytes)
  // A declaration that can be read byte by byte is not UTF-16, whatever it says.
  return isUtf8(declared) ? bytes : transcode(bytes, declared)
}

const isUtf8 = (declared: string): boolean => declared === '' || /^(utf-?(8|16)|us-ascii)/i.test(declared)

function declaredEncoding(bytes: Uint8Array): string {
  if (bytes[0] !== 0x3c || bytes[1] !== 0x3f) return ''
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1] ?? ''
}

const step = 1 << 16

/** Piece by piece, so that a large part is never one JavaScript string. */
function transcode(bytes: Uint8Array, encoding: string): Uint8Array {
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(encoding)
  } catch {
    throw new XmlFault('malformed', `unknown encoding ${encoding}`, 0)
  }
  const encoder = new TextEncoder()
  const pieces: Uint8Array[] = []
  let length = 0
  for (let at = 0; at < bytes.length; at += step) {
    const text = decoder.decode(bytes.subarray(at, at + step), { stream: at + step < bytes.length })
    const piece = encoder.encode(text)
    pieces.push(piece)
    length += piece.length
  }
  const all = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return redeclared(all)
}

/** What is UTF-8 now must not be decoded a second time by what it says of itself. */
function redeclared(text: Uint8Array): Uint8Array {
  const declared = declaredEncoding(text)
  if (declared === '') return text
  const head = String.fromCharCode(...text.subarray(0, 200))
  const start = head.indexOf(declared, head.search(/\sencoding\s*=/))
  const end = start + declared.length
  const part = new Uint8Array(text.length - declared.length + utf8.length)
  part.set(text.subarray(0, start))
  part.set(utf8, start)
  part.set(text.subarray(end), start + utf8.length)
  return part
}

const utf8 = new TextEncoder().encode('UTF-8')
