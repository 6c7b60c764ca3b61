import { contractMonths, monthsOver, neededPerMonth } from '../totals/progress'
import { defineFunction } from './runtime/define'
import { noMonthLeft, noTarget } from './runtime/missing'
import { day, notNegative } from './runtime/readers'

export default defineFunction({
  id: 'PACE',
  group: '目標と進捗',
  params: { actual: notNegative, target: notNegative, asOf: day },
  result: 'number',
  profile: true,
  ja: {
    description: '目標まで、残りの月に1か月あたり何件必要かを求めます。達していれば0です。',
    params: {
      actual: ['実績', '基準日までの件数'],
      target: ['目標', '年間の目標件数'],
      asOf: ['基準日', 'この日までに終わった月は残りに数えません'],
    },
  },
  en: {
    description: 'What each of the months that are left needs to reach the target; 0 once it is reached.',
    params: {
      actual: ['actual', 'The number up to the day'],
      target: ['target', 'The annual target'],
      asOf: ['as_of', 'Months that are over on this day are not left'],
    },
  },
  notes: [
    '残りの月は、設定の実施期間のうち基準日にまだ終わっていない月です。月の途中の日なら、その月も残りに数えます。',
  ],
  examples: [
    { call: 'YOSHIKI.PACE(95, 380, "2024/6/30")', gives: 31.666666666666668 },
    { call: 'YOSHIKI.PACE(380, 380, "令和7年3月31日")', gives: 0 },
  ],
  compute({ actual, target, asOf }, { profile: { period } }) {
    if (target === 0) throw noTarget()
    const needed = neededPerMonth(actual, target, contractMonths(period).length - monthsOver(period, asOf))
    if (needed === null) throw noMonthLeft()
    return needed
  },
})
