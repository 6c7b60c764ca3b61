import { strToU8, zipSync } from 'fflate'
import { a1 } from '../../workbook/address'
import type { SheetDesign, WorkbookDesign } from '../../workbook/design'
import { declaration, escaped } from './create/markup'
import { SharedTexts, worksheet } from './create/sheet'
import { styleSheet } from './create/styles'

const schemas = 'http://schemas.openxmlformats.org'
const officeDocument = `${schemas}/officeDocument/2006`
const contentTypes = `${schemas}/package/2006/content-types`
const relationships = `${schemas}/package/2006/relationships`
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`
const relationPart = (entries: readonly string[]): string =>
  `${declaration}<Relationships xmlns="${relationships}">${entries.join('')}</Relationships>`

const absolute = (row: number, col: number): string => a1({ row, col }).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')
const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`

/** Print areas and repeated rows are names of their sheet; names stand in the order Excel sorts them. */
function definedNames(sheets: readonly SheetDesign[]): string {
  const names: { name: string; place: number; text: string }[] = []
  sheets.forEach(({ name, printArea, printTitles }, place) => {
    if (printArea) {
      const { row, col, rows, cols } = printArea
      const text = `${quoted(name)}!${absolute(row, col)}:${absolute(row + rows - 1, col + cols - 1)}`
      names.push({ name: '_xlnm.Print_Area', place, text })
    }
    if (printTitles) {
      const text = `${quoted(name)}!$${printTitles[0] + 1}:$${printTitles[1] + 1}`
      names.push({ name: '_xlnm.Print_Titles', place, text })
    }
  })
  names.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.place - b.place))
  if (names.length === 0) return ''
  return `<definedNames>${names
    .map(
      ({ name, place, text }) => `<definedName name="${name}" localSheetId="${place}">${escaped(text)}</definedName>`,
    )
    .join('')}</definedNames>`
}

function workbookPart(sheets: readonly SheetDesign[]): string {
  const list = sheets.map(({ name }, n) => `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
  return (
    `${declaration}<workbook xmlns="${schemas}/spreadsheetml/2006/main" xmlns:r="${officeDocument}/relationships">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews>' +
    `<sheets>${list.join('')}</sheets>${definedNames(sheets)}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`
  )
}

function customProperties(properties: Readonly<Record<string, string>>): string {
  const entries = Object.entries(properties).map(
    ([name, value], n) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${n + 2}" name="${escaped(name)}"><vt:lpwstr>${escaped(value)}</vt:lpwstr></property>`,
  )
  return `${declaration}<Properties xmlns="${officeDocument}/custom-properties" xmlns:vt="${officeDocument}/docPropsVTypes">${entries.join('')}</Properties>`
}

/**
 * Writes a workbook that did not exist. The same design gives the same bytes: the times in the package are fixed.
 * Only for new books; a book somebody has worked in is patched, never written anew.
 */
export function createXlsx(design: WorkbookDesign): Uint8Array {
  const { sheets } = design
  const styles = styleSheet(design.normal, design.styles)
  const texts = new SharedTexts()
  const worksheets = sheets.map((sheet, n) => worksheet(sheet, n === 0, styles, texts))
  const hasProperties = Object.keys(design.properties).length > 0
  const overrides: (readonly [part: string, type: string])[] = [
    ['xl/workbook.xml', `${spreadsheet}.sheet.main+xml`],
    ...sheets.map((_sheet, n) => [`xl/worksheets/sheet${n + 1}.xml`, `${spreadsheet}.worksheet+xml`] as const),
    ['xl/styles.xml', `${spreadsheet}.styles+xml`],
    ['xl/sharedStrings.xml', `${spreadsheet}.sharedStrings+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ]
  if (hasProperties)
    overrides.push(['docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'])
  const count = sheets.length
  const parts: (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides
        .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
        .join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      relationPart([
        relation(1, `${officeDocument}/relationships/officeDocument`, 'xl/workbook.xml'),
        relation(2, `${schemas}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml'),
        relation(3, `${officeDocument}/relationships/extended-properties`, 'docProps/app.xml'),
        ...(hasProperties
          ? [relation(4, `${officeDocument}/relationships/custom-properties`, 'docProps/custom.xml')]
          : []),
      ]),
    ],
    ['xl/workbook.xml', workbookPart(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationPart([
        ...sheets.map((_sheet, n) =>
          relation(n + 1, `${officeDocument}/relationships/worksheet`, `worksheets/sheet${n + 1}.xml`),
        ),
        relation(count + 1, `${officeDocument}/relationships/styles`, 'styles.xml'),
        relation(count + 2, `${officeDocument}/relationships/sharedStrings`, 'sharedStrings.xml'),
      ]),
    ],
    ...worksheets.map((part, n) => [`xl/worksheets/sheet${n + 1}.xml`, part] as const),
    ['xl/styles.xml', styles.part],
    ['xl/sharedStrings.xml', texts.part()],
    [
      'docProps/core.xml',
      `${declaration}<cp:coreProperties xmlns:cp="${schemas}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(design.title)}</dc:title><dc:creator>yoshiki</dc:creator></cp:coreProperties>`,
    ],
    [
      'docProps/app.xml',
      `${declaration}<Properties xmlns="${officeDocument}/extended-properties"><Application>yoshiki</Application></Properties>`,
    ],
    ...(hasProperties ? [['docProps/custom.xml', customProperties(design.properties)] as const] : []),
  ]
  // A zip holds local times: this one reads the same in every time zone.
  const mtime = new Date(1980, 0, 1, 12)
  return zipSync(Object.fromEntries(parts.map(([name, text]) => [name, strToU8(text)])), { level: 6, mtime })
}
