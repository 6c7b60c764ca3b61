/**
 * The part of Office.js that the host uses, and nothing more: whatever is not declared here cannot be called by
 * accident. All of it is in ExcelApi 1.9 except what is marked.
 */

export interface Loadable {
  readonly isNullObject: boolean
  load(names: string): unknown
}

export interface ListValidation extends Loadable {
  readonly type: string
  rule: { readonly list?: { readonly inCellDropDown: boolean; readonly source: unknown } }
  clear(): void
}

export interface OfficeRange extends Loadable {
  values: unknown[][]
  numberFormat: unknown[][]
  readonly formulas: unknown[][]
  readonly rowIndex: number
  readonly columnIndex: number
  readonly rowCount: number
  readonly columnCount: number
  readonly format: { readonly protection: Loadable & { readonly locked: boolean | null } }
  readonly dataValidation: ListValidation
  getUsedRangeOrNullObject(valuesOnly: boolean): OfficeRange
  getEntireRow(): OfficeRange
  insert(shift: 'Down'): OfficeRange
  delete(shift: 'Up'): void
  /** ExcelApi 1.1. */
  readonly worksheet: { readonly name: string }
  select(): void
}

export interface OfficeName extends Loadable {
  readonly name: string
  readonly formula: unknown
}
export interface OfficeCollection<T> extends Loadable {
  readonly items: readonly T[]
}

export interface OfficeSheet extends Loadable {
  readonly id: string
  readonly name: string
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden'
  readonly protection: Loadable & { readonly protected: boolean }
  readonly names: OfficeCollection<OfficeName>
  getNextOrNullObject(): OfficeSheet
  getUsedRangeOrNullObject(valuesOnly: boolean): OfficeRange
  getRangeByIndexes(row: number, col: number, rows: number, cols: number): OfficeRange
  activate(): void
  delete(): void
}

export interface XmlPart extends Loadable {
  readonly id: string
  getXml(): { readonly value: string }
  setXml(xml: string): void
  delete(): void
}

export interface ChangedArgs {
  readonly address: string
  readonly worksheetId: string
  readonly changeType: string
  readonly source: 'Local' | 'Remote'
  /** ExcelApi 1.14. */
  readonly triggerSource?: string
}
export interface SelectedArgs {
  readonly address: string
  readonly worksheetId: string
}
export interface SheetsArgs {
  readonly source?: 'Local' | 'Remote'
}
export interface Registration {
  readonly context: OfficeContext
  remove(): void
}
export interface OfficeEvent<Args> {
  add(handler: (args: Args) => Promise<void>): Registration
}

export interface OfficeSheets extends OfficeCollection<OfficeSheet> {
  readonly onChanged: OfficeEvent<ChangedArgs>
  readonly onSelectionChanged: OfficeEvent<SelectedArgs>
  readonly onAdded: OfficeEvent<SheetsArgs>
  readonly onDeleted: OfficeEvent<SheetsArgs>
  /** ExcelApi 1.17 (on the web earlier). */
  readonly onNameChanged?: OfficeEvent<SheetsArgs>
  getFirst(): OfficeSheet
  getItem(nameOrId: string): OfficeSheet
  add(name: string): OfficeSheet
}

export interface OfficeBook extends Loadable {
  readonly name: string
  readonly readOnly: boolean
  readonly protection: Loadable & { readonly protected: boolean }
  readonly worksheets: OfficeSheets
  /** ExcelApi 1.7. */
  getActiveCell(): OfficeRange
  readonly names: OfficeCollection<OfficeName>
  readonly functions: { date(year: number, month: number, day: number): Loadable & { readonly value: number } }
  readonly customXmlParts: {
    getByNamespace(uri: string): OfficeCollection<XmlPart>
    getItem(id: string): XmlPart
    add(xml: string): XmlPart
  }
}

export interface OfficeContext {
  readonly workbook: OfficeBook
  readonly runtime: { enableEvents: boolean }
  sync(): Promise<void>
}

/** What the pane passes in: the library's `Excel.run` and `Office.context.requirements.isSetSupported`. */
export interface Office {
  run<T>(batch: (context: OfficeContext) => Promise<T>): Promise<T>
  run<T>(context: OfficeContext, batch: (context: OfficeContext) => Promise<T>): Promise<T>
  supports(set: string, version: string): boolean
}
