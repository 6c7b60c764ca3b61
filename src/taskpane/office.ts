import type { Actions } from '../commands/run'
import type { OfficeFiles } from '../hosts/excel/copy'
import type { OfficeDocument } from '../hosts/excel/file'
import type { Office as Workbook } from '../hosts/excel/officeTypes'
import { download } from './download'

interface Visibility {
  readonly visibilityMode: 'Hidden' | 'Taskpane'
}

/** Colours of Excel's own surface; older editions do not say whether they are dark. */
interface OfficeTheme {
  readonly isDarkTheme?: boolean
  /** #RRGGBB */
  readonly bodyBackgroundColor?: string
}

/** The part of Microsoft's library that the entry and the ribbon use; everything about cells is in the Excel host. */
export interface OfficeLibrary {
  onReady(): Promise<{ readonly host: string | null; readonly addin?: Visibility | null }>
  readonly context: {
    readonly requirements: { isSetSupported(set: string, version?: string): boolean }
    /** Keeps what several sites put into one storage apart; absent in older editions. */
    readonly partitionKey?: string
    /** ja-JP */
    readonly displayLanguage?: string
    readonly officeTheme?: OfficeTheme | null
    readonly document?: Partial<OfficeDocument>
  }
  readonly actions: Actions
  readonly addin: {
    showAsTaskpane(): Promise<void>
    onVisibilityModeChanged(changed: (to: Visibility) => void): Promise<unknown>
  }
}

declare const Office: OfficeLibrary
declare const Excel: { readonly run: Workbook['run']; readonly createWorkbook: OfficeFiles['createWorkbook'] }

/** Absent where the library could not be loaded. */
export const officeLibrary = (): OfficeLibrary | null => (typeof Office === 'undefined' ? null : Office)

/** What the Excel host needs of the library. */
export const openBook = (library: OfficeLibrary): Workbook => ({
  run: Excel.run.bind(Excel) as Workbook['run'],
  supports: (set, version) => library.context.requirements.isSetSupported(set, version),
})

/** What the Excel host needs to make copies; null where this Excel gives no files. */
export function openFiles({ context }: OfficeLibrary): OfficeFiles | null {
  const { document: office } = context
  if (!office?.getFileAsync) return null
  return {
    document: office as OfficeDocument,
    createWorkbook: (base64) => Excel.createWorkbook(base64),
    download,
  }
}

/** Brings the pane up where it is hidden. Where it is open, Excel is not asked: it would take the focus out of the sheet. */
export function opener(library: OfficeLibrary, now: Visibility | null | undefined): () => Promise<void> {
  let open = now?.visibilityMode === 'Taskpane'
  const watched = Promise.resolve()
    .then(() => library.addin.onVisibilityModeChanged((to) => void (open = to.visibilityMode === 'Taskpane')))
    .then(
      () => true,
      () => false,
    )
  return async () => {
    // What cannot be watched may have been closed meanwhile.
    if (open && (await watched)) return
    await library.addin.showAsTaskpane()
  }
}

/** Whether Excel itself is dark: as it says, or else by how light its ground is. */
export function isDark(context: OfficeLibrary['context']): boolean {
  const officeTheme = themeOf(context)
  if (!officeTheme) return false
  if (officeTheme.isDarkTheme !== undefined) return officeTheme.isDarkTheme
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(officeTheme.bodyBackgroundColor ?? '')
  if (!colour) return false
  const [red, green, blue] = colour.slice(1).map((part) => Number.parseInt(part, 16)) as [number, number, number]
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128
}

/** Some hosts throw where they have no theme to tell of: the pane is light then. */
function themeOf(context: OfficeLibrary['context']): OfficeTheme | null {
  try {
    return context.officeTheme ?? null
  } catch {
    return null
  }
}
