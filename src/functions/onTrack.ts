import { contractMonths, monthsOver, onTrack } from '../totals/progress'
import { defineFunction } from './runtime/define'
import { noTarget } from './runtime/missing'
import { day, notNegative } from './runtime/readers'

export default defineFunction({
  id: 'ONTRACK',
  group: '目標と進捗',
  params: { actual: notNegative, target: notNegative, asOf: day },
  result: 'boolean',
  profile: true,
  ja: {
    description: '基準日までに終わった月の割合だけ目標に進んでいれば TRUE です。',
    params: {
      actual: ['実績', '基準日までの件数'],
      target: ['目標', '年間の目標件数'],
      asOf: ['基準日', '終わった月をこの日で数えます'],
    },
  },
  en: {
    description: 'TRUE where the number stands at least at the equal share of the months that are over.',
    params: {
      actual: ['actual', 'The number up to the day'],
      target: ['target', 'The annual target'],
      asOf: ['as_of', 'The day up to which months are over'],
    },
  },
  notes: ['どの月も同じ件数として割り振ります(目標380件なら、4〜6月の3か月で95件)。'],
  examples: [
    { call: 'YOSHIKI.ONTRACK(95, 380, "2024/6/30")', gives: true },
    { call: 'YOSHIKI.ONTRACK(94, 380, "2024/6/30")', gives: false },
  ],
  compute({ actual, target, asOf }, { profile: { period } }) {
    const standing = onTrack(actual, target, monthsOver(period, asOf), contractMonths(period).length)
    if (standing === null) throw noTarget()
    return standing !== 'behind'
  },
})
