import type { Edit } from '../workbook/types'
import type { Host, Still } from './host'

/** One write that can be taken back. Plain data, so that it survives closing the pane. */
export interface Written {
  readonly label: string
  readonly inverse: readonly Edit[]
  /** Cells that tell, after the write, that its rows and columns are where they were. */
  readonly still?: readonly Still[]
}

/** What was written, newest last. The journal stays on the machine; it holds what stood in the cells before. */
export type Journal = readonly Written[]

/** Writes a batch and remembers how to take it back. A batch that fails leaves the journal as it was. */
export async function write(
  host: Host,
  journal: Journal,
  label: string,
  edits: readonly Edit[],
  still: readonly Still[] = [],
): Promise<Journal> {
  if (edits.length === 0) return journal
  const inverse = await host.apply(edits, still)
  return [...journal, { label, inverse, still: stillAfter(still, edits) }]
}

/**
 * Takes the newest write back. What was changed by hand since then stops it, and nothing is lost: `obstructed` tells what
 * is in the way, and how to go around it.
 */
export async function undo(host: Host, journal: Journal): Promise<Journal> {
  const last = journal.at(-1)
  if (!last) return journal
  await host.apply(last.inverse, last.still)
  return journal.slice(0, -1)
}

const placeOf = ({ book, sheet, row, col }: Still['at']): string => `${book}\u0000${sheet}\u0000${row}:${col}`

/** Where the same cells lie once the batch is written; those that it writes itself tell nothing. */
function stillAfter(still: readonly Still[], edits: readonly Edit[]): Still[] {
  let moved: readonly Still[] = still
  const written = new Set<string>()
  for (const edit of edits) {
    if (edit.kind === 'set') written.add(placeOf(edit.at))
    if (edit.kind !== 'rows') continue
    const rows = edit.op === 'remove' ? -edit.count : edit.count
    moved = moved.map((one) =>
      one.at.book === edit.book && one.at.sheet === edit.sheet && one.at.row >= edit.above
        ? { ...one, at: { ...one.at, row: one.at.row + rows } }
        : one,
    )
  }
  return moved.filter(({ at }) => !written.has(placeOf(at)))
}
