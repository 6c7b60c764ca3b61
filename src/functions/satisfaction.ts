import { satisfaction } from '../totals/satisfaction'
import { defineFunction } from './runtime/define'
import { absent } from './runtime/fault'
import { count } from './runtime/readers'

export default defineFunction({
  id: 'SATISFACTION',
  group: '目標と進捗',
  params: { a: count, b: count, c: count, d: count },
  result: 'number',
  ja: {
    description: '満足度調査の1つの設問で、アとイの回答の割合を求めます。9割以上が目安です。',
    params: {
      a: ['ア', 'アの回答数'],
      b: ['イ', 'イの回答数'],
      c: ['ウ', 'ウの回答数'],
      d: ['エ', 'エの回答数'],
    },
  },
  en: {
    description: 'The share of the answers ア and イ to one question of the satisfaction survey.',
    params: {
      a: ['a', 'Answers ア'],
      b: ['b', 'Answers イ'],
      c: ['c', 'Answers ウ'],
      d: ['d', 'Answers エ'],
    },
  },
  clause: '第5の3(2)③、第5の4(2)③ ア及びイの回答の合計が9割以上となるよう支援の質の向上に努めること。',
  notes: ['設問ごとに計算します。分母は回答のあった数で、回答なしは入れません(仕様書に定めがありません)。'],
  examples: [{ call: 'YOSHIKI.SATISFACTION(30, 15, 4, 1)', gives: 0.9 }],
  compute({ a, b, c, d }) {
    const share = satisfaction(a, b, c, d)
    if (share === null) throw absent('回答がまだありません。', 'There is no answer yet.')
    return share
  },
})
