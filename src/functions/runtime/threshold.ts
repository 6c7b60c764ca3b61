import type { Profile } from '../../profiles/types'
import { agreed, shareOf, type Threshold } from '../../totals/reduction'
import { absent } from './fault'

/** The field of the monthly report whose target 第8の12 speaks of. */
const counted = 'visits'

/** 目標件数の8割, or the number that was agreed on instead. */
export function thresholdOf(
  { targets, limits }: Profile,
  target: number | null,
  agreedCount: number | null,
): Threshold {
  if (agreedCount !== null && agreedCount > 0) return agreed(agreedCount)
  const given = target ?? targets[counted]
  if (given === undefined || given <= 0)
    throw absent(
      'コンサルティングの目標件数が設定にありません。「目標」に件数を指定してください。',
      'There is no target of consulting visits in the settings. Pass it as "target".',
    )
  const percent = limits['reductionPercent']
  if (percent === undefined)
    throw absent('減額の割合が設定にありません。', 'The share for the reduction is not in the settings.')
  return shareOf(given, percent)
}
