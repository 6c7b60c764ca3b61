import { y11 } from '../../forms'
import { countedRule } from './counted'

export default countedRule({
  id: 'x-y15-equal-pay-seminars',
  catalogue: ['R269', 'R133'],
  field: 'equalPaySeminars',
  source: y11,
  title: 'Bは様式11の同一労働同一賃金のセミナーの回数',
  clause:
    '第5の6(5) 複数のテーマと一緒に開催した場合も、同一労働同一賃金に関するテーマでの開催の目標件数の実績として計上して差し支えない。',
})
