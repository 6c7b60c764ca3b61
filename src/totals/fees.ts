import type { Profile } from '../profiles/types'
import { roundedUp } from './yen'

/**
 * Lowest fees of the experts, without tax (第5の1(1)③ イ, ウ, エ and 謝金一覧). The amounts stand in the profile.
 *
 * - desk: 1日当たり最低17,000円; hours and half days go by the day, the formula is agreed with the client beforehand.
 * - consulting: 支援1時間当たり最低6,000円. industry: 最低7,000円 for 業種別担当者 in their industry. jobAnalysis: 最低10,000円.
 * - presentation: 支援事例の発表 最低17,000円 (第5の5(4)②).
 *
 * 「支援時間が10分未満の場合…謝金の対象とならない」: a visit of fewer minutes is paid nothing. No clause rounds: as these are
 * lower limits, a fraction of a yen goes up.
 */
export const feeKinds = ['desk', 'consulting', 'industry', 'jobAnalysis', 'presentation'] as const
export type FeeKind = (typeof feeKinds)[number]

const limitOf: Readonly<Record<FeeKind, string>> = {
  desk: 'feeDeskDay',
  consulting: 'feeHour',
  industry: 'feeHourIndustry',
  jobAnalysis: 'feeHourJobAnalysis',
  presentation: 'feePresentation',
}

/** What an amount counts: days at the desk, minutes of one visit, presentations. */
export const unitOf = (kind: FeeKind): 'days' | 'minutes' | 'times' =>
  kind === 'desk' ? 'days' : kind === 'presentation' ? 'times' : 'minutes'

/** Yen for one day, one hour or one presentation; null where the profile does not say. */
export const feeRate = (kind: FeeKind, { limits }: Pick<Profile, 'limits'>): number | null =>
  limits[limitOf[kind]] ?? null

/** The lowest fee in whole yen; null where the profile names none. `amount` counts what `unitOf` says. */
export function lowestFee(kind: FeeKind, amount: number, profile: Pick<Profile, 'limits'>): number | null {
  const rate = feeRate(kind, profile)
  if (rate === null) return null
  if (unitOf(kind) !== 'minutes') return roundedUp(amount * rate)
  return amount < (profile.limits['minutesPaid'] ?? 0) ? 0 : roundedUp((amount * rate) / 60)
}
