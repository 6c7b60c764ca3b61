import { refusals, type ReadRefusal } from './refusal'

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte)

/** Why a file that is no zip cannot be read; undefined where it may be one. */
export function refusalBySignature(bytes: Uint8Array, id: string): ReadRefusal | undefined {
  if (bytes.length < 1024 && /(^|[\\/])~\$[^\\/]*$/.test(id)) return refusals.lockFile()
  if (bytes.length === 0) return refusals.empty()
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return refusalOfCompound(bytes)
  // The record that opens an .xls of Excel 2 to 4, which has no container.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1]!) && bytes[2]! <= 0x08 && bytes[3] === 0)
    return refusals.oldXls()
  return undefined
}

/** An OLE compound file: an .xlsx with a password, an .xls or something else of that time. */
function refusalOfCompound(bytes: Uint8Array): ReadRefusal {
  const streams = compoundNames(bytes)
  if (streams.has('EncryptedPackage')) return refusals.encrypted()
  if (streams.has('Workbook') || streams.has('Book')) return refusals.oldXls()
  return refusals.notExcel('OLE compound file')
}

/** Directory records are 128 bytes and aligned, so that they are found without following the sector chains. */
function compoundNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>()
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = bytes[at + 64]! | (bytes[at + 65]! << 8)
    const isStream = bytes[at + 66] === 2
    if (!isStream || length < 4 || length > 64 || length % 2 !== 0) continue
    let name = ''
    for (let n = 0; n < length - 2; n += 2) name += String.fromCharCode(bytes[at + n]! | (bytes[at + n + 1]! << 8))
    names.add(name)
  }
  return names
}
