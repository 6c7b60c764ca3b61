import { priceScore } from '../totals/bid'
import { defineFunction } from './runtime/define'
import { absent } from './runtime/fault'
import { yen } from './runtime/readers'

export default defineFunction({
  id: 'PRICESCORE',
  group: '提案と入札',
  params: { bid: yen, ceiling: yen },
  result: 'number',
  ja: {
    description: '総合評価の価格点を求めます。',
    params: { bid: ['入札価格', '入札価格(円)'], ceiling: ['予定価格', '予定価格(円)。入札価格と同じ税込みか税抜き'] },
  },
  en: {
    description: 'The price score of a bid.',
    params: { bid: ['bid', 'Bid in yen'], ceiling: ['ceiling', 'Ceiling in yen, on the same tax basis'] },
  },
  clause:
    '入札説明書別添3 3(2) 入札価格を予定価格で除して得た値を1から減じた値に100点を掛けて得た値とする。2(1)ア 入札額が、予定価格の制限の範囲内であること。',
  notes: ['丸め方の定めがないため、丸めません。入札価格が予定価格を超えるときは #N/A です。'],
  examples: [{ call: 'YOSHIKI.PRICESCORE(27000000, 30000000)', gives: 10 }],
  compute({ bid, ceiling }) {
    const score = priceScore(bid, ceiling)
    if (score === null)
      throw absent('入札価格が予定価格を超えているため、価格点はありません。', 'A bid above the ceiling has no score.')
    return score
  },
})
