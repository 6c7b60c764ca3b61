import type { Profile } from '../../profiles/types'
import type { Scalar } from '../../workbook/types'
import deadline from '../deadline'
import fixedFee from '../fixedFee'
import forecast from '../forecast'
import honorarium from '../honorarium'
import onTrack from '../onTrack'
import pace from '../pace'
import progress from '../progress'
import reduction from '../reduction'
import target from '../target'
import wareki from '../wareki'
import { evaluate, findFunction } from './evaluate'

/** Those the example workbook uses: none of them needs the engine. */
const used = [deadline, fixedFee, forecast, honorarium, onTrack, pace, progress, reduction, target, wareki]

/** What a cell of a new workbook comes to; a function that spills over one cell gives that cell. */
export const cellResult =
  (profile: Profile) =>
  (id: string, args: readonly unknown[]): Scalar => {
    const definition = findFunction(used, id)
    if (!definition) throw new RangeError(`the example workbook does not use ${id}`)
    const result = evaluate(definition, args, { profile, language: 'ja' })
    return typeof result === 'object' ? result[0]![0]! : result
  }
