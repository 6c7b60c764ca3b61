import { registered } from '../engine/rule'

// 様式14 has no column for the theme itself, so that nothing in it contradicts a missing mark.
export default registered({
  id: 'y14-equal-pay-mark',
  catalogue: ['R290'],
  severity: 'warning',
  kind: 'check',
  needs: ['様式4', '様式14'],
  title: '同一労働同一賃金の相談は「パート・有期」か「派遣」に○を付ける',
  clause:
    '様式14 記入上の留意事項: 「同一労働同一賃金(不合理な待遇差の解消」は、原則として「パート・有期」又は「派遣」のいずれかに○がつくことに留意すること。',
})
