import { fiscalYear } from '../calendar/fiscal'
import { defineFunction } from './runtime/define'
import { day } from './runtime/readers'

export default defineFunction({
  id: 'FISCALYEAR',
  group: '期限と暦',
  params: { date: day },
  result: 'number',
  ja: {
    description: '日付の年度を西暦で求めます(4月から翌年3月まで)。',
    params: { date: ['日付', '2025/3/31、令和7年3月31日 など'] },
  },
  en: {
    description: 'The fiscal year of a day, from April to March.',
    params: { date: ['date', 'Such as 2025/3/31 or 令和7年3月31日'] },
  },
  examples: [
    { call: 'YOSHIKI.FISCALYEAR("令和7年3月31日")', gives: 2024 },
    { call: 'YOSHIKI.FISCALYEAR("2025/4/1")', gives: 2025 },
  ],
  compute: ({ date }) => fiscalYear(date),
})
