import { addBusinessDays } from '../calendar/business'
import { calendarOf } from '../profiles/deadlines'
import { defineFunction } from './runtime/define'
import { wrong } from './runtime/fault'
import { day, integer } from './runtime/readers'
import { serial } from './runtime/serial'

/** Two years: further away nothing is due. */
const most = 500

export default defineFunction({
  id: 'BUSINESSDAY',
  group: '期限と暦',
  params: { date: day, n: integer },
  result: 'number',
  profile: true,
  ja: {
    description: '日付のn営業日後を求めます。翌営業日が1です。表示形式を日付にしてください。',
    params: { date: ['日付', '数え始める日。この日は数えません'], n: ['n', '営業日の数。負の数なら前に数えます'] },
  },
  en: {
    description: 'The n-th business day after a day; the next one is 1. Show it as a date.',
    params: { date: ['date', 'The day before the first one counted'], n: ['n', 'Business days; negative counts back'] },
  },
  clause: '第5の1(2)② 行政機関の休日(行政機関の休日に関する法律 昭和63年法律第91号 第1条)は休館とすること。',
  notes: [
    '0 を指定すると、その日が休日でもその日のままです。',
    'センターだけの休館日と開館日は、設定の closedDays、openDays に書きます。',
  ],
  examples: [
    { call: 'YOSHIKI.BUSINESSDAY("2024/6/30", 5)', gives: 45478 },
    { call: 'YOSHIKI.BUSINESSDAY("令和6年5月2日", 1)', gives: 45419 },
    { call: 'YOSHIKI.BUSINESSDAY("2024/6/3", -1)', gives: 45443 },
  ],
  compute({ date, n }, context) {
    if (Math.abs(n) > most)
      throw wrong(`営業日の数は${most}までで指定してください。`, `n must not be more than ${most}.`)
    return serial(addBusinessDays(date, n, calendarOf(context.profile)), context)
  },
})
