import type { SheetEntry, WorkingBook } from './book'
import { Splices } from './splice'

/** Changes to several sheets that are written together. */
export class SheetSplices {
  private readonly bySheet = new Map<string, Splices>()

  constructor(private readonly book: WorkingBook) {}

  of(sheet: SheetEntry): Splices {
    let found = this.bySheet.get(sheet.part)
    if (!found) {
      found = new Splices(this.book.layout(sheet).bytes)
      this.bySheet.set(sheet.part, found)
    }
    return found
  }

  write(): void {
    for (const [part, splices] of this.bySheet) if (!splices.isEmpty) this.book.write(part, splices.apply())
  }
}
