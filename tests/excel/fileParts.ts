import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { parseRange } from '../../src/workbook/address'
import type { VirtualBook } from './book'
import { addressOf } from './address'
import type { Rule } from './validation'

/** What SheetJS neither reads nor writes: dropdowns of sheets and custom XML. */

type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; text: string }

/** Elements in the order in which they end, without prefixes. */
function elements(xml: string): Element[] {
  const bare = (name: string): string => name.slice(name.indexOf(':') + 1)
  const found: Element[] = []
  const open: Element[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => open.push({ name: bare(name), attributes, text: '' }))
  parser.on('text', (text) => {
    for (const element of open) element.text += text
  })
  parser.on('closetag', () => found.push(open.pop()!))
  parser.write(xml).close()
  return found
}

const typeNames: Readonly<Record<string, string>> = { whole: 'wholeNumber' }

/** Dropdown rules of every sheet, in the order of the book; x14 ones (lists on other sheets) as well. */
export function rulesInFile(bytes: Uint8Array): readonly (readonly Rule[])[] {
  const parts = unzipSync(bytes)
  const text = (name: string): string => (parts[name] ? strFromU8(parts[name]) : '')
  if (!parts['xl/workbook.xml']) return []
  const targets = new Map(
    elements(text('xl/_rels/workbook.xml.rels'))
      .filter(({ name }) => name === 'Relationship')
      .map(({ attributes }) => [attributes.Id, attributes.Target!.replace(/^\/?(xl\/)?/, 'xl/')]),
  )
  return elements(text('xl/workbook.xml'))
    .filter(({ name }) => name === 'sheet')
    .map(({ attributes }) => rulesOfSheet(text(targets.get(attributes['r:id']) ?? '')))
}

function rulesOfSheet(xml: string): Rule[] {
  if (!xml.includes('dataValidation')) return []
  const rules: Rule[] = []
  let [formula, second, where] = ['', '', '']
  for (const { name, attributes, text } of elements(xml)) {
    if (name === 'formula1') formula = text
    else if (name === 'formula2') second = text
    else if (name === 'sqref') where = text
    if (name !== 'dataValidation') continue
    const type = attributes.type ?? 'none'
    const literal = /^"(.*)"$/s.exec(formula)
    const rule =
      type === 'list'
        ? {
            list: {
              inCellDropDown: attributes.showDropDown !== '1',
              source: literal ? literal[1]!.replaceAll('""', '"') : `=${formula}`,
            },
          }
        : { [typeNames[type] ?? type]: { formula1: formula, formula2: second, operator: attributes.operator } }
    for (const address of (attributes.sqref ?? where).trim().split(/\s+/)) {
      const box = parseRange(address)
      if (box && type !== 'none') rules.push({ box, rule, ignoreBlanks: attributes.allowBlank === '1' })
    }
    ;[formula, second, where] = ['', '', '']
  }
  return rules
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!)

export function addParts(bytes: Uint8Array, book: VirtualBook): Uint8Array {
  const parts = unzipSync(bytes)
  book.sheets.forEach((sheet, i) => {
    const file = `xl/worksheets/sheet${i + 1}.xml`
    const lists = sheet.rules.flatMap(({ box, rule, ignoreBlanks = true }) =>
      rule.list ? [{ box, list: rule.list, ignoreBlanks }] : [],
    )
    if (lists.length === 0) return
    const xml = lists.map(({ box, list, ignoreBlanks }) => {
      const formula = list.source.startsWith('=') ? list.source.slice(1) : `"${list.source.replaceAll('"', '""')}"`
      const blank = ignoreBlanks ? ' allowBlank="1"' : ''
      const shown = list.inCellDropDown ? '' : ' showDropDown="1"'
      return `<dataValidation type="list"${blank}${shown} sqref="${addressOf(box)}"><formula1>${escaped(formula)}</formula1></dataValidation>`
    })
    const all = `<dataValidations count="${xml.length}">${xml.join('')}</dataValidations>`
    const sheetXml = strFromU8(parts[file]!)
    // Their place is behind the merges, or else behind the cells.
    const behind = ['</mergeCells>', '</sheetData>', '<sheetData/>'].find((end) => sheetXml.includes(end))!
    parts[file] = strToU8(sheetXml.replace(behind, behind + all.replaceAll('$', '$$$$')))
  })
  const relations: string[] = []
  book.xmlParts.forEach(({ xml }, i) => {
    parts[`customXml/item${i + 1}.xml`] = strToU8(xml)
    relations.push(
      `<Relationship Id="rIdX${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item${i + 1}.xml"/>`,
    )
  })
  const file = 'xl/_rels/workbook.xml.rels'
  parts[file] = strToU8(strFromU8(parts[file]!).replace('</Relationships>', `${relations.join('')}</Relationships>`))
  return zipSync(parts)
}
