import { comparisonText } from '../answers/comparison'
import type { Profile } from '../profiles'
import { compareAnswers } from '../session/compare'
import type { Month } from '../workbook/types'
import { checkPaths } from './check'
import { deliver } from './output'
import { tool } from './version'

export interface CompareCall {
  readonly month?: Month
  readonly profile?: Profile
  readonly format: 'text' | 'json'
  readonly verbose?: boolean
}

/** `yoshiki compare OLD NEW`: 0 compared, 2 something could not be read. */
export function runCompare(before: string, after: string, call: CompareCall): number {
  const [old, now] = [before, after].map((path) => checkPaths([path], { ...call, format: 'text' })) as [
    ReturnType<typeof checkPaths>,
    ReturnType<typeof checkPaths>,
  ]
  const comparison = compareAnswers(old, now)
  deliver(
    call.format === 'json' ? `${JSON.stringify({ tool, ...comparison }, null, 2)}\n` : comparisonText(comparison),
    undefined,
  )
  return old.refused.length + now.refused.length > 0 ? 2 : 0
}
