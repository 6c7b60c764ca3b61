import type { Profile } from '../profiles'
import { disputeText } from '../session/dispute'
import type { IsoDate, Month } from '../workbook/types'
import { checkPaths } from './check'
import { CallError } from './files'
import { deliver } from './output'

export interface DisputeCall {
  readonly key: string
  readonly month?: Month
  readonly profile?: Profile
  readonly year?: boolean
  readonly today?: IsoDate
  readonly out?: string
  readonly verbose?: boolean
}

/** `yoshiki dispute PATH... --key KEY`: one finding with an anonymised row, for whoever looks after the rules. */
export function runDispute(paths: readonly string[], call: DisputeCall): number {
  const answer = checkPaths(paths, { ...call, format: 'text' })
  const finding = answer.verdict.findings.find(({ key }) => key === call.key)
  if (!finding) {
    throw new CallError(
      `--key「${call.key}」の指摘はありません。yoshiki check --format json の "key" を、同じ指定のまま確かめてください。`,
    )
  }
  deliver(disputeText(answer, finding), call.out)
  return 0
}
