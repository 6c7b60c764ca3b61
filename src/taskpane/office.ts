import type { Office as Workbook } from '../hosts/excel/officeTypes'

/** The part of Microsoft's library that the entry and the ribbon use; everything about cells is in the Excel host. */
export interface OfficeLibrary {
  onReady(): Promise<{ readonly host: string | null; readonly platform: string | null }>
  readonly context: {
    readonly requirements: { isSetSupported(set: string, version?: string): boolean }
    readonly displayLanguage?: string
    readonly partitionKey?: string
  }
  readonly actions: { associate(id: string, act: (event: { completed(): void }) => void): void }
  readonly addin: { showAsTaskpane(): Promise<void> }
}

declare const Office: OfficeLibrary
declare const Excel: { readonly run: Workbook['run'] }

/** Absent where the library could not be loaded. */
export const officeLibrary = (): OfficeLibrary | null => (typeof Office === 'undefined' ? null : Office)

/** What the Excel host needs of the library. */
export const openBook = (library: OfficeLibrary): Workbook => ({
  run: Excel.run.bind(Excel) as Workbook['run'],
  supports: (set, version) => library.context.requirements.isSetSupported(set, version),
})
