import type { Box } from '../../../src/workbook/types'
import type { VirtualSheet } from '../book'
import { OfficeError } from '../protocol'

export interface VirtualRange {
  readonly sheet: VirtualSheet
  readonly box: Box
}
export type Happening =
  | { readonly kind: 'changed'; readonly sheet: VirtualSheet; readonly box: Box; readonly changeType: string }
  | { readonly kind: 'selected'; readonly sheet: VirtualSheet; readonly box: Box }
  | { readonly kind: 'added' | 'deleted' | 'renamed' | 'calculated'; readonly sheet: VirtualSheet }

/** What the objects have to do with besides the book. */
export interface Surroundings {
  happen(happening: Happening): void
  readonly events: { on: boolean }
  /** Books that were opened with `Excel.createWorkbook`. */
  readonly created: Uint8Array[]
  readonly services: Services
}

/** Excel around the book: ribbon, runtime of the add-in, custom functions. */
export interface Services {
  /** Controls of the ribbon that were switched, by id. */
  readonly ribbon: Map<string, boolean>
  /** Whether the pane was asked to be shown or hidden. */
  pane: 'asked' | 'hidden' | null
  startsWithBook: boolean
  functionsAreReady: boolean
  returned(invocation: number, result: FunctionResult): void
}
export interface FunctionResult {
  readonly value: unknown
  /** Excel's number of an error value, or what a failed function says. */
  readonly error: string | number | null
}

export const lastRow = 1_048_576
export const lastCol = 16_384

export const rangeOf = (sheet: VirtualSheet, row: number, col: number, rows: number, cols: number): VirtualRange => {
  if (row < 0 || col < 0 || rows < 1 || cols < 1 || row + rows > lastRow || col + cols > lastCol) {
    throw new OfficeError('InvalidArgument')
  }
  return { sheet, box: { row, col, rows, cols } }
}
