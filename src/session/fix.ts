import type { Answer } from '../answers/answer'
import type { Finding } from '../validators/engine/finding'
import type { Edit } from '../workbook/types'

export interface FixPlan {
  readonly edits: readonly Edit[]
  /** Findings that are put right. */
  readonly fixed: readonly Finding[]
  /** Findings whose correction would write into a cell that another one already does, to something else. */
  readonly held: readonly Finding[]
}

const cellOf = (edit: Edit): string | null =>
  edit.kind === 'set' ? `${edit.at.book}\u0000${edit.at.sheet}\u0000${edit.at.row}:${edit.at.col}` : null

/**
 * All certain corrections together: every cell is written once, and where two corrections disagree neither guess is
 * taken beyond the first. @param wanted limits them to some findings (直す one, or all of a kind).
 */
export function fixes({ verdict }: Answer, wanted: (finding: Finding) => boolean = () => true): FixPlan {
  const edits: Edit[] = []
  const fixed: Finding[] = []
  const held: Finding[] = []
  const written = new Map<string, Edit>()
  for (const finding of verdict.findings) {
    if (!finding.fix || !wanted(finding)) continue
    const same = (edit: Edit): boolean => {
      const cell = cellOf(edit)
      const other = cell === null ? undefined : written.get(cell)
      return other === undefined || (other.kind === 'set' && edit.kind === 'set' && other.value === edit.value)
    }
    if (!finding.fix.edits.every(same)) {
      held.push(finding)
      continue
    }
    for (const edit of finding.fix.edits) {
      const cell = cellOf(edit)
      if (cell !== null && written.has(cell)) continue
      if (cell !== null) written.set(cell, edit)
      edits.push(edit)
    }
    fixed.push(finding)
  }
  return { edits, fixed, held }
}
