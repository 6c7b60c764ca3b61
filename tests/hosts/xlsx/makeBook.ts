import { strToU8, zipSync, type Zippable } from 'fflate'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'

export const namespaces = `xmlns="${main}" xmlns:r="${office}"`

export interface Made {
  /** The inside of each `worksheet` element. */
  sheets: readonly string[]
  /** Names of the sheets; 様式1, 様式2 … where none is given. */
  names?: readonly string[]
  /** Further attributes of each `sheet` element in the workbook. */
  attributes?: readonly string[]
  /** The inside of `sst`. */
  strings?: string
  /** The inside of `styleSheet`. */
  styles?: string
  workbookPr?: string
  definedNames?: string
  /** Further parts, or other contents for the usual ones; null leaves one out. */
  parts?: Readonly<Record<string, string | Uint8Array | null>>
  /** Further relations of the workbook: id, kind, target. */
  relations?: readonly (readonly [string, string, string])[]
}

export const relationsOf = (list: readonly (readonly [string, string, string])[]) =>
  `<Relationships xmlns="${relationships}">${list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

export const worksheet = (inside: string) => `<worksheet ${namespaces}>${inside}</worksheet>`

/** A book written by hand: what stands in each part is what the test says. */
export function makeBook(made: Made): Uint8Array {
  return zipSync(partsOf(made), { level: 6 })
}

export function partsOf(made: Made): Zippable {
  const nameOf = (n: number) => made.names?.[n] ?? `様式${n + 1}`
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationsOf([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${namespaces}>${made.workbookPr ?? ''}<sheets>${made.sheets
      .map((_, n) => `<sheet name="${nameOf(n)}" sheetId="${n + 1}" r:id="s${n}" ${made.attributes?.[n] ?? ''}/>`)
      .join('')}</sheets>${made.definedNames ? `<definedNames>${made.definedNames}</definedNames>` : ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationsOf([
      ...made.sheets.map((_, n) => [`s${n}`, 'worksheet', `worksheets/sheet${n + 1}.xml`] as const),
      ['styles', 'styles', 'styles.xml'],
      ['strings', 'sharedStrings', 'sharedStrings.xml'],
      ...(made.relations ?? []),
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${main}">${made.styles ?? '<cellXfs><xf/></cellXfs>'}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${made.strings ?? ''}</sst>`,
    ...Object.fromEntries(made.sheets.map((inside, n) => [`xl/worksheets/sheet${n + 1}.xml`, worksheet(inside)])),
    ...made.parts,
  }
  const files: Zippable = {}
  for (const [name, content] of Object.entries(parts))
    if (content !== null) files[name] = typeof content === 'string' ? strToU8(content) : content
  return files
}

/** Cells of one sheet: rows written as `<c …>` elements. */
export const rows = (...cells: readonly string[]) =>
  `<sheetData>${cells.map((row, n) => `<row r="${n + 1}">${row}</row>`).join('')}</sheetData>`
