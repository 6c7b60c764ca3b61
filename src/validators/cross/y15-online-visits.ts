import { y14 } from '../../forms'
import { countedRule } from './counted'

export default countedRule({
  id: 'x-y15-online-visits',
  catalogue: ['R332'],
  field: 'onlineVisits',
  source: y14,
  title: '⑤は様式14のオンラインコンサルティングの件数',
  clause: '様式15 見出し: オンラインによる支援件数(④の内数)⑤',
})
