import type { Edit } from '../workbook/types'
import type { Host } from './host'

/** One write that can be taken back. Plain data, so that it survives closing the pane. */
export interface Written {
  readonly label: string
  readonly inverse: readonly Edit[]
}

/** What was written, newest last. The journal stays on the machine; it holds what stood in the cells before. */
export type Journal = readonly Written[]

/** Writes a batch and remembers how to take it back. A batch that fails leaves the journal as it was. */
export async function write(host: Host, journal: Journal, label: string, edits: readonly Edit[]): Promise<Journal> {
  if (edits.length === 0) return journal
  const inverse = await host.apply(edits)
  return [...journal, { label, inverse }]
}

/** Takes the newest write back. What was changed by hand since then stops it, and nothing is lost. */
export async function undo(host: Host, journal: Journal): Promise<Journal> {
  const last = journal.at(-1)
  if (!last) return journal
  await host.apply(last.inverse)
  return journal.slice(0, -1)
}
