import type { Hint } from '../../session/host'
import { parseRange } from '../../workbook/address'
import type { CellRef } from '../../workbook/types'
import type { ChangedArgs, Office, Registration, SelectedArgs, SheetsArgs } from './officeTypes'

export interface Watcher {
  hint(hint: Hint): void
  /** The cell of an event, null where its sheet is not known. */
  place(worksheetId: string, at: { row: number; col: number }): CellRef | null
  /** Whether this is where the last jump of ours went. */
  jumpedTo(at: CellRef | null): boolean
}

/**
 * Registers for what happens to the workbook; Excel's events have holes (a pick from a dropdown, recalculation), so they
 * are hints and nothing more. Left out are what other people do in the same book, and what this add-in writes.
 */
export async function register(office: Office, watcher: Watcher): Promise<() => Promise<void>> {
  const cellsOf = ({ worksheetId, address }: SelectedArgs): Omit<Hint, 'kind'> => {
    const box = parseRange(address.slice(address.lastIndexOf('!') + 1))
    const at = box && watcher.place(worksheetId, box)
    return at && box.rows * box.cols > 1 ? { at, box } : { at }
  }
  // Office.js wants promises of its handlers.
  const done = Promise.resolve()
  const changed = (args: ChangedArgs): Promise<void> => {
    if (args.source === 'Remote' || args.triggerSource === 'ThisLocalAddin') return done
    const moved = args.changeType !== 'RangeEdited'
    watcher.hint({ kind: 'changed', ...(moved ? { at: null } : cellsOf(args)) })
    return done
  }
  const selected = (args: SelectedArgs): Promise<void> => {
    const cells = cellsOf(args)
    if (!watcher.jumpedTo(cells.at)) watcher.hint({ kind: 'selected', ...cells })
    return done
  }
  const sheets = (args: SheetsArgs): Promise<void> => {
    if (args.source !== 'Remote') watcher.hint({ kind: 'sheets', at: null })
    return done
  }

  const registrations = await office.run(async (context) => {
    const { worksheets } = context.workbook
    const made: Registration[] = [
      worksheets.onChanged.add(changed),
      worksheets.onSelectionChanged.add(selected),
      worksheets.onAdded.add(sheets),
      worksheets.onDeleted.add(sheets),
    ]
    if (namesAreWatched(office)) made.push(worksheets.onNameChanged!.add(sheets))
    await context.sync()
    return made
  })
  return () =>
    office.run(registrations[0]!.context, async (context) => {
      for (const registration of registrations) registration.remove()
      await context.sync()
    })
}

/** Renaming a sheet is told by newer Excels only; the others notice at the next check. */
const namesAreWatched = ({ supports }: Office): boolean =>
  supports('ExcelApi', '1.17') || supports('ExcelApiOnline', '1.1')
