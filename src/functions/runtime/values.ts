import type { Scalar } from '../../workbook/types'

/** An error value, as the runtime hands it to us. */
export interface ErrorValue {
  readonly code: string
}
/** One value as Excel passes it. A blank cell is null; older Excels (LTSC 2021) pass the number 0. */
export type Raw = Scalar | undefined | ErrorValue
export type RawMatrix = readonly (readonly Raw[])[]

/** What a function answers: a value, or rows of values that spill. */
export type Result = string | number | boolean | readonly (readonly (string | number | boolean)[])[]

export const isError = (raw: unknown): raw is ErrorValue =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) && typeof (raw as ErrorValue).code === 'string'

/** Excel lets a lone cell stand for a range, and passes a range as rows. */
export const matrixOf = (raw: unknown): RawMatrix => (Array.isArray(raw) ? (raw as RawMatrix) : [[raw as Raw]])

/** As a sheet holds it: an error value is its text. */
export const scalarOf = (raw: Raw): Scalar => (raw === undefined ? null : isError(raw) ? raw.code : raw)
