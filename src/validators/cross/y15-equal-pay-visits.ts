import { y14 } from '../../forms'
import { countedRule } from './counted'

export default countedRule({
  id: 'x-y15-equal-pay-visits',
  catalogue: ['R333'],
  field: 'equalPayVisits',
  source: y14,
  title: '⑥は様式14の同一労働同一賃金に関する支援の件数',
  clause: '様式15 見出し: 同一労働同一賃金に関する支援件数(④の内数)⑥',
})
