import { reduction } from '../totals/reduction'
import { defineFunction } from './runtime/define'
import { count, matrix, optional, yen } from './runtime/readers'
import { cellByCell } from './runtime/shape'
import { thresholdOf } from './runtime/threshold'

export default defineFunction({
  id: 'REDUCTION',
  group: '委託費と謝金',
  params: { contract: matrix(yen), actual: count, target: optional(count), agreed: optional(count) },
  result: 'any',
  spills: true,
  profile: true,
  ja: {
    description: 'コンサルティングの件数が目標の8割に届かないときの、経費区分ごとの減額を求めます。',
    params: {
      contract: ['契約額', '経費区分の委託契約額(円)。いくつかの経費区分を範囲で指定できます'],
      actual: ['実績', '実施期間のコンサルティングの件数'],
      target: ['目標', '目標件数。省くと設定の件数'],
      agreed: ['別に定めた件数', '協議により8割の件数を別に定めたときの件数'],
    },
  },
  en: {
    description: 'The reduction of each cost category where the consulting visits stay below 80 % of the target.',
    params: {
      contract: ['contract', 'Contracted amount of a cost category in yen; several as a range'],
      actual: ['actual', 'Consulting visits in the period'],
      target: ['target', 'Target; that of the settings where it is left out'],
      agreed: ['agreed', 'The count agreed on in place of the 80 %'],
    },
  },
  clause:
    '第8の12(1) コンサルティングの実施件数が、当該目標件数の8割を下回った場合、経費区分毎の委託契約額について、目標件数の8割(304件)で除した金額(※小数点以下四捨五入とする)に、目標件数の8割(304件)と実施件数の差を乗じた金額を、減額する。',
  notes: [
    '四捨五入するのは8割の件数で割った金額だけです。304件ちょうどなら減額はありません。',
    '割った金額の四捨五入により減額が契約額を数円超えることがあるため、減額は契約額までとします(仕様書に定めがありません)。',
    '目標の8割が整数にならないときは件数を丸めずに計算し、減額の1円未満は切り上げます(支払う額の1円未満を切り捨てるのと同じです)。',
  ],
  examples: [
    { call: 'YOSHIKI.REDUCTION(10000000, 300)', gives: [[131580]] },
    { call: 'YOSHIKI.REDUCTION(10000000, 304)', gives: [[0]] },
    { call: 'YOSHIKI.REDUCTION({10000000;2500000}, 300)', gives: [[131580], [32896]] },
    { call: 'YOSHIKI.REDUCTION(10000000, 190, 380, 200)', gives: [[500000]] },
  ],
  compute({ contract, actual, target, agreed }, { profile }) {
    const threshold = thresholdOf(profile, target, agreed)
    return cellByCell(contract, (amount) => reduction(amount, actual, threshold))
  },
})
