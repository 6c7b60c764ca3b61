import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** Order of the children of a worksheet as ECMA-376 prescribes it. */
const worksheetOrder = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'mergeCells',
  'dataValidations',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
]
const order: Readonly<Record<string, readonly string[]>> = {
  worksheet: worksheetOrder,
  workbook: ['bookViews', 'sheets', 'definedNames', 'calcPr'],
  styleSheet: ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles'],
}

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
}

export function parse(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [] }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  return root.children[0]!
}

export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

function* elements(root: Element): Generator<Element> {
  yield root
  for (const child of root.children) yield* elements(child)
}

/** Where a relation leads, from the place of the part that holds it. */
function target(relations: string, to: string): string {
  const folder = relations.replace(/_rels\/[^/]*$/, '')
  return to.startsWith('/') ? to.slice(1) : folder + to
}

/** What is wrong with a package we wrote, by the rules of the format; nothing when all is well. */
export function faultsOf(bytes: Uint8Array): string[] {
  const faults: string[] = []
  const parts = partsOf(bytes)
  const trees = new Map([...parts].map(([name, text]) => [name, parse(text)]))
  if ([...parts.keys()][0] !== '[Content_Types].xml') faults.push('the content types do not stand first')

  const types = trees.get('[Content_Types].xml')!.children
  const overrides = types.filter(({ name }) => name === 'Override').map(({ attributes }) => attributes['PartName']!)
  const defaults = types.filter(({ name }) => name === 'Default').map(({ attributes }) => attributes['Extension']!)
  for (const part of overrides) if (!parts.has(part.slice(1))) faults.push(`a type for ${part}, which is not there`)
  for (const name of parts.keys()) {
    if (name === '[Content_Types].xml' || name.endsWith('.rels')) continue
    if (!overrides.includes(`/${name}`)) faults.push(`${name} has no type of its own`)
  }
  if (!defaults.includes('rels')) faults.push('no type for relations')

  const reached = new Set<string>()
  for (const [name, root] of trees) {
    if (!name.endsWith('.rels')) continue
    const ids = root.children.map(({ attributes }) => attributes['Id']!)
    if (new Set(ids).size < ids.length) faults.push(`${name}: an id twice`)
    for (const { attributes } of root.children) reached.add(target(name, attributes['Target']!))
  }
  for (const part of reached) if (!parts.has(part)) faults.push(`a relation to ${part}, which is not there`)
  for (const part of overrides) if (!reached.has(part.slice(1))) faults.push(`no relation leads to ${part}`)

  const styles = trees.get('xl/styles.xml')!
  const styleCount = styles.children.find(({ name }) => name === 'cellXfs')!.children.length
  const texts = trees.get('xl/sharedStrings.xml')!.children.length
  for (const [name, root] of trees) {
    for (const element of elements(root)) {
      const { count } = element.attributes
      if (count !== undefined && root.name !== 'sst' && Number(count) !== element.children.length)
        faults.push(`${name}: <${element.name}> counts ${count} of ${element.children.length}`)
    }
    const wanted = order[root.name]
    const found = root.children.map((child) => wanted?.indexOf(child.name) ?? 0)
    if (found.includes(-1) || found.some((place, i) => i > 0 && wanted && place <= found[i - 1]!))
      faults.push(`${name}: ${root.children.map((child) => child.name).join(' ')}`)
    if (root.name === 'worksheet') faults.push(...sheetFaults(name, root, styleCount, texts))
  }
  return faults
}

const place = (ref: string): readonly [row: number, col: number] => {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(ref)!
  return [Number(digits), [...letters!].reduce((col, letter) => col * 26 + letter.charCodeAt(0) - 64, 0)]
}
const corners = (range: string) => {
  const [first, second = first] = range.split(':')
  return [place(first!), place(second!)] as const
}

function sheetFaults(name: string, root: Element, styles: number, texts: number): string[] {
  const faults: string[] = []
  const child = (wanted: string): Element | undefined => root.children.find((one) => one.name === wanted)
  const [from, to] = corners(child('dimension')!.attributes['ref']!)
  const [rows, cols]: [Set<number>, Set<number>] = [new Set(), new Set()]
  const seen = new Set<string>()
  let lastRow = 0
  for (const row of child('sheetData')!.children) {
    const number = Number(row.attributes['r'])
    if (number <= lastRow) faults.push(`${name}: row ${number} after ${lastRow}`)
    lastRow = number
    let lastCol = 0
    for (const cell of row.children) {
      const [cellRow, col] = place(cell.attributes['r']!)
      if (cellRow !== number || col <= lastCol) faults.push(`${name}: ${cell.attributes['r']} is out of order`)
      lastCol = col
      rows.add(cellRow)
      cols.add(col)
      seen.add(`${cellRow},${col}`)
      if (Number(cell.attributes['s'] ?? 0) >= styles) faults.push(`${name}: ${cell.attributes['r']} has no style`)
    }
  }
  const extent = [Math.min(...rows), Math.min(...cols), Math.max(...rows), Math.max(...cols)]
  if (extent.join() !== [...from, ...to].join()) faults.push(`${name}: the dimension is not the extent`)
  if (texts === 0) faults.push(`${name}: no texts`)

  const overlap = (boxes: readonly (readonly [readonly [number, number], readonly [number, number]])[]): boolean =>
    boxes.some(([a, b], i) =>
      boxes.slice(i + 1).some(([c, d]) => a[0] <= d[0] && c[0] <= b[0] && a[1] <= d[1] && c[1] <= b[1]),
    )
  const merges = (child('mergeCells')?.children ?? []).map(({ attributes }) => corners(attributes['ref']!))
  if (overlap(merges)) faults.push(`${name}: merged cells overlap`)
  const validations = (child('dataValidations')?.children ?? []).flatMap(({ attributes }) =>
    attributes['sqref']!.split(' ').map(corners),
  )
  if (overlap(validations)) faults.push(`${name}: input rules overlap`)
  return faults
}
