import { isPrivate, tableAt } from '../../answers/table'
import { HostError, type HostReason } from '../../session/host'
import { obstructed, undoAround, type Obstructed } from '../../session/undoAround'
import { obstructedText, wentAroundText } from '../../session/undoTold'
import type { CellRef, Edit } from '../../workbook/types'
import type { Core } from './core'
import type { Notice } from './types'

/** With these a person has changed something since: no waiting and no unlocking helps. */
const inTheWay: ReadonlySet<HostReason> = new Set(['changed', 'formula', 'broken'])

export interface WentAround {
  readonly journal: Obstructed['older']
  readonly taken: readonly Edit[]
  readonly text: string
}

/**
 * The newest write cannot be taken back whole. First it is told what is in the way; where that is what was just told, the
 * rest is taken back and what changed is left, so that the writes before it can be reached.
 * @param before the notice that was shown when it was asked for
 */
export async function goAround(core: Core, error: unknown, before: Notice | null): Promise<WentAround | null> {
  if (!(error instanceof HostError) || !inTheWay.has(error.reason)) throw error
  const found = await obstructed(core.edges.host, core.facts.journal)
  if (!found) throw error
  const text = obstructedText(found)
  if (before?.text !== text) {
    core.show({ progress: null, notice: { kind: 'refused', text, undo: true } })
    return null
  }
  const journal = await undoAround(core.edges.host, found)
  return { journal, taken: found.rest, text: wentAroundText(found, hidden(core)) }
}

/** What no form is known for is not repeated either. */
const hidden =
  ({ facts: { answer } }: Core) =>
  (at: CellRef): boolean => {
    const table = answer ? tableAt(answer.submission, at) : undefined
    return !table || isPrivate(table, at)
  }
