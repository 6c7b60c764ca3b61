import type { Severity } from '../profiles/types'
import type { Answer } from './answer'
import { isBlank } from './documents'
import { groupsOf, type Group } from './groups'
import { counted } from './plain'
import { reasonFor } from './reasons'
import { levelWord } from './words'

/** ok: may be handed in · no: something must be corrected · unsure: it cannot be told, or not all is there. */
export interface Headline {
  readonly state: 'ok' | 'no' | 'unsure'
  /** May this be handed in? */
  readonly answer: string
  readonly detail: string
  /** Why it cannot be told, as a sentence, where neither the numbers nor the forms that are missing say so; or ''. */
  readonly why: string
}

const sum = (groups: readonly Group[]): number => groups.reduce((sum, group) => sum + group.findings.length, 0)

/** How much of each there is, each finding counted once. */
export interface Sums extends Readonly<Record<Severity, number>> {
  /** Of the warnings: left as they are, with a reason. */
  readonly explained: number
  readonly remaining: number
  readonly otherMonths: number
}

/** The findings of this hand-in by level, and those set apart. */
export function sumsOf(answer: Answer): Sums {
  const { conflicts, now, remaining, otherMonths } = groupsOf(answer)
  const of = (severity: Severity): number =>
    sum(now.filter((group) => group.severity === severity)) +
    conflicts.filter(({ finding }) => finding?.severity === severity).length
  return {
    error: of('error'),
    warning: of('warning'),
    info: of('info'),
    explained: now
      .filter(({ severity }) => severity === 'warning')
      .reduce((sum, { findings }) => sum + findings.filter((one) => reasonFor(answer, one) !== null).length, 0),
    remaining: sum(remaining),
    otherMonths: sum(otherMonths),
  }
}

/** 「要修正 3件、確認 2件」; 「指摘なし」 where there is nothing of any kind. */
function listed(sums: Sums, refused: number): string {
  const parts = (['error', 'warning', 'info'] as const)
    .filter((severity) => sums[severity] > 0)
    .map((severity) => {
      const explained =
        severity === 'warning' && sums.explained > 0 ? `(うち理由あり ${counted(sums.explained)}件)` : ''
      return `${levelWord[severity]} ${counted(sums[severity])}件${explained}`
    })
  if (sums.remaining > 0) parts.push(`残り ${counted(sums.remaining)}件`)
  if (sums.otherMonths > 0) parts.push(`他の月 ${counted(sums.otherMonths)}件`)
  if (parts.length === 0 && refused === 0) return '指摘なし'
  if (refused > 0) parts.push(`読めないファイル ${refused}件`)
  return parts.join('、')
}

/** The answer to the one question: may this be handed in? */
export function headlineOf(answer: Answer): Headline {
  const { submission, refused, documents, draft, only } = answer
  const sums = sumsOf(answer)
  const detail = listed(sums, refused.length)
  if (draft) {
    const now = sums.error > 0 ? '' : '今直すものはありません。'
    return { state: sums.error > 0 ? 'no' : 'unsure', answer: '途中チェック', detail: now + detail, why: '' }
  }
  const missing = documents.filter(({ status }) => status === 'missing').map(({ form }) => form)
  const rest = missing.length > 0 ? `。${missing.join('・')}はまだありません` : ''
  if (sums.error > 0) return { state: 'no', answer: '提出できません', detail: detail + rest, why: '' }
  const unsure = (why: string, detail: string): Headline => ({
    state: 'unsure',
    answer: '提出できるか判断できません',
    detail,
    why,
  })
  const because = (why: string): Headline => unsure(why, why + detail)
  if (refused.length > 0) return unsure('読めないファイルがあります。', detail)
  if (submission.conflicts.length > 0) return because('様式の表示と設定が食い違っています。')
  if (!submission.tables.some((table) => table.role === 'current')) {
    return unsure('提出する様式が見つかりません。', '提出する様式が見つかりません')
  }
  if (isBlank(submission)) return because('様式はまだ記入されていません。')
  if (only && only.length > 0) return because('選んだ規則だけを確かめました。')
  if (missing.length === 0) return { state: 'ok', answer: '提出できます', detail, why: '' }
  const ready = documents.filter(({ status }) => status === 'ready').map(({ form }) => form)
  const said = ready.length > 0 ? `${ready.join('・')}は提出できます` : 'まだ提出できません'
  return { state: 'unsure', answer: said, detail: detail + rest, why: '' }
}
