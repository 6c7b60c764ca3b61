import { progressRatio } from '../totals/progress'
import { defineFunction } from './runtime/define'
import { noTarget } from './runtime/missing'
import { notNegative } from './runtime/readers'

export default defineFunction({
  id: 'PROGRESS',
  group: '目標と進捗',
  params: { actual: notNegative, target: notNegative },
  result: 'number',
  ja: {
    description: '目標進捗度(実績÷目標)を求めます。表示形式をパーセントにしてください。',
    params: { actual: ['実績', 'これまでの件数'], target: ['目標', '年間の目標件数'] },
  },
  en: {
    description: 'How much of the target is reached: actual / target. Show it as a percentage.',
    params: { actual: ['actual', 'The number so far'], target: ['target', 'The annual target'] },
  },
  clause: '様式15 目標進捗度',
  examples: [
    { call: 'YOSHIKI.PROGRESS(95, 380)', gives: 0.25 },
    { call: 'YOSHIKI.PROGRESS("９５件", 380)', gives: 0.25 },
  ],
  compute({ actual, target }) {
    const ratio = progressRatio(actual, target)
    if (ratio === null) throw noTarget()
    return ratio
  },
})
