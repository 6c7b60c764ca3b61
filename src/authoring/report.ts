import type { DesignCell, SheetDesign, StyleDesign, WorkbookDesign } from '../workbook/design'
import { Grid, linesIn } from './grid'

/** One part of a report: a table whose columns each take some columns of the sheet. */
export interface ReportSection {
  readonly heading: string
  /** Said under the heading, or instead of rows. */
  readonly note?: string
  readonly headers: readonly string[]
  /** Columns of the sheet that each column takes, together `reportColumns`. */
  readonly spans: readonly number[]
  readonly rows: readonly ReportRow[]
}
export interface ReportRow {
  readonly cells: readonly string[]
  /** Colours the first cell. */
  readonly tone?: Tone
}
export type Tone = 'good' | 'bad' | 'look' | 'note'

export interface ReportContent {
  readonly fileName: string
  readonly sheetName: string
  readonly title: string
  readonly subtitle: string
  /** May it be handed in? */
  readonly verdict: { readonly text: string; readonly detail: string; readonly tone: Tone }
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly seals: readonly { readonly role: string; readonly name: string }[]
  readonly sections: readonly ReportSection[]
}

const widths = [9, 11, 26, 8, 20, 42, 34, 38, 26] as const
export const reportColumns = widths.length
const lineHeight = 14
/** Excel takes no row higher than this. */
const highest = 409
/** A cell holds 32,767 characters; no sentence of a report comes near. */
const longest = 2000

const family = 'BIZ UDPゴシック'
const font = { name: family, size: 10 } as const
const wrapped = { vertical: 'top', wrap: true } as const
// The text format keeps what looks like a formula a text, also when somebody edits the cell.
const plain: StyleDesign = { font, border: 'lrtb', align: wrapped, format: '@' }
const tones: Readonly<Record<Tone, { readonly ink: string; readonly fill: string }>> = {
  good: { ink: '0E6B2E', fill: 'EEF8F0' },
  bad: { ink: 'A4262C', fill: 'FDF3F4' },
  look: { ink: '735500', fill: 'FFF9E5' },
  note: { ink: '0B5A9C', fill: 'EFF6FC' },
}
const styles: Readonly<Record<string, StyleDesign>> = {
  title: { font: { name: family, size: 16, bold: true }, align: { vertical: 'center' } },
  subtitle: { font: { name: family, size: 11 }, align: { vertical: 'center' }, format: '@' },
  heading: { font: { name: family, size: 12, bold: true }, align: { vertical: 'center' } },
  note: { font: { ...font, colour: '57606A' }, align: wrapped, format: '@' },
  head: { font: { ...font, bold: true }, fill: 'F2F2F2', border: 'lrtb', align: { vertical: 'center', wrap: true } },
  name: { font: { ...font, colour: '57606A' }, align: wrapped },
  value: { font, align: wrapped, format: '@' },
  seal: { font, border: 'lrtb', align: { horizontal: 'center', vertical: 'center', wrap: true }, format: '@' },
  cell: plain,
  ...Object.fromEntries(
    Object.entries(tones).flatMap(([tone, { ink, fill }]) => [
      [`tone ${tone}`, { ...plain, font: { ...font, bold: true, colour: ink }, fill }],
      [
        `verdict ${tone}`,
        {
          font: { name: family, size: 14, bold: true, colour: ink },
          fill,
          border: 'lrtb',
          align: { vertical: 'center' },
          format: '@',
        },
      ],
    ]),
  ),
}

/** 点検結果 as a book of its own: what was checked, what was found and why, who looked. Every text is a text. */
export function reportDesign(content: ReportContent): WorkbookDesign {
  const page = new Page()
  page.line([reportColumns], [content.title], ['title'])
  page.line([reportColumns], [content.subtitle], ['subtitle'])
  const { verdict } = content
  page.line([reportColumns], [`${verdict.text}  ${verdict.detail}`], [`verdict ${verdict.tone}`], 30)
  for (const [name, value] of content.facts) page.line([2, reportColumns - 2], [name, value], ['name', 'value'])
  page.gap()
  // Of about the same width each, beginning with the third column.
  const seals = content.seals.map((_, i) => (i === 1 ? 2 : 1))
  page.line(
    seals,
    content.seals.map(({ role }) => role),
    seals.map(() => 'seal'),
    18,
    2,
  )
  page.line(
    seals,
    content.seals.map(({ name }) => name),
    seals.map(() => 'seal'),
    42,
    2,
  )
  for (const section of content.sections) page.section(section)
  const sheet = page.sheet(content.sheetName)
  const used = new Set(sheet.cells.map(({ style }) => style))
  return {
    fileName: content.fileName,
    title: content.title,
    normal: { font: { name: family, size: 11 } },
    styles: Object.fromEntries(Object.entries(styles).filter(([name]) => used.has(name))),
    sheets: [sheet],
    properties: {},
  }
}

class Page {
  private readonly grid = new Grid()
  private row = 0

  gap(): void {
    this.row++
  }

  section({ heading, note, headers, spans, rows }: ReportSection): void {
    this.gap()
    this.line([reportColumns], [heading], ['heading'], 20)
    if (note !== undefined) this.line([reportColumns], [note], ['note'])
    if (rows.length === 0) return
    this.line(
      spans,
      headers,
      headers.map(() => 'head'),
    )
    for (const { cells, tone } of rows) {
      this.line(
        spans,
        cells,
        cells.map((_, i) => (i === 0 && tone ? `tone ${tone}` : 'cell')),
      )
    }
  }

  /** One row of cells, each as wide as its columns together and the row as high as its longest text needs. */
  line(
    spans: readonly number[],
    texts: readonly string[],
    names: readonly string[],
    least = lineHeight,
    from = 0,
  ): void {
    let col = from
    let lines = 1
    texts.forEach((text, i) => {
      const cols = spans[i]!
      const style = names[i]!
      const value = text.length > longest ? `${text.slice(0, longest)}…` : text
      for (let n = 0; n < cols; n++) this.grid.put(this.row, col + n, n === 0 && value !== '' ? value : null, style)
      this.grid.merge({ row: this.row, col, rows: 1, cols })
      const width = widths.slice(col, col + cols).reduce((sum, own) => sum + own, 0)
      lines = Math.max(lines, linesIn(value, width))
      col += cols
    })
    this.grid.height(this.row, Math.min(highest, Math.max(least, lines * lineHeight + 4)))
    this.row++
  }

  sheet(name: string): SheetDesign {
    const cells: DesignCell[] = this.grid.sorted()
    return {
      name,
      cells,
      merges: this.grid.merges,
      columns: widths.map((width, col) => ({ col, width })),
      heights: this.grid.heights,
      validations: [],
      printArea: { row: 0, col: 0, rows: this.row, cols: reportColumns },
      page: { paper: 'A4', landscape: true, wide: 1, high: 0, footer: '&C&P / &N ページ' },
    }
  }
}
