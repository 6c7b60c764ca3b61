import { registered } from '../engine/rule'

export default registered({
  id: 'x-seminar-themes',
  catalogue: ['R133'],
  severity: 'info',
  kind: 'total',
  title: '複数テーマのセミナーも同一労働同一賃金に数える',
  clause:
    '第5の6(5) 複数のテーマと一緒に開催した場合も、同一労働同一賃金に関するテーマでの開催の目標件数の実績として計上して差し支えない。',
})
