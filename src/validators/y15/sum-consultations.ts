import { registered } from '../engine/rule'

export default registered({
  id: 'y15-sum-consultations',
  catalogue: ['R321'],
  severity: 'info',
  kind: 'total',
  title: '①+②+③の計算',
  clause: '様式15 見出し: 相談件数計(①+②+③)',
})
