import type { Book } from '../../workbook/types'
import { Budget } from './cells'
import { XmlFault } from './fault'
import { defaultLimits, type Limits } from './limits'
import { readNotes } from './notes'
import { Parts, type Relation } from './parts'
import { ReadRefusal, refusals } from './refusal'
import { FileSheet } from './sheet'
import { refusalBySignature } from './signature'
import { readStrings, Texts } from './strings'
import { noStyles, readStyles } from './styles'
import { readWorkbook } from './workbook'
import { Zip, ZipFault } from './zip'

export { ReadRefusal, type RefusalReason } from './refusal'
export { defaultLimits, type Limits } from './limits'

/** Sheets of other kinds; the list of sheets holds them too. */
const otherSheets = ['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']
/** Other programmes keep their own data in custom parts; ours are small. */
const largestNotes = 4 * 1024 * 1024

/** Reads a book from the bytes of its file. Throws a `ReadRefusal` for every file that cannot be read. */
export function readXlsx(bytes: Uint8Array, id: string, limits: Partial<Limits> = {}): Book {
  const caps = { ...defaultLimits, ...limits }
  const refusal = refusalBySignature(bytes, id)
  if (refusal) throw refusal
  if (bytes.length > caps.fileBytes) throw refusals.tooLargeBytes(bytes.length, caps.fileBytes)
  try {
    return readBook(new Parts(new Zip(bytes, caps), caps.depth), id, caps)
  } catch (error) {
    throw error instanceof ZipFault ? ofZip(error) : error instanceof XmlFault ? ofXml(error) : error
  }
}

function readBook(parts: Parts, id: string, limits: Limits): Book {
  const main = findWorkbook(parts)
  const workbook = readWorkbook(main.bytes, limits)
  if (!workbook) throw refusals.notExcel(`${main.name} is no workbook`)
  const relations = parts.relations(main.name)
  const byId = new Map(relations.map((relation) => [relation.id, relation]))

  const context = {
    styles: readPart(parts, relations, 'styles', (part) => readStyles(part, limits)) ?? noStyles,
    texts: new Texts(
      readPart(parts, relations, 'sharedStrings', (part) => readStrings(part, limits)) ?? [],
      limits.strings,
    ),
    date1904: workbook.date1904,
    limits,
    cells: new Budget('入力のあるセル', limits.cells),
    runs: new Budget('書式だけのセル', limits.runs),
    boxes: new Budget('セルの結合とプルダウン', limits.boxes),
  }
  const sheets: FileSheet[] = []
  for (const listed of workbook.sheets) {
    const relation = byId.get(listed.relation)
    if (relation && otherSheets.includes(relation.kind)) continue
    const part = relation && parts.read(relation.target)
    if (!part) throw refusals.missingPart(`シート「${listed.name}」`)
    const sheet = new FileSheet(listed, context)
    if (sheet.read(part)) sheets.push(sheet)
  }
  return { id, sheets, names: workbook.names, date1904: workbook.date1904, notes: notesOf(parts, relations, limits) }
}

/** The relations of the file name the workbook; where they do not, it is looked for at its usual place. */
function findWorkbook(parts: Parts): { name: string; bytes: Uint8Array } {
  const named = parts.relations('').find(({ kind }) => kind === 'officeDocument')?.target
  if (named !== undefined && /\.bin$/i.test(named) && parts.has(named)) throw refusals.binaryBook()
  for (const name of [named, 'xl/workbook.xml']) {
    const bytes = name === undefined ? undefined : parts.read(name)
    if (name !== undefined && bytes) return { name, bytes }
  }
  const isBook = parts.has('[Content_Types].xml') || parts.has('xl/_rels/workbook.xml.rels')
  throw isBook && (named === undefined || named.startsWith('xl/'))
    ? refusals.missingPart('ブックの構成')
    : refusals.notExcel('no workbook part')
}

function readPart<T>(
  parts: Parts,
  relations: readonly Relation[],
  kind: string,
  read: (part: Uint8Array) => T,
): T | undefined {
  const target = relations.find((relation) => relation.kind === kind)?.target
  const part = target === undefined ? undefined : parts.read(target)
  return part && read(part)
}

function notesOf(parts: Parts, relations: readonly Relation[], limits: Limits): Readonly<Record<string, string>> {
  for (const { kind, target } of relations) {
    if (kind !== 'customXml' || !parts.has(target) || parts.size(target) > largestNotes) continue
    try {
      const part = parts.read(target)
      const notes = part && readNotes(part, limits)
      if (notes) return notes
    } catch (error) {
      // Custom parts belong to all kinds of programmes: one that cannot be read is none of ours.
      if (!(error instanceof XmlFault || error instanceof ZipFault)) throw error
    }
  }
  return {}
}

function ofZip({ kind, message, bytes, limit }: ZipFault): ReadRefusal {
  switch (kind) {
    case 'notZip':
      return refusals.notExcel(message)
    case 'truncated':
      return refusals.truncated(message)
    case 'encrypted':
      return refusals.encrypted()
    case 'duplicate':
      return refusals.unsafe(message)
    case 'tooLarge':
      return refusals.tooLargeBytes(bytes, limit)
    case 'tooMany':
      return refusals.tooMany('ファイルの中の部品', limit)
    case 'bomb':
      return refusals.bomb(message)
    case 'broken':
      return refusals.broken(message)
  }
}

function ofXml({ kind, message }: XmlFault): ReadRefusal {
  switch (kind) {
    case 'doctype':
    case 'depth':
      return refusals.unsafe(message)
    case 'truncated':
      return refusals.truncated(message)
    case 'malformed':
      return refusals.broken(message)
  }
}
