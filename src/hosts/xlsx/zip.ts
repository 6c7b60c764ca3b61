import { Inflate } from 'fflate'
import { crc32 } from './crc32'
import { defaultLimits, type Limits } from './limits'

/** A zip that is not read. `bytes` and `limit` are given with 'tooLarge'. */
export class ZipFault extends Error {
  override readonly name = 'ZipFault'

  constructor(
    readonly kind: 'notZip' | 'truncated' | 'broken' | 'encrypted' | 'duplicate' | 'tooLarge' | 'tooMany' | 'bomb',
    message: string,
    readonly bytes = 0,
    readonly limit = 0,
  ) {
    super(message)
  }
}

/** One entry of the central directory, with its places in the file so that it can be copied byte for byte. */
export interface ZipEntry {
  /** Forward slashes, no leading slash: `xl/workbook.xml`. */
  readonly name: string
  readonly flags: number
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  readonly compressedSize: number
  readonly size: number
  /** Where the local header begins. */
  readonly localStart: number
  /** The record in the central directory. */
  readonly centralStart: number
  readonly centralEnd: number
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const DIRECTORY_END = 0x06054b50
const LOCATOR_64 = 0x07064b50
const DIRECTORY_END_64 = 0x06064b50
const chunk = 1 << 16

/** The directory of a zip file; parts are inflated one at a time, when they are asked for. */
export class Zip {
  readonly entries: readonly ZipEntry[]
  private readonly view: DataView
  private readonly byName = new Map<string, ZipEntry | 'duplicate'>()
  private inflated = 0

  constructor(
    readonly bytes: Uint8Array,
    private readonly limits: Limits = defaultLimits,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const end = this.findDirectoryEnd()
    this.entries = this.readDirectory(end)
    for (const entry of this.entries) {
      const key = entry.name.toLowerCase()
      this.byName.set(key, this.byName.has(key) ? 'duplicate' : entry)
    }
  }

  /** Part names do not mind case. Two entries of one name: which one counts is anyone's guess, so neither does. */
  find(name: string): ZipEntry | undefined {
    const entry = this.byName.get(name.toLowerCase())
    if (entry === 'duplicate') throw new ZipFault('duplicate', `two entries ${name}`)
    return entry
  }

  has(name: string): boolean {
    return this.byName.has(name.toLowerCase())
  }

  /** The offset of the (compressed) bytes of an entry, behind its local header. */
  dataStart(entry: ZipEntry): number {
    const { localStart } = entry
    if (localStart + 30 > this.bytes.length || this.u32(localStart) !== LOCAL)
      throw new ZipFault('broken', `no local header of ${entry.name}`)
    const start = localStart + 30 + this.u16(localStart + 26) + this.u16(localStart + 28)
    if (start + entry.compressedSize > this.bytes.length) throw new ZipFault('truncated', `${entry.name} is cut`)
    return start
  }

  /** The bytes of a part. What the directory declares is checked first, what comes out is bounded by it. */
  read(entry: ZipEntry): Uint8Array {
    const { limits } = this
    const { name, size, compressedSize, method } = entry
    if (method !== 0 && method !== 8) throw new ZipFault('broken', `${name}: method ${method}`)
    if ((entry.flags & 1) !== 0) throw new ZipFault('encrypted', `${name} is encrypted`)
    if (size > limits.partBytes) throw new ZipFault('tooLarge', `${name} is too large`, size, limits.partBytes)
    if (size > limits.ratioFrom && size > compressedSize * limits.ratio)
      throw new ZipFault('bomb', `${name}: ${compressedSize} bytes become ${size}`)
    // Parts that are read twice count twice: a book can name one part as a thousand sheets.
    this.inflated += size
    if (this.inflated > limits.totalBytes)
      throw new ZipFault('tooLarge', 'all parts together', this.inflated, limits.totalBytes)
    // Many small parts of blanks come to as much as a large one.
    if (this.inflated > limits.ratioFrom && this.inflated > this.bytes.length * limits.ratio)
      throw new ZipFault('bomb', `${this.bytes.length} bytes become ${this.inflated}`)
    const start = this.dataStart(entry)
    const data = this.bytes.subarray(start, start + compressedSize)
    const part = method === 8 ? inflate(data, entry) : data
    if (part.length !== size) throw new ZipFault('broken', `${name}: ${part.length} bytes instead of ${size}`)
    if (crc32(part) !== entry.crc) throw new ZipFault('broken', `${name}: checksum`)
    return part
  }

  private findDirectoryEnd(): number {
    const { length } = this.bytes
    for (let at = length - 22; at >= Math.max(0, length - 22 - 0xffff); at--)
      if (this.u32(at) === DIRECTORY_END && at + 22 + this.u16(at + 20) <= length) return at
    const isZip = length >= 4 && this.u32(0) === LOCAL
    throw isZip ? new ZipFault('truncated', 'no end of the directory') : new ZipFault('notZip', 'no zip')
  }

  private readDirectory(end: number): ZipEntry[] {
    let size = this.u32(end + 12)
    let offset = this.u32(end + 16)
    let before = end
    const locator = end - 20
    if (locator >= 0 && this.u32(locator) === LOCATOR_64) {
      const end64 = this.u64(locator + 8)
      if (end64 + 56 > locator || this.u32(end64) !== DIRECTORY_END_64) throw new ZipFault('broken', 'zip64 directory')
      size = this.u64(end64 + 40)
      offset = this.u64(end64 + 48)
      before = end64
    }
    // Something may stand before the zip; the directory itself ends where its end record begins.
    const shift = before - size - offset
    if (shift < 0) throw new ZipFault('truncated', 'the directory lies outside the file')
    const entries: ZipEntry[] = []
    for (let at = offset + shift; at < before;) {
      if (at + 46 > before || this.u32(at) !== CENTRAL) throw new ZipFault('broken', 'the directory of the zip')
      if (entries.length === this.limits.entries)
        throw new ZipFault('tooMany', 'entries', entries.length, this.limits.entries)
      const entry = this.readEntry(at, shift)
      if (entry.centralEnd > before) throw new ZipFault('broken', 'the directory of the zip')
      entries.push(entry)
      at = entry.centralEnd
    }
    return entries
  }

  private readEntry(at: number, shift: number): ZipEntry {
    const nameEnd = at + 46 + this.u16(at + 28)
    const extraEnd = nameEnd + this.u16(at + 30)
    const sizes = [this.u32(at + 24), this.u32(at + 20), this.u32(at + 42)]
    this.widen(sizes, nameEnd, extraEnd)
    return {
      name: partName(this.bytes.subarray(at + 46, nameEnd)),
      flags: this.u16(at + 8),
      method: this.u16(at + 10),
      crc: this.u32(at + 16),
      compressedSize: sizes[1]!,
      size: sizes[0]!,
      localStart: sizes[2]! + shift,
      centralStart: at,
      centralEnd: extraEnd + this.u16(at + 32),
    }
  }

  /** Zip64: fields of all ones stand in the extra field instead, in their order. Some writers do so in small files. */
  private widen(sizes: number[], from: number, to: number): void {
    for (let at = from; at + 4 <= to && at + 4 <= this.bytes.length; at += 4 + this.u16(at + 2)) {
      if (this.u16(at) !== 1) continue
      let field = at + 4
      const end = Math.min(field + this.u16(at + 2), to, this.bytes.length)
      for (const [n, value] of sizes.entries()) {
        if (value !== 0xffffffff) continue
        if (field + 8 > end) throw new ZipFault('broken', 'zip64 sizes')
        sizes[n] = this.u64(field)
        field += 8
      }
      return
    }
  }

  private u16(at: number): number {
    return at + 2 <= this.bytes.length ? this.view.getUint16(at, true) : 0
  }

  private u32(at: number): number {
    return at + 4 <= this.bytes.length ? this.view.getUint32(at, true) : 0
  }

  private u64(at: number): number {
    return this.u32(at) + this.u32(at + 4) * 2 ** 32
  }
}

const decoder = new TextDecoder()

/** Some writers put backslashes; case and a leading slash do not count. `..` is kept: no part is called so. */
const partName = (bytes: Uint8Array): string => decoder.decode(bytes).replaceAll('\\', '/').replace(/^\/+/, '')

/** Stops as soon as more comes out than was declared, at most one chunk later. */
function inflate(data: Uint8Array, { name, size }: ZipEntry): Uint8Array {
  const part = allocate(size)
  let length = 0
  const stream = new Inflate((piece) => {
    if (length + piece.length > size) throw new ZipFault('broken', `${name}: more than ${size} bytes`)
    part.set(piece, length)
    length += piece.length
  })
  try {
    for (let at = 0; at < data.length; at += chunk)
      stream.push(data.subarray(at, at + chunk), at + chunk >= data.length)
  } catch (error) {
    throw error instanceof ZipFault ? error : new ZipFault('broken', `${name}: ${String(error)}`)
  }
  return part.subarray(0, length)
}

function allocate(size: number): Uint8Array {
  try {
    return new Uint8Array(size)
  } catch {
    throw new ZipFault('tooLarge', 'no memory', size, size)
  }
}
