import { registered } from '../engine/rule'

export default registered({
  id: 'y15-progress',
  catalogue: ['R323'],
  severity: 'info',
  kind: 'total',
  title: '目標進捗度の計算',
  clause: '様式15 見出し: 目標件数,目標進捗度',
})
