import { mostTechnical, technicalScore } from '../totals/bid'
import { defineFunction } from './runtime/define'
import { absent, wrong } from './runtime/fault'
import { count, list } from './runtime/readers'

export default defineFunction({
  id: 'TECHSCORE',
  group: '提案と入札',
  params: { totals: list(count) },
  result: 'number',
  ja: {
    description: '総合評価の技術点(各委員の合計点の平均を四捨五入)を求めます。',
    params: { totals: ['各委員の合計点', '委員ごとの評価点の合計。空欄は数えません'] },
  },
  en: {
    description: 'The technical score: the average of the totals of the assessors, rounded half up.',
    params: { totals: ['totals', 'The total of each assessor; blank cells do not count'] },
  },
  clause:
    '入札説明書別添3 3(3)オ 各評価者の評価結果(点数)を合計し、それを平均して技術点を算出する(小数点以下第一位を四捨五入する。)。ただし、不合格となった者については、技術点の算出は行わない。',
  notes: [
    '四捨五入は平均に1回だけです。必須項目に0点があるときの合否は委員の協議で決まります。',
    '空欄を 0 として渡す古い Excel(LTSC 2021 など)では、委員の数だけの範囲を指定してください。',
  ],
  examples: [
    { call: 'YOSHIKI.TECHSCORE({150,141,140})', gives: 144 },
    { call: 'YOSHIKI.TECHSCORE({150,151})', gives: 151 },
  ],
  compute({ totals }) {
    const over = totals.find((total) => total > mostTechnical)
    if (over !== undefined)
      throw wrong(
        `合計点に${over}点があります。満点は${mostTechnical}点です。`,
        `${over} is more than ${mostTechnical}.`,
      )
    const score = technicalScore(totals)
    if (score === null) throw absent('委員の合計点がまだありません。', 'There is no total yet.')
    return score
  },
})
