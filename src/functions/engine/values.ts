import { dayOfSerial } from '../../calendar/serial'
import type { Book, Box, Scalar, Sheet } from '../../workbook/types'
import { scalarOf, type RawMatrix } from '../runtime/values'

/** 2000-01-01 … 2099-12-31 as Excel counts days: values come without their formats, and no other number is as large. */
const [firstDay, lastDay] = [36526, 73050]

const isNothing = (value: Scalar): boolean => value === null || value === ''

/**
 * Whether blank cells of this range came as 0, as older Excels (LTSC 2021) pass them: newer ones pass null, and
 * a range without a single blank cell has nothing to confuse.
 */
export const zerosMayBeBlanks = (values: RawMatrix): boolean =>
  !values.some((row) => row.some((value) => value === null || value === undefined))

/** Rows that hold nothing at the end of a whole column are a million: they are dropped before anything is copied. */
export function trimmedRows(values: RawMatrix, zeroIsBlank: boolean): number {
  let rows = values.length
  const empty = (row: RawMatrix[number]): boolean =>
    row.every((value) => value === null || value === undefined || value === '' || (zeroIsBlank && value === 0))
  while (rows > 0 && empty(values[rows - 1]!)) rows--
  return rows
}

export interface RangePlace {
  readonly sheet: string
  readonly row: number
  readonly col: number
}
export const nowhere: RangePlace = { sheet: '', row: 0, col: 0 }

/** The values of a range as a sheet that holds nothing else; cells keep the places they have in Excel. */
export class RangeSheet implements Sheet {
  readonly name: string
  readonly visible = true
  readonly protected = false
  readonly merges = []
  readonly lists = 'notRead'
  readonly hasFormulas = false
  readonly used: Box
  private readonly top: number
  private readonly left: number

  /** @param zeroIsBlank whether a 0 in this cell (counted within the range) stands for nothing. */
  constructor(
    private readonly values: RawMatrix,
    place: RangePlace,
    private readonly date1904: boolean,
    private readonly zeroIsBlank: (row: number, col: number) => boolean = () => false,
  ) {
    const rows = trimmedRows(values, false)
    this.name = place.sheet
    this.top = place.row
    this.left = place.col
    this.used =
      rows === 0
        ? { row: 0, col: 0, rows: 0, cols: 0 }
        : { row: place.row, col: place.col, rows, cols: values[0]?.length ?? 0 }
  }

  value(row: number, col: number): Scalar {
    const [r, c] = [row - this.top, col - this.left]
    const value = scalarOf(this.values[r]?.[c] ?? null)
    if (isNothing(value)) return null
    return value === 0 && this.zeroIsBlank(r, c) ? null : value
  }
  formula(): undefined {
    return undefined
  }
  day(row: number, col: number) {
    const value = this.value(row, col)
    if (typeof value !== 'number' || value < firstDay - (this.date1904 ? 1462 : 0) || value > lastDay) return undefined
    return dayOfSerial(value, this.date1904) ?? undefined
  }
  locked(): boolean {
    return false
  }
  hiddenCol(): boolean {
    return false
  }
  hiddenRow(): boolean {
    return false
  }
}

export const bookOf = (sheet: Sheet, date1904: boolean): Book => ({
  id: '',
  sheets: [sheet],
  names: [],
  date1904,
  notes: {},
})
