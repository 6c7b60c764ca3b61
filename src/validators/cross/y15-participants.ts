import { y11 } from '../../forms'
import { countedRule } from './counted'

export default countedRule({
  id: 'x-y15-participants',
  catalogue: ['R269'],
  field: 'participants',
  source: y11,
  title: 'Cは様式11の参加人数の合計',
  clause: '様式15 見出し: 参加者数C',
})
