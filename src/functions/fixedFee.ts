import { fixedFee } from '../totals/reduction'
import { defineFunction } from './runtime/define'
import { count, matrix, optional, yen } from './runtime/readers'
import { cellByCell, sameShape } from './runtime/shape'
import { thresholdOf } from './runtime/threshold'

export default defineFunction({
  id: 'FIXEDFEE',
  group: '委託費と謝金',
  params: {
    contract: matrix(yen),
    cost: matrix(yen),
    actual: count,
    target: optional(count),
    agreed: optional(count),
  },
  result: 'any',
  spills: true,
  profile: true,
  ja: {
    description: '委託費の確定額を経費区分ごとに求めます(減額後の契約額と、要した額の低いほう)。',
    params: {
      contract: ['契約額', '経費区分の委託契約額(円)。いくつかの経費区分を範囲で指定できます'],
      cost: ['要した額', '同じ経費区分の、委託事業に要した額(円)'],
      actual: ['実績', '実施期間のコンサルティングの件数'],
      target: ['目標', '目標件数。省くと設定の件数'],
      agreed: ['別に定めた件数', '協議により8割の件数を別に定めたときの件数'],
    },
  },
  en: {
    description: 'The fixed fee of each cost category: the lower of the reduced contract amount and the actual cost.',
    params: {
      contract: ['contract', 'Contracted amount of a cost category in yen; several as a range'],
      cost: ['cost', 'What the category actually cost, in yen'],
      actual: ['actual', 'Consulting visits in the period'],
      target: ['target', 'Target; that of the settings where it is left out'],
      agreed: ['agreed', 'The count agreed on in place of the 80 %'],
    },
  },
  clause:
    '第8の12(2) 委託費の額の確定については、委託契約額(※)と委託事業に要した額を経費区分ごとに比較し、いずれか低い額をもって行う。※上記(1)に該当し、委託契約額を減額する場合においては、当該減額をした額とする。',
  notes: ['経費区分ごとに比べます。合計同士を比べると、額が変わることがあります。'],
  examples: [
    { call: 'YOSHIKI.FIXEDFEE(10000000, 9900000, 300)', gives: [[9868420]] },
    { call: 'YOSHIKI.FIXEDFEE(10000000, 9800000, 300)', gives: [[9800000]] },
    { call: 'YOSHIKI.FIXEDFEE(10000000, 9900000, 310)', gives: [[9900000]] },
  ],
  compute({ contract, cost, actual, target, agreed }, { profile }) {
    sameShape({ values: contract, ja: '契約額', en: 'contract' }, { values: cost, ja: '要した額', en: 'cost' })
    const threshold = thresholdOf(profile, target, agreed)
    return cellByCell(contract, (amount, row, col) => fixedFee(amount, cost[row]![col] ?? 0, actual, threshold))
  },
})
