import type { At, Box, IsoDate, Scalar } from './types'

/**
 * A workbook that does not exist yet, as plain data: what a host needs to write it. Styles go by name, so that a form
 * says what a cell is (a heading, a green cell) and one table says how that looks.
 */
export type DesignValue =
  Scalar | { readonly day: IsoDate } | { readonly formula: string; /** What it comes to. */ readonly value: Scalar }

export interface DesignCell extends At {
  readonly value: DesignValue
  /** Name of a style of the book. */
  readonly style: string
}

export interface StyleDesign {
  readonly font?: { readonly name: string; readonly size: number; readonly bold?: true; readonly colour?: string }
  /** RRGGBB */
  readonly fill?: string
  /** Sides with a thin line, any of l r t b. */
  readonly border?: string
  readonly align?: {
    readonly horizontal?: 'left' | 'center' | 'right'
    readonly vertical?: 'top' | 'center' | 'bottom'
    readonly wrap?: true
    /** Steps away from the edge of the cell. */
    readonly indent?: number
    /** Characters stand upright, one below the other. */
    readonly upright?: true
  }
  readonly format?: string
}

export type Ime = 'off' | 'hiragana' | 'on'

/** What may be typed into cells: a list (a range of the sheet or the entries themselves), or anything. */
export interface ValidationDesign {
  readonly boxes: readonly Box[]
  readonly list?: string | readonly string[]
  readonly refusal?: { readonly title: string; readonly text: string }
  readonly prompt?: { readonly title: string; readonly text: string }
  readonly ime?: Ime
}

export interface PageDesign {
  readonly paper: 'A3' | 'A4'
  readonly landscape: boolean
  /** Pages it is fitted to; 0 high means as many as it takes. */
  readonly wide: number
  readonly high: number
  readonly footer?: string
}

export interface SheetDesign {
  readonly name: string
  /** In the order of rows, then columns; cells that only carry a style have the value null. */
  readonly cells: readonly DesignCell[]
  readonly merges: readonly Box[]
  readonly columns: readonly { readonly col: number; readonly width: number }[]
  readonly heights: readonly { readonly row: number; readonly points: number }[]
  readonly validations: readonly ValidationDesign[]
  /** First cell that scrolls. */
  readonly freeze?: At
  readonly printArea?: Box
  /** Rows repeated on every page, first and last. */
  readonly printTitles?: readonly [number, number]
  readonly page: PageDesign
}

export interface WorkbookDesign {
  readonly fileName: string
  readonly title: string
  /** The look of cells that no style names; its font sets the width of columns. */
  readonly normal: StyleDesign
  readonly styles: Readonly<Record<string, StyleDesign>>
  readonly sheets: readonly SheetDesign[]
  /** Custom document properties. */
  readonly properties: Readonly<Record<string, string>>
}
