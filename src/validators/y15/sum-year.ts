import { registered } from '../engine/rule'

export default registered({
  id: 'y15-sum-year',
  catalogue: ['R322'],
  severity: 'info',
  kind: 'total',
  title: '合計行の計算',
  clause: '様式15 記入上の留意点: 薄緑欄は計算式を設定しているので留意すること',
})
