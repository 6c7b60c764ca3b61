import { deflateSync, strToU8 } from 'fflate'
import { crc32 } from '../../../src/hosts/xlsx/crc32'

export interface MadeEntry {
  readonly name: string
  readonly data: Uint8Array | string
  /** What the directory says, where it differs from the truth. */
  readonly declared?: { size?: number; compressedSize?: number; crc?: number; flags?: number; method?: number }
  readonly stored?: boolean
  /** Sizes behind the data instead of in the local header, with or without their signature. */
  readonly descriptor?: 'signed' | 'bare'
  readonly zip64?: boolean
}

const join = (pieces: readonly Uint8Array[]) => {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** Little-endian fields: [width, value] each. */
const fields = (...list: readonly (readonly [1 | 2 | 4 | 8, number])[]) =>
  join(
    list.map(([width, value]) => Uint8Array.from({ length: width }, (_, n) => Math.floor(value / 2 ** (8 * n)) % 256)),
  )

/** A zip written field by field, so that any of them can lie. */
export function makeZip(entries: readonly MadeEntry[], { before = 0, comment = '', zip64 = false } = {}): Uint8Array {
  const pieces: Uint8Array[] = [new Uint8Array(before)]
  const records: Uint8Array[] = []
  let at = 0
  for (const entry of entries) {
    const name = strToU8(entry.name)
    const data = typeof entry.data === 'string' ? strToU8(entry.data) : entry.data
    const packed = entry.stored ? data : deflateSync(data)
    const method = entry.declared?.method ?? (entry.stored ? 0 : 8)
    const flags = (entry.declared?.flags ?? 0) | (entry.descriptor ? 8 : 0) | 0x800
    const crc = entry.declared?.crc ?? crc32(data)
    const size = entry.declared?.size ?? data.length
    const compressed = entry.declared?.compressedSize ?? packed.length
    const shown = (value: number) => (entry.descriptor ? 0 : entry.zip64 ? 0xffffffff : value)
    const local = join([
      fields([4, 0x04034b50], [2, 20], [2, flags], [2, method], [4, 0], [4, entry.descriptor ? 0 : crc]),
      fields([4, shown(compressed)], [4, shown(size)], [2, name.length], [2, 0]),
      name,
      packed,
      entry.descriptor === 'signed' ? fields([4, 0x08074b50]) : new Uint8Array(0),
      entry.descriptor ? fields([4, crc], [4, compressed], [4, size]) : new Uint8Array(0),
    ])
    const wide = entry.zip64 ? fields([2, 0xcafe], [2, 2], [2, 0], [2, 1], [2, 16], [8, size], [8, compressed]) : null
    records.push(
      join([
        fields([4, 0x02014b50], [2, 20], [2, 20], [2, flags], [2, method], [4, 0], [4, crc]),
        fields([4, wide ? 0xffffffff : compressed], [4, wide ? 0xffffffff : size], [2, name.length]),
        fields([2, wide?.length ?? 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
        name,
        wide ?? new Uint8Array(0),
      ]),
    )
    pieces.push(local)
    at += local.length
  }
  const directory = join(records)
  const count = entries.length
  const tail = strToU8(comment)
  if (zip64) {
    pieces.push(
      directory,
      fields([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count]),
      fields([8, directory.length], [8, at]),
      fields([4, 0x07064b50], [4, 0], [8, before + at + directory.length], [4, 1]),
      fields([4, 0x06054b50], [2, 0], [2, 0], [2, 0xffff], [2, 0xffff], [4, 0xffffffff], [4, 0xffffffff], [2, 0]),
    )
  } else
    pieces.push(
      directory,
      fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, directory.length], [4, at]),
      fields([2, tail.length]),
      tail,
    )
  return join(pieces)
}
