import { formatWareki } from '../text/wareki'
import { defineFunction } from './runtime/define'
import { day } from './runtime/readers'

export default defineFunction({
  id: 'WAREKI',
  group: '期限と暦',
  params: { date: day },
  result: 'string',
  ja: {
    description: '日付を和暦と曜日で書きます。',
    params: { date: ['日付', '2024/6/3、R6.6.3 など'] },
  },
  en: {
    description: 'A day as the forms write it, with era and weekday.',
    params: { date: ['date', 'Such as 2024/6/3 or R6.6.3'] },
  },
  examples: [
    { call: 'YOSHIKI.WAREKI("2024/6/3")', gives: '令和6年6月3日(月)' },
    { call: 'YOSHIKI.WAREKI(43586)', gives: '令和元年5月1日(水)' },
  ],
  compute: ({ date }) => formatWareki(date),
})
