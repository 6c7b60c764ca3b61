import { hourlyRate } from '../totals/jobPoints'
import { defineFunction } from './runtime/define'
import { optional, positive } from './runtime/readers'

export default defineFunction({
  id: 'HOURLYRATE',
  group: '職務分析・職務評価',
  params: { pay: positive, hours: positive, coefficient: optional(positive) },
  result: 'number',
  ja: {
    description: '時間賃率(時間あたり基本給×活用係数)を求めます。',
    params: {
      pay: ['基本給', '基本給に定める賃金項目の額(円)'],
      hours: ['時間', 'その額に対する所定労働時間。時間給なら1'],
      coefficient: ['活用係数', '正社員の活用係数。パート・有期は省きます(1になります)'],
    },
  },
  en: {
    description: 'The hourly rate of a job: pay per hour × coefficient.',
    params: {
      pay: ['pay', 'Base pay in yen'],
      hours: ['hours', 'Contracted hours for that pay; 1 for an hourly wage'],
      coefficient: ['coefficient', 'Of regular employees; 1 where it is left out'],
    },
  },
  clause:
    '様式10 ワークシート7 時間賃率の計算方針 正社員の”職務の内容”に支払われてる部分の時間賃率 = 時間あたり基本給 × 活用係数。パート・有期の時間賃率 = 時間あたり基本給。',
  notes: ['丸め方の定めがないため、丸めません。必要なら ROUND と組み合わせてください。'],
  examples: [
    { call: 'YOSHIKI.HOURLYRATE(240000, 160, 0.8)', gives: 1200 },
    { call: 'YOSHIKI.HOURLYRATE(1050, 1)', gives: 1050 },
  ],
  compute: ({ pay, hours, coefficient }) => hourlyRate(pay, hours, coefficient ?? 1),
})
