import { awardPrice } from '../totals/bid'
import { defineFunction } from './runtime/define'
import { yen } from './runtime/readers'

export default defineFunction({
  id: 'AWARDPRICE',
  group: '提案と入札',
  params: { bid: yen },
  result: 'number',
  ja: {
    description: '入札書の金額から落札価格(10パーセントを加算し、1円未満を切り捨て)を求めます。',
    params: { bid: ['入札書の金額', '入札書に記載する金額(円)。見積もった契約金額の110分の100'] },
  },
  en: {
    description: 'The award price: the written bid plus 10 percent, cut to whole yen.',
    params: { bid: ['bid', 'The amount written in the bid, in yen'] },
  },
  clause:
    '入札公告4(1) 入札書に記載された金額に当該金額の10パーセントに相当する額を加算した金額(1円未満の端数があるときは、その端数を切り捨てる)をもって落札価格とする。',
  examples: [
    { call: 'YOSHIKI.AWARDPRICE(10000000)', gives: 11000000 },
    { call: 'YOSHIKI.AWARDPRICE(9999999)', gives: 10999998 },
  ],
  compute: ({ bid }) => awardPrice(bid),
})
