import { serialOfDay } from '../../../calendar/serial'
import { a1, rangeName } from '../../../workbook/address'
import type { DesignCell, DesignValue, SheetDesign, ValidationDesign } from '../../../workbook/design'
import { attributes, cellText, declaration, escaped } from './markup'
import type { StyleSheet } from './styles'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const papers = { A3: 8, A4: 9 } as const
/** Limits of Excel; longer texts make it repair the file. */
const longest = { title: 32, prompt: 255, refusal: 225, list: 255 } as const

/** Texts that cells share: each stands once in the package. */
export class SharedTexts {
  private readonly places = new Map<string, number>()
  private uses = 0

  place(text: string): number {
    this.uses++
    const known = this.places.get(text)
    if (known !== undefined) return known
    this.places.set(text, this.places.size)
    return this.places.size - 1
  }

  part(): string {
    const entries = [...this.places.keys()].map((text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`)
    return `${declaration}<sst xmlns="${main}" count="${this.uses}" uniqueCount="${entries.length}">${entries.join('')}</sst>`
  }
}

type Formula = Extract<DesignValue, { readonly formula: string }>
const isFormula = (value: DesignValue): value is Formula =>
  typeof value === 'object' && value !== null && 'formula' in value

function cell({ row, col, value, style }: DesignCell, styles: StyleSheet, texts: SharedTexts): string {
  const place = styles.place(style)
  const head = `<c r="${a1({ row, col })}"${place > 0 ? ` s="${place}"` : ''}`
  if (value === null) return `${head}/>`
  if (isFormula(value)) {
    const formula = `<f>${cellText(value.formula)}</f>`
    if (typeof value.value === 'string') return `${head} t="str">${formula}<v>${cellText(value.value)}</v></c>`
    if (typeof value.value === 'boolean') return `${head} t="b">${formula}<v>${Number(value.value)}</v></c>`
    return `${head}>${formula}${value.value === null ? '' : `<v>${value.value}</v>`}</c>`
  }
  switch (typeof value) {
    case 'string':
      return `${head} t="s"><v>${texts.place(value)}</v></c>`
    case 'number':
      return `${head}><v>${value}</v></c>`
    case 'boolean':
      return `${head} t="b"><v>${Number(value)}</v></c>`
    default:
      return `${head}><v>${serialOfDay(value.day, false)}</v></c>`
  }
}

function sheetData(sheet: SheetDesign, styles: StyleSheet, texts: SharedTexts): string {
  const heights = new Map(sheet.heights.map(({ row, points }) => [row, points]))
  const rows = new Map<number, DesignCell[]>([...heights.keys()].map((row) => [row, []]))
  for (const one of sheet.cells) {
    const row = rows.get(one.row)
    if (row) row.push(one)
    else rows.set(one.row, [one])
  }
  const markup = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const points = heights.get(row)
      const size = points === undefined ? '' : ` ht="${points}" customHeight="1"`
      return `<row r="${row + 1}"${size}>${cells.map((one) => cell(one, styles, texts)).join('')}</row>`
    })
  return `<sheetData>${markup.join('')}</sheetData>`
}

function dimension(cells: readonly DesignCell[]): string {
  if (cells.length === 0) return '<dimension ref="A1"/>'
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0]
  for (const { row, col } of cells) {
    top = Math.min(top, row)
    left = Math.min(left, col)
    bottom = Math.max(bottom, row)
    right = Math.max(right, col)
  }
  return `<dimension ref="${rangeName({ row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 })}"/>`
}

function view({ freeze }: SheetDesign, first: boolean): string {
  const selected = first ? ' tabSelected="1"' : ''
  if (!freeze || (freeze.row === 0 && freeze.col === 0)) return `<sheetView${selected} workbookViewId="0"/>`
  const cell = a1(freeze)
  const pane = freeze.row === 0 ? 'topRight' : freeze.col === 0 ? 'bottomLeft' : 'bottomRight'
  return (
    `<sheetView${selected} workbookViewId="0">` +
    `<pane${attributes({
      xSplit: freeze.col || undefined,
      ySplit: freeze.row || undefined,
      topLeftCell: cell,
      activePane: pane,
      state: 'frozen',
    })}/>` +
    `<selection pane="${pane}" activeCell="${cell}" sqref="${cell}"/></sheetView>`
  )
}

function validation(rule: ValidationDesign): string {
  const { boxes, list, refusal, prompt, ime } = rule
  const literal = list !== undefined && typeof list !== 'string' ? list.join(',') : null
  if (literal !== null && literal.length > longest.list)
    throw new RangeError('a list of entries is longer than Excel takes')
  const source = literal === null ? (list as string | undefined) : `"${literal.replaceAll('"', '""')}"`
  return (
    `<dataValidation${attributes({
      type: source === undefined ? undefined : 'list',
      imeMode: ime,
      allowBlank: 1,
      showInputMessage: prompt ? 1 : undefined,
      showErrorMessage: refusal ? 1 : undefined,
      errorTitle: refusal?.title.slice(0, longest.title),
      error: refusal?.text.slice(0, longest.refusal),
      promptTitle: prompt?.title.slice(0, longest.title),
      prompt: prompt?.text.slice(0, longest.prompt),
      sqref: boxes.map(rangeName).join(' '),
    })}` + (source === undefined ? '/>' : `><formula1>${cellText(source)}</formula1></dataValidation>`)
  )
}

const counted = (name: string, entries: readonly string[]): string =>
  entries.length === 0 ? '' : `<${name} count="${entries.length}">${entries.join('')}</${name}>`

/** One worksheet part; its elements stand in the order the format prescribes. */
export function worksheet(sheet: SheetDesign, first: boolean, styles: StyleSheet, texts: SharedTexts): string {
  const { page } = sheet
  return (
    `${declaration}<worksheet xmlns="${main}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    dimension(sheet.cells) +
    `<sheetViews>${view(sheet, first)}</sheetViews>` +
    '<sheetFormatPr defaultRowHeight="13.5"/>' +
    (sheet.columns.length === 0
      ? ''
      : `<cols>${sheet.columns
          .map(({ col, width }) => `<col min="${col + 1}" max="${col + 1}" width="${width}" customWidth="1"/>`)
          .join('')}</cols>`) +
    sheetData(sheet, styles, texts) +
    counted(
      'mergeCells',
      sheet.merges.map((box) => `<mergeCell ref="${rangeName(box)}"/>`),
    ) +
    counted('dataValidations', sheet.validations.map(validation)) +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    `<pageSetup${attributes({
      paperSize: papers[page.paper],
      fitToWidth: page.wide,
      fitToHeight: page.high,
      orientation: page.landscape ? 'landscape' : 'portrait',
    })}/>` +
    (page.footer === undefined ? '' : `<headerFooter><oddFooter>${escaped(page.footer)}</oddFooter></headerFooter>`) +
    '</worksheet>'
  )
}
