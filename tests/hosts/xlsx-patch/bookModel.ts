import { a1 } from '../../../src/workbook/address'
import type { Scalar } from '../../../src/workbook/types'
import { makeBook } from '../xlsx/makeBook'

/**
 * A small book as plain data, which knows by itself what edits do to it: references are numbers, not text, so that
 * it shares nothing with the code under test.
 */
export interface Reference {
  readonly sheet: number
  row: number
  readonly col: number
  /** Last row of a range. */
  end?: number
  readonly fixed: boolean
}

export interface ModelFormula {
  /** Where the formula was written: references without $ move with a shared formula. */
  readonly refs: Reference[]
  readonly kind: 'sum' | 'twice'
  /** The result in the file is still right. */
  fresh: boolean
}

export type ModelCell = { value: Scalar } | { formula: ModelFormula }

export class ModelSheet {
  readonly cells = new Map<string, ModelCell>()
  readonly merges: { row: number; rows: number; col: number; cols: number }[] = []
  readonly lists: { row: number; end: number; col: number; source: { row: number; end: number } }[] = []

  constructor(readonly name: string) {}
}

export const key = (row: number, col: number) => `${row},${col}`
/** What every formula of the file says it came to. */
export const cached = 7

export class BookModel {
  constructor(readonly sheets: readonly ModelSheet[]) {}

  text({ refs, kind }: ModelFormula, own: number): string {
    const name = ({ sheet, row, col, end, fixed }: Reference) => {
      const corner = (r: number) =>
        fixed ? a1({ row: r, col }).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2') : a1({ row: r, col })
      const lead = sheet === own ? '' : `${this.sheets[sheet]!.name}!`
      return lead + corner(row) + (end === undefined ? '' : `:${corner(end)}`)
    }
    return kind === 'sum' ? `SUM(${refs.map(name).join(',')})` : `${refs.map(name).join('*2+')}*2`
  }

  set(sheet: number, row: number, col: number, value: Scalar): void {
    const cells = this.sheets[sheet]!.cells
    const before = this.valueAt(sheet, row, col)
    if (value === null || value === '') {
      if (cells.has(key(row, col))) cells.set(key(row, col), { value: null })
    } else cells.set(key(row, col), { value })
    if ((value === '' ? null : value) !== before) this.spoil(sheet, row, col)
  }

  valueAt(sheet: number, row: number, col: number): Scalar {
    const cell = this.sheets[sheet]!.cells.get(key(row, col))
    return cell && 'value' in cell ? cell.value : null
  }

  insert(sheet: number, above: number, count: number): void {
    const moved = (row: number) => (row >= above ? row + count : row)
    const target = this.sheets[sheet]!
    const cells = [...target.cells]
    target.cells.clear()
    for (const [place, cell] of cells) {
      const [row, col] = place.split(',').map(Number) as [number, number]
      target.cells.set(key(moved(row), col), cell)
    }
    const wide = target.merges.filter(({ row, rows, cols }) => rows === 1 && cols > 1 && row === above - 1)
    for (const merge of target.merges) {
      const end = moved(merge.row + merge.rows - 1)
      merge.row = moved(merge.row)
      merge.rows = end - merge.row + 1
    }
    for (const { col, cols } of wide)
      for (let n = 0; n < count; n++) target.merges.push({ row: above + n, rows: 1, col, cols })
    for (const list of target.lists) {
      list.end = list.end === above - 1 ? list.end + count : moved(list.end)
      list.row = moved(list.row)
      list.source = { row: moved(list.source.row), end: moved(list.source.end) }
    }
    for (const { formula } of this.formulas())
      for (const ref of formula.refs) {
        if (ref.sheet !== sheet) continue
        ref.row = moved(ref.row)
        if (ref.end !== undefined) ref.end = moved(ref.end)
      }
  }

  formulas(): { sheet: number; row: number; col: number; formula: ModelFormula }[] {
    return this.sheets.flatMap(({ cells }, sheet) =>
      [...cells].flatMap(([place, cell]) => {
        const [row, col] = place.split(',').map(Number) as [number, number]
        return 'formula' in cell ? [{ sheet, row, col, formula: cell.formula }] : []
      }),
    )
  }

  /** Results that rest on a cell are no longer right. */
  private spoil(sheet: number, row: number, col: number): void {
    for (const other of this.formulas()) {
      const reads = other.formula.refs.some(
        (ref) => ref.sheet === sheet && ref.col === col && ref.row <= row && row <= (ref.end ?? ref.row),
      )
      if (!reads || !other.formula.fresh) continue
      other.formula.fresh = false
      this.spoil(other.sheet, other.row, other.col)
    }
  }

  /** `shared`: columns of formulas that are alike are written as shared ones. */
  toBook(shared: readonly { sheet: number; col: number; row: number; end: number }[]): Uint8Array {
    const sheets = this.sheets.map((sheet, n) => {
      const rows = new Map<number, [number, string][]>()
      for (const [place, cell] of sheet.cells) {
        const [row, col] = place.split(',').map(Number) as [number, number]
        const group = shared.findIndex((one) => one.sheet === n && one.col === col && one.row <= row && row <= one.end)
        const text = this.cellText(cell, n, row, col, group, shared[group])
        rows.set(row, [...(rows.get(row) ?? []), [col, text]])
      }
      const data = [...rows]
        .sort(([a], [b]) => a - b)
        .map(([row, cells]) => {
          const inside = cells.sort(([a], [b]) => a - b).map(([, text]) => text)
          return `<row r="${row + 1}">${inside.join('')}</row>`
        })
      const area = (row: number, end: number, col: number, last = col) =>
        `${a1({ row, col })}:${a1({ row: end, col: last })}`
      const merges = sheet.merges.map(
        ({ row, rows: high, col, cols }) => `<mergeCell ref="${area(row, row + high - 1, col, col + cols - 1)}"/>`,
      )
      const lists = sheet.lists.map(
        ({ row, end, col, source }) =>
          `<dataValidation type="list" sqref="${area(row, end, col)}"><formula1>$B$${source.row + 1}:$B$${source.end + 1}</formula1></dataValidation>`,
      )
      return `<sheetData>${data.join('')}</sheetData>${merges.length ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''}${lists.length ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>` : ''}`
    })
    return makeBook({
      sheets,
      names: this.sheets.map(({ name }) => name),
      parts: { '[Content_Types].xml': contentTypes },
    })
  }

  private cellText(
    cell: ModelCell,
    sheet: number,
    row: number,
    col: number,
    group: number,
    range: { row: number; end: number } | undefined,
  ): string {
    const r = `r="${a1({ row, col })}"`
    if ('formula' in cell) {
      const text = this.text(cell.formula, sheet)
      const lead = range && row === range.row
      const f = !range
        ? `<f>${text}</f>`
        : lead
          ? `<f t="shared" ref="${a1({ row, col })}:${a1({ row: range.end, col })}" si="${group}">${text}</f>`
          : `<f t="shared" si="${group}"/>`
      return `<c ${r}>${f}<v>${cached}</v></c>`
    }
    if (typeof cell.value === 'string') return `<c ${r} t="inlineStr"><is><t>${cell.value}</t></is></c>`
    if (typeof cell.value === 'boolean') return `<c ${r} t="b"><v>${Number(cell.value)}</v></c>`
    return cell.value === null ? `<c ${r}/>` : `<c ${r}><v>${cell.value}</v></c>`
  }
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${spreadsheet}.sharedStrings+xml"/></Types>`
