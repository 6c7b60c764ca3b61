import { isScale, jobPoints } from '../totals/jobPoints'
import { defineFunction } from './runtime/define'
import { absent, wrong } from './runtime/fault'
import { list, positive } from './runtime/readers'

export default defineFunction({
  id: 'JOBPOINTS',
  group: '職務分析・職務評価',
  params: { weights: list(positive), scales: list(positive) },
  result: 'number',
  ja: {
    description: '職務(役割)ポイントの合計(ウェイト×スケールの合計)を求めます。',
    params: {
      weights: ['ウェイト', '評価項目ごとのウェイト'],
      scales: ['スケール', '評価項目ごとのスケール(1〜5)。ウェイトと同じ数'],
    },
  },
  en: {
    description: 'The sum of weight × scale over the items of a job evaluation.',
    params: {
      weights: ['weights', 'The weight of each item'],
      scales: ['scales', 'The scale of each item, 1 to 5; as many as weights'],
    },
  },
  clause: '様式10-2 企業用ワークシート2 職務(役割)評価の試行 職務(役割)ポイント合計',
  notes: ['様式10-2 のスケールは印刷された「1 2 3 4 5」に丸を付けます。丸を付けた数を作業用のセルに入力して使います。'],
  examples: [
    { call: 'YOSHIKI.JOBPOINTS({1,1,1,1,1,1,1,1}, {3,2,3,5,3,3,3,3})', gives: 25 },
    { call: 'YOSHIKI.JOBPOINTS({1;2;1.5}, {3;2;4})', gives: 13 },
  ],
  compute({ weights, scales }) {
    if (weights.length !== scales.length)
      throw wrong(
        `ウェイトが${weights.length}個、スケールが${scales.length}個です。同じ数を指定してください。`,
        `There are ${weights.length} weights and ${scales.length} scales.`,
      )
    if (weights.length === 0) throw absent('評価項目がまだありません。', 'There is no item yet.')
    const odd = scales.find((scale) => !isScale(scale))
    if (odd !== undefined)
      throw wrong(`スケールに${odd}があります。1〜5の整数を指定してください。`, `The scale ${odd} is none of 1 to 5.`)
    return jobPoints(weights, scales)
  },
})
