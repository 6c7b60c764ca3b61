import type { DeskState } from '../../desk/types'
import type { Tone } from '../parts/Badge'

/** Whether there is something to correct, something to look at, or neither; told by icon and word beside the colour. */
export function statusTone({ phase, findings, draft }: Pick<DeskState, 'phase' | 'findings' | 'draft'>): Tone {
  switch (phase) {
    case 'unchecked':
    case 'checking':
      return 'neutral'
    case 'changed':
      return 'info'
    case 'clean':
      return findings?.state === 'unsure' && !draft ? 'neutral' : 'success'
    case 'findings':
      return findings?.state === 'no' ? 'danger' : 'warning'
  }
}
