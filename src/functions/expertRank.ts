import { expertRank } from '../totals/bid'
import { defineFunction } from './runtime/define'
import { yes } from './runtime/readers'

export default defineFunction({
  id: 'EXPERTRANK',
  group: '提案と入札',
  params: { first: yes, second: yes, third: yes, fourth: yes },
  result: 'string',
  ja: {
    description: '専門家の確保の評価ランクを、①〜④を満たすかどうかから求めます。',
    params: {
      first: ['①', '専門的知識と資格のある専門家が確保されている'],
      second: ['②', '幅広い相談や全地域の企業の相談に応じられる専門家が確保されている'],
      third: ['③', '職務分析・職務評価に対応できる専門家が確保されている'],
      fourth: ['④', '業種別担当者が確保されている'],
    },
  },
  en: {
    description: 'The rank of the experts of a proposal, by which of ①–④ are met.',
    params: {
      first: ['first', '① Qualified experts'],
      second: ['second', '② Experts for the whole region'],
      third: ['third', '③ Experts for job analysis'],
      fourth: ['fourth', '④ Experts for the industries'],
    },
  },
  clause:
    '総合評価基準書 S:①~④を全て満たす A:①~④のうち、①と、②③④のいずれか1つの計2点を満たす B:①~④のうち①のみ満たす C:①を満たさない',
  notes: ['①と、②③④のうち2つを満たすときは A とします(評価基準に定めがありません)。'],
  examples: [
    { call: 'YOSHIKI.EXPERTRANK(TRUE, TRUE, FALSE, TRUE)', gives: 'A' },
    { call: 'YOSHIKI.EXPERTRANK("○", "○", "○", "○")', gives: 'S' },
  ],
  compute: ({ first, second, third, fourth }) => expertRank(first, [second, third, fourth]),
})
