import { nameNodes, type SheetEntry, type WorkingBook } from './book'
import { leaveCalcChain } from './calcChain'
import { parseFormula, sameSheet } from './formula'
import { formulaText } from './layout'
import { addOverride, addRelation, reachable, removeParts, removeRelation } from './packageLists'
import { writeRefusals } from './refusal'
import { refuseSheetName } from './sheetNames'
import { escapeAttribute, Splices } from './splice'
import { addTitle, removeTitle } from './titles'
import { attribute, childOf, descendants, type Node, textOf, valueOf } from './tree'

const worksheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'
const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** Parts that other parts of the book know by name. */
const entangled = ['pivotTable', 'slicer', 'timeline']

/** A blank sheet behind the others. */
export function addSheet(book: WorkingBook, name: string): void {
  if (book.structureLocked) throw writeRefusals.protectedBook()
  refuseSheetName(book, name)
  const folder = book.main.slice(0, book.main.lastIndexOf('/') + 1)
  const taken = new Set(book.parts.allNames.map((one) => one.toLowerCase()))
  let number = book.sheets.length + 1
  while (taken.has(`${folder}worksheets/sheet${number}.xml`.toLowerCase())) number++
  const target = `worksheets/sheet${number}.xml`
  const { root, bytes } = book.parts.tree(book.main)!
  const sheets = childOf(root, 'sheets')
  const [model] = sheets?.children ?? []
  const link = model?.attributes.find((one) => one.name.endsWith(':id'))?.name
  if (!sheets || link === undefined) throw writeRefusals.broken('no list of sheets')
  const namespace = root.attributes.find(
    (one) => one.name === `xmlns${root.prefix ? `:${root.prefix.slice(0, -1)}` : ''}`,
  )
  const last = book.sheets[book.sheets.length - 1]!
  book.parts.add(
    folder + target,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${namespace?.value ?? mainNamespace}"><dimension ref="A1"/><sheetData/></worksheet>`,
  )
  addOverride(book, folder + target, worksheetType)
  const relation = addRelation(book, book.main, 'worksheet', relationType, target)
  const splices = new Splices(bytes)
  const id = Math.max(...book.sheets.map((sheet) => sheet.id)) + 1
  // The prefix of relations may be declared on each sheet alone.
  const declared = model?.attributes.find((one) => one.name === `xmlns:${link.slice(0, -3)}`)
  const declaration = declared ? `${declared.name}="${escapeAttribute(declared.value)}" ` : ''
  splices.append(
    sheets,
    `<${sheets.prefix}sheet ${declaration}name="${escapeAttribute(name)}" sheetId="${id}" ${link}="${relation}"/>`,
  )
  book.write(book.main, splices.apply())
  addTitle(book, name, last.name)
}

/** Takes a sheet out with all that belongs to it alone. */
export function removeSheet(book: WorkingBook, name: string): SheetEntry {
  if (book.structureLocked) throw writeRefusals.protectedBook()
  const sheet = book.sheet(name)
  const index = book.sheets.indexOf(sheet)
  if (!book.sheets.some((one) => one !== sheet && one.visible)) throw writeRefusals.lastSheet(sheet.name)
  if (book.relations(sheet.part).some(({ kind }) => entangled.includes(kind)))
    throw writeRefusals.unsupported(`シート「${sheet.name}」にピボットテーブルかスライサーがあるため削除できません`)
  const user = userOf(book, sheet, index)
  if (user !== null) throw writeRefusals.sheetInUse(sheet.name, user)
  leaveCalcChain(book, (id) => id === sheet.id)
  const own = reachable(book, sheet.part)
  removeRelation(book, book.main, sheet.relation)
  const still = reachable(book, '')
  removeParts(book, new Set([sheet.part, ...[...own].filter((part) => !still.has(part))]))
  leaveWorkbook(book, index)
  removeTitle(book, sheet.name)
  return sheet
}

/** Who speaks of a sheet: null where nobody does. */
function userOf(book: WorkingBook, sheet: SheetEntry, index: number): string | null {
  const tables = book.tables.filter((table) => table.sheet.part === sheet.part).map(({ name }) => name)
  const speaks = (text: string): boolean => {
    if (!text.includes('!') && tables.length === 0) return false
    return (
      parseFormula(text)?.some((token) => {
        if (token.kind === 'table' || token.kind === 'name')
          if (tables.some((table) => sameSheet(table, token.kind === 'table' ? token.name : token.text))) return true
        if (token.kind !== 'area' && token.kind !== 'name' && token.kind !== 'table') return false
        const named = token.where.sheet
        return !token.where.external && named !== null && (token.where.several || sameSheet(named, sheet.name))
      }) ?? true
    )
  }
  const found = book.names.find(({ local, refersTo }) => local !== index && speaks(refersTo))
  if (found) return `名前「${found.name}」`
  for (const other of book.sheets) {
    if (other === sheet) continue
    const where = `シート「${other.name}」`
    if (other.cells) {
      const layout = book.layout(other)
      if (layout.formulas.some((formula) => speaks(formulaText(layout, formula)))) return where
      if (textsIn(layout.bytes, layout.root, ['f', 'formula', 'formula1', 'formula2']).some(speaks)) return where
    }
    for (const part of reachable(book, other.part))
      if (/\/charts\/|\/chartEx/i.test(part) && chartSpeaks(book, part, speaks)) return `${where}のグラフ`
  }
  return null
}

function chartSpeaks(book: WorkingBook, part: string, speaks: (text: string) => boolean): boolean {
  const tree = /\.xml$/i.test(part) ? book.parts.tree(part) : undefined
  return tree !== undefined && textsIn(tree.bytes, tree.root, ['f']).some(speaks)
}

const textsIn = (bytes: Uint8Array, root: Node, names: readonly string[]): string[] =>
  [...descendants(root)]
    .filter(({ name, children }) => names.includes(name) && children.length === 0)
    .map((node) => textOf(bytes, node))

function leaveWorkbook(book: WorkingBook, index: number): void {
  const { root, bytes } = book.parts.tree(book.main)!
  const splices = new Splices(bytes)
  const entries = childOf(root, 'sheets')?.children ?? []
  const entry = entries[index]
  if (entry) splices.remove(entry.from, entry.to)
  const names = nameNodes(root)
  const gone = names.filter((node) => valueOf(node, 'localSheetId') === String(index))
  const list = childOf(root, 'definedNames')
  if (list && gone.length === names.length) splices.remove(list.from, list.to)
  else
    for (const node of names) {
      const local = attribute(node, 'localSheetId')
      if (gone.includes(node)) splices.remove(node.from, node.to)
      else if (local && Number(local.value) > index) splices.setAttribute(local, String(Number(local.value) - 1))
    }
  const shown = entries.filter((_, n) => n !== index).map((node) => (valueOf(node, 'state') ?? 'visible') === 'visible')
  for (const view of childOf(root, 'bookViews')?.children ?? [])
    for (const name of ['activeTab', 'firstSheet']) {
      const tab = attribute(view, name)
      if (!tab) continue
      const meant = Math.min(Number(tab.value) - (Number(tab.value) > index ? 1 : 0), shown.length - 1)
      splices.setAttribute(tab, String(shown[meant] ? meant : Math.max(0, shown.indexOf(true))))
    }
  book.write(book.main, splices.apply())
}
