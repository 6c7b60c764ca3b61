import type { FormId } from '../forms'
import type { Ime, PageDesign } from '../workbook/design'

/** What a printed form has beyond its definition: where things stand, how wide they are, what is written under it. */
export interface ColumnLayout {
  /** In characters, as Excel counts them. */
  readonly width: number
  /** The heading stands upright, or lists numbered choices one below the other. */
  readonly heading?: 'upright' | 'choices'
  readonly ime?: Ime
  readonly prompt?: string
  /** Short values in the middle of the cell. */
  readonly centred?: true
}

/** A heading that does not stand where its level says. `row` counts from the first heading row. */
export interface HeadPlace {
  readonly row: number
  readonly rows?: number
}

export interface FormLayout {
  readonly form: FormId
  readonly sheet: string
  /** Column of the first field; what lies left of it holds the mark of the printed sample. */
  readonly firstCol: number
  /** Width of the columns left of the first field. */
  readonly leading: readonly number[]
  readonly title: { readonly row: number; readonly field: string }
  /** Row of 「(様式14)」; it stands over the last column. */
  readonly numberRow: number
  readonly centre: {
    readonly row: number
    readonly field: string
    /** Field over which the name of the centre begins. */
    readonly name: string
  }
  readonly header: {
    readonly top: number
    readonly heights: readonly number[]
    /** Level of a group in the path → heading row. */
    readonly groupRows: readonly number[]
    /** Groups that stand elsewhere, by one of their fields and the level. */
    readonly groups: readonly (HeadPlace & {
      readonly field: string
      readonly level: number
      readonly from?: string
      readonly to?: string
    })[]
    /** Leaves that do not stand in the last heading row alone. */
    readonly leaves: Readonly<Record<string, HeadPlace>>
    /** A place without text belongs to the heading below it, or to the left one, of which the headings below are a part. */
    readonly blanks: 'below' | 'left'
    /** Printed remarks among the headings. */
    readonly remarks: readonly {
      readonly text: string
      readonly row: number
      readonly from: string
      readonly to: string
    }[]
  }
  readonly columns: Readonly<Record<string, ColumnLayout>>
  /** Number format of days. */
  readonly dayFormat: string
  readonly entryHeight: number
  /** Entry rows of the published form. */
  readonly entryRows: number
  /** The row of the printed sample stands above the entry rows even where the sample is left out. */
  readonly sampleRow?: true
  /** The ○ that marks choose from stands in the list block, in the column of this field. */
  readonly markEntry?: string
  /** The sample as it is printed: field → value. */
  readonly sample?: Readonly<Record<string, string | number>>
  readonly sampleMark?: string
  /** Lines under the form; `{listRow}` is the row in which the lists begin. */
  readonly notes: readonly string[]
  /** Last field over which the lines under the form run. */
  readonly notesTo: string
  readonly freezeCol: number
  readonly page: PageDesign
}
