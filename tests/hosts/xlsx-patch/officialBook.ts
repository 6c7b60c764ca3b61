import { strToU8, unzipSync, Zip as ZipStream, ZipDeflate, zipSync, type Zippable } from 'fflate'
import { crc32 } from '../../../src/hosts/xlsx/crc32'
import { Zip } from '../../../src/hosts/xlsx/zip'
import { parseA1 } from '../../../src/workbook/address'
import type { Edit, Scalar } from '../../../src/workbook/types'
import { officialParts } from './officialParts'

export const FORM = '様式１'
export const LISTS = '選択肢'
export const id = 'book.xlsx'

export type Parts = Record<string, string>

/** The Excel-like book, with some of its parts changed. */
export function officialBook(change: (parts: Parts) => void = () => undefined, date1904 = false): Uint8Array {
  const parts = officialParts(date1904)
  change(parts)
  return zipped(parts)
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {}
  for (const [name, content] of Object.entries(parts))
    files[name] = [typeof content === 'string' ? strToU8(content) : content, { mtime: '2024-04-12T10:20:30' }]
  return zipSync(files, { level: 6 })
}

/** The same parts as a writer leaves them that does not know sizes beforehand: they stand behind the data. */
export function streamed(parts: Readonly<Record<string, string>>): Uint8Array {
  const pieces: Uint8Array[] = []
  const zip = new ZipStream((_error, piece) => pieces.push(piece))
  for (const [name, content] of Object.entries(parts)) {
    const file = new ZipDeflate(name, { level: 6 })
    zip.add(file)
    file.push(strToU8(content), true)
  }
  zip.end()
  return new Uint8Array(Buffer.concat(pieces))
}

export const unprotected = (parts: Parts): void => {
  const part = 'xl/worksheets/sheet1.xml'
  parts[part] = parts[part]!.replace(/<sheetProtection[^>]*\/>/, '')
}

/** Replaces a text that must be there. */
export function exchange(parts: Parts, part: string, from: string, to: string): void {
  if (!parts[part]!.includes(from)) throw new Error(`${part} has no ${from}`)
  parts[part] = parts[part]!.replace(from, to)
}

export const set = (sheet: string, name: string, before: Scalar, value: Scalar, more: object = {}): Edit => ({
  kind: 'set',
  at: { book: id, sheet, ...parseA1(name)! },
  before,
  value,
  ...more,
})

export const rows = (sheet: string, above: number, count: number): Edit => ({
  kind: 'rows',
  book: id,
  sheet,
  above: above - 1,
  count,
})

export const partText = (bytes: Uint8Array, part: string): string => {
  const found = unzipSync(bytes, { filter: ({ name }) => name === part })[part]
  if (!found) throw new Error(`no part ${part}`)
  return new TextDecoder().decode(found)
}

/** For each entry in its order, the checksum of all its bytes in the file: header, data and what follows. */
export function entryBytes(bytes: Uint8Array): Map<string, string> {
  const zip = new Zip(bytes)
  const starts = [...zip.entries.map(({ localStart }) => localStart), zip.entries[0]!.centralStart].sort(
    (a, b) => a - b,
  )
  return new Map(
    zip.entries.map((entry) => {
      const end = starts[starts.indexOf(entry.localStart) + 1]!
      const central = bytes.slice(entry.centralStart, entry.centralEnd)
      central.fill(0, 42, 46)
      return [entry.name, `${crc32(bytes.subarray(entry.localStart, end))} ${crc32(central)}`]
    }),
  )
}

/** Names of the parts that are not the same bytes in both. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const a = entryBytes(before)
  const b = entryBytes(after)
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name)).sort()
}
