import { key } from '../text/key'
import { purposeItem, rankMaxima, rankPoints, ranks, type Rank } from '../totals/bid'
import { defineFunction } from './runtime/define'
import { absent, wrong } from './runtime/fault'
import { text, type Reader } from './runtime/readers'

const rank: Reader<Rank> = {
  shape: 'scalar',
  read(raw, about) {
    const typed = key(text.read(raw, about)).toUpperCase()
    const found = ranks.find((one) => one === typed)
    if (found) return found
    throw wrong(
      `「${typed}」という評価ランクはありません。S、A、B、C のどれかです。`,
      `"${typed}" is no rank of S, A, B, C.`,
    )
  },
}

const most: Reader<number | typeof purposeItem> = {
  shape: 'scalar',
  read(raw, about) {
    const typed = key(text.read(raw, about))
    if (key(purposeItem) === typed || typed === '支援の目的') return purposeItem
    const points = rankMaxima.find((one) => typed === String(one) || typed === `${one}点` || typed === `${one}点満点`)
    if (points !== undefined) return points
    throw wrong(
      `「${typed}」という満点の項目はありません。${rankMaxima.join('、')}か「${purposeItem}」を指定してください。`,
      `No item gives at most "${typed}". Use ${rankMaxima.join(', ')} or ${purposeItem}.`,
    )
  },
}

export default defineFunction({
  id: 'RANKPOINTS',
  group: '提案と入札',
  params: { max: most, rank },
  result: 'number',
  ja: {
    description: '評価項目の満点と評価ランクから、項目別の得点を求めます。',
    params: { max: ['満点', '16、15、10 か「支援の目的・妥当性」'], rank: ['ランク', 'S、A、B、C'] },
  },
  en: {
    description: 'The points of a rank in an item, by the most the item gives.',
    params: { max: ['max', '16, 15, 10 or 支援の目的・妥当性'], rank: ['rank', 'S, A, B or C'] },
  },
  clause:
    '入札説明書別添3 3(5) 評価ランク S 16 15 10、A 10 9 6、B 5 4 3、C 0 0 0。総合評価基準書 支援の目的・妥当性 10 ― ― 0。',
  examples: [
    { call: 'YOSHIKI.RANKPOINTS(16, "A")', gives: 10 },
    { call: 'YOSHIKI.RANKPOINTS(15, "b")', gives: 4 },
    { call: 'YOSHIKI.RANKPOINTS("支援の目的", "S")', gives: 10 },
  ],
  compute({ max, rank }) {
    const points = rankPoints(max, rank)
    if (points === null)
      throw absent(`「${purposeItem}」のランクは S か C だけです。`, 'This item is ranked S or C only.')
    return points
  },
})
