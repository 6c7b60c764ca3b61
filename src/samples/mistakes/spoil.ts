import { placesIn, sheetNameOf, type BlankOptions, type Places } from '../../authoring'
import { fiscalMonthLabel } from '../../calendar/fiscal'
import { y11, y13, y14, type FormId } from '../../forms'
import type { Profile } from '../../profiles/types'
import { a1 } from '../../workbook/address'
import type { DesignValue, WorkbookDesign } from '../../workbook/design'
import type { At, Month } from '../../workbook/types'
import { booksOf, type HandIn, type SampleBook } from '../books'
import type { Random } from '../random'
import type { DraftRow, Mistake } from '../types'
import { monthlyForm } from '../year'

/** A cell that was made wrong: a field of a record, of a row of the monthly report, or a place in the sheet. */
export type Spot =
  | { readonly form: FormId; readonly row: DraftRow; readonly field: string }
  | { readonly form: FormId; readonly label: string; readonly field: string }
  | { readonly form: FormId; readonly at: At }

/** One way to go wrong. `apply` returns null where the month has nothing to spoil in this way. */
export interface Spoiling {
  readonly catalogue: readonly string[]
  readonly what: string
  apply(bench: Bench): Spot | null
}

interface CellEdit {
  readonly form: FormId
  readonly at: (places: Places) => At
  /** Where the cell is not yet there, it is written in this style. */
  readonly value: (before: DesignValue) => DesignValue
}

/** The month that is being spoilt. Every record is taken once only, so that no mistake hides or explains another. */
export class Bench {
  readonly monthly: FormId
  readonly month: Month
  readonly examples: FormId[] = []
  private readonly edits: CellEdit[] = []
  private readonly taken = new Set<DraftRow>()

  constructor(
    readonly profile: Profile,
    readonly handIn: HandIn,
    readonly random: Random,
    readonly layout: 'month' | 'year',
    private readonly prefecture: string,
  ) {
    this.monthly = monthlyForm(profile)?.id ?? ''
    this.month = handIn.month
  }

  /** A record of the month that nothing was done to yet. */
  take(form: FormId, fits: (row: DraftRow) => boolean = () => true): DraftRow | null {
    const fresh = (this.handIn.rows[form] ?? []).filter(
      (row) => !this.taken.has(row) && String(row['date']).startsWith(this.month) && fits(row),
    )
    if (fresh.length === 0) return null
    const row = this.random.pick(fresh)
    this.taken.add(row)
    return row
  }

  /** The seminar at that place of the month; a month has few, so one may be spoilt in several cells. */
  seminar(place: number): DraftRow | null {
    const held = this.handIn.rows[y11.id]!.filter((row) => String(row['date']).startsWith(this.month))
    return held[place % Math.max(1, held.length)] ?? null
  }

  /** Days of the month with a seminar. */
  seminarDays(): ReadonlySet<unknown> {
    return new Set(this.handIn.rows[y11.id]!.map((row) => row['date']))
  }

  addAfter(form: FormId, row: DraftRow, added: DraftRow): void {
    const rows = this.handIn.rows[form]!
    rows.splice(rows.indexOf(row) + 1, 0, added)
    this.taken.add(added)
  }

  /** The row of the month in the monthly report. */
  report(): { readonly label: string; readonly row: DraftRow } {
    const label = fiscalMonthLabel(this.month)
    return { label, row: (this.handIn.report[label] ??= {}) }
  }

  /** A row of the monthly report of whose month no records are handed in; `back` months before. */
  earlier(back: number): { readonly label: string; readonly row: DraftRow } | null {
    const labels = Object.keys(this.handIn.report)
    const label = labels[labels.indexOf(fiscalMonthLabel(this.month)) - back]
    return this.layout === 'year' || label === undefined ? null : { label, row: this.handIn.report[label]! }
  }

  edit(form: FormId, at: CellEdit['at'], value: CellEdit['value']): Spot {
    this.edits.push({ form, at, value })
    return { form, at: at(this.places(form)) }
  }

  places(form: FormId): Places {
    return placesIn(this.profile, form, this.handIn.rows[form]?.length ?? 0, this.options())
  }

  private options(): BlankOptions {
    return { prefecture: this.prefecture, example: this.examples }
  }

  /** The books as they are now. */
  books(): SampleBook[] {
    return booksOf(this.profile, this.handIn, this.options()).map((book) => ({
      ...book,
      design: this.edits.reduce((design, edit) => this.edited(design, edit), book.design),
    }))
  }

  private edited(design: WorkbookDesign, { form, at, value }: CellEdit): WorkbookDesign {
    const name = sheetNameOf(this.profile, form)
    const place = at(this.places(form))
    const sheets = design.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet
      const here = sheet.cells.find(({ row, col }) => row === place.row && col === place.col)
      const left = sheet.cells.find(({ row, col }) => row === place.row && col === place.col - 1)
      const cell = { ...place, value: value(here?.value ?? null), style: here?.style ?? left?.style ?? '' }
      const cells = [...sheet.cells.filter((one) => one !== here), cell]
      return { ...sheet, cells: cells.sort((a, b) => a.row - b.row || a.col - b.col) }
    })
    return { ...design, sheets }
  }

  /** Where a spot lies in the books. */
  locate(spot: Spot, books: readonly SampleBook[]): Pick<Mistake, 'path' | 'sheet' | 'cell'> {
    const places = this.places(spot.form)
    const sheet = sheetNameOf(this.profile, spot.form)
    const book = books.find(({ design }) => design.sheets.some(({ name }) => name === sheet))!
    const cell =
      'at' in spot
        ? spot.at
        : {
            row:
              'row' in spot
                ? places.entry.row + this.handIn.rows[spot.form]!.indexOf(spot.row)
                : places.labels[spot.label]!,
            col: places.columns[spot.field]!,
          }
    return { path: book.path, sheet, cell: a1(cell) }
  }
}

export const forms = { seminars: y11.id, answers: y13.id, consultations: y14.id } as const
