import { totalJson, totalText } from '../answers'
import type { Profile } from '../profiles'
import { total, totalEdits } from '../session/total'
import type { Month } from '../workbook/types'
import { checkPaths } from './check'
import { writeCopies } from './copies'
import { CallError } from './files'
import { complain, deliver } from './output'

export interface TotalCall {
  readonly month: Month
  readonly profile?: Profile
  readonly dryRun?: boolean
  readonly out?: string
  readonly format: 'text' | 'json'
  readonly verbose?: boolean
}

/** `yoshiki total PATH...`: 0 counted (and written), 2 something could not be read or written. */
export function runTotal(paths: readonly string[], call: TotalCall): number {
  if ((call.out === undefined) === !call.dryRun) {
    throw new CallError(
      '--dry-run(書き込まずに見る)か --out フォルダー(写しに書き込む)の、どちらか1つを指定してください。',
    )
  }
  const answer = checkPaths(paths, { ...call, format: 'text' })
  const plan = total(answer, call.month)!
  if (!answer.submission.tables.some((table) => table.form.shape === 'months' && table.role === 'current')) {
    throw new CallError('集計を書き込む月別の報告書が見つかりません。そのファイルも一緒に指定してください。')
  }
  const copies = call.out === undefined ? [] : writeCopies(answer, totalEdits(plan), paths, call.out).changed
  deliver(
    call.format === 'json'
      ? `${JSON.stringify(totalJson(plan, copies), null, 2)}\n`
      : totalText(plan, copies, call.out === undefined),
    undefined,
  )
  for (const { path, reason } of answer.refused) complain(`${path}: ${reason}`)
  return answer.refused.length > 0 ? 2 : 0
}
