import type { CopyChanges, CopySaved, Hint, Host, ListBoxes, ListsRead, ReadOptions, Still } from '../../session/host'
import type { CellRef, Edit, Snapshot } from '../../workbook/types'
import type { OfficeFiles } from './copy'
import { hostError, type During } from './errors'
import { register } from './events'
import type { Office, OfficeContext } from './officeTypes'
import { readBook, readRows, type OpenBook } from './reading'
import { refusals } from './refusals'

/** Everything that is used beyond this is asked for by its own set. */
const floor = '1.9'

const changes = () => import('./changes')

/** The workbook that is open in Excel, through Office.js. */
export class ExcelHost implements Host {
  readonly can: { readonly write: boolean; readonly insertRows: boolean; readonly saveCopy: boolean }
  private readonly supported: boolean
  private book: OpenBook | null = null
  /** Writes wait for each other: between looking and writing nothing else of ours may come. */
  private writing: Promise<unknown> = Promise.resolve()
  private jumped: CellRef | null = null

  /** @param files where the page can have the book as a file; without it no copy is made. */
  constructor(
    private readonly office: Office,
    private readonly files: OfficeFiles | null = null,
  ) {
    this.supported = office.supports('ExcelApi', floor)
    const saveCopy = this.supported && files !== null && office.supports('CompressedFile', '1.1')
    this.can = { write: this.supported, insertRows: this.supported, saveCopy }
  }

  /**
   * @param options.only the rows of these cells are read again, in one trip; the rest is taken from the last reading. Where
   * that is not enough, everything is read.
   */
  async read(options: ReadOptions = {}): Promise<Snapshot> {
    const { only, ...rest } = options
    const known = this.book
    this.book = await this.excel('reading', null, async (context) => {
      const some = known && only ? await readRows(context, known, only) : null
      return some ?? (await readBook(context, rest))
    })
    return [this.book]
  }

  apply(edits: readonly Edit[], still: readonly Still[] = []): Promise<readonly Edit[]> {
    if (edits.length === 0) return Promise.resolve([])
    const turn = this.writing.then(async () => {
      const { apply } = await changes()
      return this.excel('writing', null, (context) => apply(context, edits, still))
    })
    this.writing = turn.catch(() => undefined)
    return turn
  }

  async select(at: CellRef): Promise<void> {
    const before = this.jumped
    this.jumped = at
    try {
      await this.excel('jumping', at, async (context) => {
        const sheet = context.workbook.worksheets.getItem(at.sheet)
        sheet.activate()
        // Of a merged cell Excel selects the whole.
        sheet.getRangeByIndexes(at.row, at.col, 1, 1).select()
        await context.sync()
      })
    } catch (error) {
      this.jumped = before
      throw error
    }
  }

  /** One trip. A shape may be selected: then there is no cell to tell of. */
  async selection(): Promise<CellRef | null> {
    const { book } = this
    if (!book) return null
    return this.excel('reading', null, async (context) => {
      const cell = context.workbook.getActiveCell()
      cell.load('rowIndex,columnIndex,worksheet/name')
      await context.sync()
      return { book: book.id, sheet: cell.worksheet.name, row: cell.rowIndex, col: cell.columnIndex }
    })
  }

  watch(hint: (hint: Hint) => void): () => void {
    let open = true
    const registered = this.watching(hint, () => open)
    return () => {
      open = false
      void registered.then((stop) => stop())
    }
  }

  /** The same with an end that can be waited for; without events (an old Excel, a busy one) it watches nothing. */
  async watching(hint: (hint: Hint) => void, open: () => boolean = () => true): Promise<() => Promise<void>> {
    const none = (): Promise<void> => Promise.resolve()
    if (!this.supported) return none
    try {
      const stop = await register(this.office, {
        hint: (told) => {
          if (open()) hint(told)
        },
        place: (id, { row, col }) => {
          const sheet = this.book?.sheets.find(({ facts }) => facts.id === id)
          return this.book && sheet ? { book: this.book.id, sheet: sheet.name, row, col } : null
        },
        jumpedTo: (at) => this.isJump(at),
      })
      // The pane is closing when this fails: Excel forgets the handlers itself.
      return () => stop().catch(() => undefined)
    } catch {
      return none
    }
  }

  async note(book: string, key: string, value: string | null): Promise<void> {
    if (!this.book) throw refusals.notRead()
    if (book !== this.book.id) throw refusals.otherBook(book, this.book.id)
    const { writeNote } = await changes()
    const notes = await this.excel('writing', null, (context) => writeNote(context, key, value))
    this.book = { ...this.book, notes }
  }

  async saveCopy(book: string, copied: CopyChanges, name: string): Promise<CopySaved> {
    const files = this.filesOf(book)
    const { saveCopy } = await changes()
    return saveCopy(files, book, copied, name)
  }

  /** The open book as it would be saved now. */
  async file(book: string): Promise<Uint8Array> {
    const { document } = this.filesOf(book)
    const { fileOf } = await changes()
    return fileOf(document)
  }

  private filesOf(book: string): OfficeFiles {
    if (!this.files || !this.can.saveCopy) throw refusals.noCopy()
    if (!this.book) throw refusals.notRead()
    if (book !== this.book.id) throw refusals.otherBook(book, this.book.id)
    return this.files
  }

  /** Dropdown rules, which a reading leaves out: one trip where every box is alike within itself. */
  async lists(asked: readonly ListBoxes[], signal?: AbortSignal): Promise<readonly ListsRead[]> {
    const { readListRules } = await changes()
    return this.excel('reading', null, (context) => readListRules(context, asked, signal))
  }

  private isJump(at: CellRef | null): boolean {
    const { jumped } = this
    if (jumped && at?.sheet === jumped.sheet && at.row === jumped.row && at.col === jumped.col) return true
    this.jumped = null
    return false
  }

  private async excel<T>(
    during: During,
    at: CellRef | null,
    batch: (context: OfficeContext) => Promise<T>,
  ): Promise<T> {
    if (!this.supported) throw refusals.oldExcel()
    try {
      return await this.office.run(batch)
    } catch (error) {
      throw hostError(error, during, at)
    }
  }
}
