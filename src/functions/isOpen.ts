import { isOpenDay } from '../calendar/business'
import { calendarOf } from '../profiles/deadlines'
import { defineFunction } from './runtime/define'
import { day } from './runtime/readers'

export default defineFunction({
  id: 'ISOPEN',
  group: '期限と暦',
  params: { date: day },
  result: 'boolean',
  profile: true,
  ja: {
    description: '開館日(行政機関の休日でない日)なら TRUE です。',
    params: { date: ['日付', '2024/6/3、令和6年6月3日 など'] },
  },
  en: {
    description: 'TRUE on a day that is no holiday of the government offices.',
    params: { date: ['date', 'Such as 2024/6/3 or 令和6年6月3日'] },
  },
  clause: '第5の1(2)② 月曜日から金曜日の午前9時から午後5時までとし、行政機関の休日は休館とすること。',
  examples: [
    { call: 'YOSHIKI.ISOPEN("2024/6/3")', gives: true },
    { call: 'YOSHIKI.ISOPEN("令和6年12月30日")', gives: false },
  ],
  compute: ({ date }, { profile }) => isOpenDay(date, calendarOf(profile)),
})
