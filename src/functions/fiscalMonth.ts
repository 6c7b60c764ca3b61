import { defineFunction } from './runtime/define'
import { day } from './runtime/readers'

export default defineFunction({
  id: 'FISCALMONTH',
  group: '期限と暦',
  params: { date: day },
  result: 'number',
  ja: {
    description: '日付が年度の何か月目かを求めます。4月が1、翌年3月が12です。',
    params: { date: ['日付', '2024/6/3、令和6年6月3日 など'] },
  },
  en: {
    description: 'The month of a day within its fiscal year: April is 1, March is 12.',
    params: { date: ['date', 'Such as 2024/6/3 or 令和6年6月3日'] },
  },
  examples: [
    { call: 'YOSHIKI.FISCALMONTH("2024/6/3")', gives: 3 },
    { call: 'YOSHIKI.FISCALMONTH("令和7年3月31日")', gives: 12 },
  ],
  compute: ({ date }) => ((Number(date.slice(5, 7)) + 8) % 12) + 1,
})
