import { deflateSync } from 'fflate'
import { crc32 } from '../crc32'
import { type Zip, type ZipEntry, ZipFault } from '../zip'

const encoder = new TextEncoder()
/** Large parts are packed quickly: the difference is a tenth of their size, the time three times as long. */
const large = 2 * 1024 * 1024
const ZIP64 = 1
const SIZES_BEHIND = 8

export interface Changes {
  /** New contents by name in lower case; null takes the part out. */
  readonly changed: ReadonlyMap<string, Uint8Array | null>
  readonly added: ReadonlyMap<string, Uint8Array>
}

interface Written {
  readonly pieces: readonly Uint8Array[]
  readonly central: Uint8Array
}

/**
 * The zip with some of its parts changed. All others keep their bytes as they stand in the file: header, extra
 * fields, time, compressed data and whatever follows it, in their order.
 */
export function writeZip(zip: Zip, { changed, added }: Changes): Uint8Array {
  const pieces: Uint8Array[] = []
  const centrals = new Map<ZipEntry, Uint8Array>()
  let offset = 0
  const inFile = [...zip.entries].sort((a, b) => a.localStart - b.localStart)
  const directoryStart = zip.entries[0]?.centralStart ?? 0
  for (const [n, entry] of inFile.entries()) {
    const end = Math.min(inFile[n + 1]?.localStart ?? directoryStart, directoryStart)
    if (zip.dataStart(entry) + entry.compressedSize > end)
      throw new ZipFault('broken', `${entry.name} overlaps another`)
    const part = changed.get(entry.name.toLowerCase())
    if (part === null) continue
    const start = offset
    const write = (piece: Uint8Array) => {
      pieces.push(piece)
      offset += piece.length
    }
    const central = zip.bytes.slice(entry.centralStart, entry.centralEnd)
    if (part === undefined) {
      write(zip.bytes.subarray(entry.localStart, end))
      centrals.set(entry, moved(central, start))
    } else {
      const packed = pack(part)
      write(localHeader(zip, entry, packed))
      write(packed.data)
      centrals.set(entry, changedRecord(central, packed, start))
    }
  }
  const records = zip.entries.flatMap((entry) => centrals.get(entry) ?? [])
  for (const [name, part] of added) {
    const { pieces: own, central } = newEntry(name, part, offset)
    for (const piece of own) {
      pieces.push(piece)
      offset += piece.length
    }
    records.push(central)
  }
  return joined([...pieces, ...records, directoryEnd(zip, records, offset)])
}

interface Packed {
  readonly data: Uint8Array
  readonly crc: number
  readonly size: number
}

const pack = (part: Uint8Array): Packed => ({
  data: deflateSync(part, { level: part.length > large ? 1 : 6 }),
  crc: crc32(part),
  size: part.length,
})

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function putSizes(header: DataView, at: number, { data, crc, size }: Packed): void {
  header.setUint32(at, crc, true)
  header.setUint32(at + 4, data.length, true)
  header.setUint32(at + 8, size, true)
}

/** The entry's own header with new sizes, which now stand here and not behind the data. */
function localHeader(zip: Zip, entry: ZipEntry, packed: Packed): Uint8Array {
  const from = entry.localStart
  const old = view(zip.bytes)
  const nameEnd = from + 30 + old.getUint16(from + 26, true)
  const extra = withoutZip64(zip.bytes.subarray(nameEnd, nameEnd + old.getUint16(from + 28, true)))
  const header = joined([zip.bytes.subarray(from, nameEnd), extra])
  const fields = view(header)
  fields.setUint16(6, fields.getUint16(6, true) & ~SIZES_BEHIND, true)
  fields.setUint16(8, 8, true)
  putSizes(fields, 14, packed)
  fields.setUint16(28, extra.length, true)
  return header
}

function changedRecord(record: Uint8Array, packed: Packed, offset: number): Uint8Array {
  const old = view(record)
  const nameEnd = 46 + old.getUint16(28, true)
  const extraEnd = nameEnd + old.getUint16(30, true)
  const extra = withoutZip64(record.subarray(nameEnd, extraEnd))
  const changed = joined([record.subarray(0, nameEnd), extra, record.subarray(extraEnd)])
  const fields = view(changed)
  fields.setUint16(8, fields.getUint16(8, true) & ~SIZES_BEHIND, true)
  fields.setUint16(10, 8, true)
  putSizes(fields, 16, packed)
  fields.setUint16(30, extra.length, true)
  fields.setUint32(42, offset, true)
  return changed
}

/** The record of an entry that only moved. In a zip64 record the offset stands behind the sizes that are there too. */
function moved(record: Uint8Array, offset: number): Uint8Array {
  const fields = view(record)
  if (fields.getUint32(42, true) !== 0xffffffff) {
    fields.setUint32(42, offset, true)
    return record
  }
  const from = 46 + fields.getUint16(28, true)
  const to = from + fields.getUint16(30, true)
  for (let at = from; at + 4 <= to; at += 4 + fields.getUint16(at + 2, true)) {
    if (fields.getUint16(at, true) !== ZIP64) continue
    const before = [20, 24].filter((size) => fields.getUint32(size, true) === 0xffffffff).length
    fields.setUint32(at + 4 + before * 8, offset, true)
    fields.setUint32(at + 8 + before * 8, 0, true)
  }
  return record
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const fields = view(extra)
  const kept: Uint8Array[] = []
  let at = 0
  while (at + 4 <= extra.length) {
    const end = Math.min(at + 4 + fields.getUint16(at + 2, true), extra.length)
    if (fields.getUint16(at, true) !== ZIP64) kept.push(extra.subarray(at, end))
    at = end
  }
  return joined([...kept, extra.subarray(at)])
}

/** New parts carry the first day a zip can hold: the same edits give the same bytes. */
function newEntry(name: string, part: Uint8Array, offset: number): Written {
  const packed = pack(part)
  const label = encoder.encode(name)
  const local = new Uint8Array(30 + label.length)
  const head = view(local)
  head.setUint32(0, 0x04034b50, true)
  head.setUint16(4, 20, true)
  head.setUint16(6, 0x0800, true)
  head.setUint16(8, 8, true)
  head.setUint16(12, 0x21, true)
  putSizes(head, 14, packed)
  head.setUint16(26, label.length, true)
  local.set(label, 30)
  const central = new Uint8Array(46 + label.length)
  const record = view(central)
  record.setUint32(0, 0x02014b50, true)
  record.setUint16(4, 20, true)
  central.set(local.subarray(4, 30), 6)
  record.setUint16(30, 0, true)
  record.setUint32(42, offset, true)
  central.set(label, 46)
  return { pieces: [local, packed.data], central }
}

/** Nothing here is larger than the 32-bit directory can tell; the comment of the file is kept. */
function directoryEnd(zip: Zip, records: readonly Uint8Array[], offset: number): Uint8Array {
  const comment = zipComment(zip)
  const end = new Uint8Array(22 + comment.length)
  const fields = view(end)
  fields.setUint32(0, 0x06054b50, true)
  fields.setUint16(8, records.length, true)
  fields.setUint16(10, records.length, true)
  fields.setUint32(
    12,
    records.reduce((sum, record) => sum + record.length, 0),
    true,
  )
  fields.setUint32(16, offset, true)
  fields.setUint16(20, comment.length, true)
  end.set(comment, 22)
  return end
}

function zipComment(zip: Zip): Uint8Array {
  const { bytes } = zip
  const fields = view(bytes)
  for (let at = bytes.length - 22; at >= 0; at--)
    if (fields.getUint32(at, true) === 0x06054b50 && at + 22 + fields.getUint16(at + 20, true) <= bytes.length)
      return bytes.subarray(at + 22, at + 22 + fields.getUint16(at + 20, true))
  return new Uint8Array(0)
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
