import { y11 } from '../../forms'
import { countedRule } from './counted'

export default countedRule({
  id: 'x-y15-equal-pay-participants',
  catalogue: ['R269'],
  field: 'equalPayParticipants',
  source: y11,
  title: 'Dは様式11の同一労働同一賃金のセミナーの参加人数の合計',
  clause: '様式15 見出し: 同一労働同一賃金に関するテーマの参加者数(職務分析・職務評価に関するテーマも含む)(Cの内数)D',
})
