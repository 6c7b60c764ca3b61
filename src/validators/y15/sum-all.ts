import { registered } from '../engine/rule'

export default registered({
  id: 'y15-sum-all',
  catalogue: ['R320'],
  severity: 'info',
  kind: 'total',
  title: '①~④の合計の計算',
  clause: '様式15 見出し: (参考)相談件数とコンサルティングの合計(①~④の合計)(※様式14と一致すること)',
})
