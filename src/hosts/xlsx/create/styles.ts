import type { StyleDesign } from '../../../workbook/design'
import { attributes, declaration, escaped } from './markup'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** Number formats of one's own begin here. */
const ownFormats = 164
const builtIn: Readonly<Record<string, number>> = { General: 0, '0': 1, '0%': 9, '#,##0': 3, '@': 49 }

/** Keeps each piece of markup once and says where it stands. */
class Pool {
  readonly entries: string[] = []
  place(entry: string): number {
    const known = this.entries.indexOf(entry)
    return known >= 0 ? known : this.entries.push(entry) - 1
  }
}

const fontOf = ({ font }: StyleDesign): string =>
  font === undefined
    ? ''
    : `<font>${font.bold ? '<b/>' : ''}<sz val="${font.size}"/><color rgb="FF${font.colour ?? '000000'}"/><name val="${escaped(font.name)}"/><family val="3"/><charset val="128"/></font>`

const fillOf = ({ fill }: StyleDesign): string =>
  fill === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`

const sides = [
  ['left', 'l'],
  ['right', 'r'],
  ['top', 't'],
  ['bottom', 'b'],
] as const

const borderOf = ({ border = '' }: StyleDesign): string =>
  `<border>${sides
    .map(([name, letter]) =>
      border.includes(letter) ? `<${name} style="thin"><color indexed="64"/></${name}>` : `<${name}/>`,
    )
    .join('')}<diagonal/></border>`

function alignmentOf({ align }: StyleDesign): string {
  if (!align) return ''
  return `<alignment${attributes({
    horizontal: align.horizontal,
    vertical: align.vertical,
    textRotation: align.upright ? 255 : undefined,
    wrapText: align.wrap ? 1 : undefined,
    indent: align.indent,
  })}/>`
}

const collection = (name: string, entries: readonly string[]): string =>
  `<${name} count="${entries.length}">${entries.join('')}</${name}>`

export interface StyleSheet {
  readonly part: string
  /** Place of a named style; 0 is the normal one. */
  place(name: string): number
}

/** The style part, and where each named style stands in it. */
export function styleSheet(normal: StyleDesign, styles: Readonly<Record<string, StyleDesign>>): StyleSheet {
  const fonts = new Pool()
  const fills = new Pool()
  const borders = new Pool()
  const formats = new Pool()
  const places = new Map<string, number>()
  // The first two fills are fixed by the format.
  fills.place(fillOf({}))
  fills.place('<fill><patternFill patternType="gray125"/></fill>')
  const cellFormat = (style: StyleDesign): string => {
    const font = fonts.place(fontOf(style.font ? style : normal))
    const fill = fills.place(fillOf(style))
    const border = borders.place(borderOf(style))
    const format = style.format ?? 'General'
    const numFmtId = builtIn[format] ?? ownFormats + formats.place(format)
    const alignment = alignmentOf(style)
    return `<xf numFmtId="${numFmtId}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${attributes({
      applyNumberFormat: numFmtId > 0 ? 1 : undefined,
      applyFont: font > 0 ? 1 : undefined,
      applyFill: fill > 0 ? 1 : undefined,
      applyBorder: border > 0 ? 1 : undefined,
      applyAlignment: alignment ? 1 : undefined,
    })}${alignment ? `>${alignment}</xf>` : '/>'}`
  }
  const cellFormats = [cellFormat(normal)]
  for (const [name, style] of Object.entries(styles)) places.set(name, cellFormats.push(cellFormat(style)) - 1)
  const numFmts = formats.entries.map(
    (code, place) => `<numFmt numFmtId="${ownFormats + place}" formatCode="${escaped(code)}"/>`,
  )
  const part =
    `${declaration}<styleSheet xmlns="${main}">` +
    (numFmts.length > 0 ? collection('numFmts', numFmts) : '') +
    collection('fonts', fonts.entries) +
    collection('fills', fills.entries) +
    collection('borders', borders.entries) +
    collection('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
    collection('cellXfs', cellFormats) +
    collection('cellStyles', ['<cellStyle name="標準" xfId="0" builtinId="0"/>']) +
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
    '</styleSheet>'
  return { part, place: (name) => places.get(name) ?? 0 }
}
