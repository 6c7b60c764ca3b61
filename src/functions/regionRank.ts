import { key } from '../text/key'
import { regionRank, type Network } from '../totals/bid'
import { defineFunction } from './runtime/define'
import { text, yes, type Reader } from './runtime/readers'

/** 有, 見込 or 無; anything that is no 見込 is read as yes or no. */
const network: Reader<Network> = {
  shape: 'scalar',
  read(raw, about) {
    if (typeof raw === 'string' && key(text.read(raw, about)).startsWith('見込')) return 'can'
    return yes.read(raw, about) ? 'has' : 'none'
  },
}

export default defineFunction({
  id: 'REGIONRANK',
  group: '提案と入札',
  params: { base: yes, network },
  result: 'string',
  ja: {
    description: '地域に対応できる体制の評価ランクを求めます。',
    params: {
      base: ['①事業拠点', 'センターと同じ都道府県に事業拠点があるか(有、無)'],
      network: ['②ネットワーク', '商工団体等とのネットワークが県内にあるか(有、見込、無)'],
    },
  },
  en: {
    description: 'The rank of how a proposal is rooted in the region.',
    params: {
      base: ['base', '① An office in the prefecture: TRUE or FALSE'],
      network: ['network', '② A network in the prefecture: 有, 見込 or 無'],
    },
  },
  clause:
    '総合評価基準書 S:①②の両方を満たす A:①を満たし、②を満たす可能性がある B:①と②のどちらかを満たす(②には満たす可能性があるも含む) C:①②を両方満たさない',
  examples: [
    { call: 'YOSHIKI.REGIONRANK("有", "見込")', gives: 'A' },
    { call: 'YOSHIKI.REGIONRANK(FALSE, "見込")', gives: 'B' },
  ],
  compute: ({ base, network }) => regionRank(base, network),
})
