import type { Still } from '../../session/host'
import type { Edit } from '../../workbook/types'
import { prepare, refuseMoved } from './batch'
import { look } from './beforeWriting'
import type { OfficeContext } from './officeTypes'
import { steps } from './steps'
import { writeBatch } from './writing'

/** What the host does beyond reading and jumping: fetched with the first act that needs it. */

export { saveCopy } from './copy'
export { fileOf } from './file'
export { readListRules } from './listRules'
export { writeNote } from './notes'

/** Looks at what is to be written, then writes it, in two trips. @returns how to take it back. */
export async function apply(
  context: OfficeContext,
  edits: readonly Edit[],
  still: readonly Still[],
): Promise<readonly Edit[]> {
  const made = steps(edits)
  const seen = await look(context, edits, made, still)
  refuseMoved(still, seen)
  const batch = prepare(made, seen)
  await writeBatch(context, batch)
  return batch.inverse
}
