import { registered } from '../engine/rule'

export default registered({
  id: 'y14-proposal-drafted',
  catalogue: ['R105'],
  severity: 'warning',
  kind: 'check',
  needs: ['様式9', '様式14'],
  title: '1回目の支援で労務管理等改善提案書を作る',
  clause:
    '第5の4(2)②ア 1回目:自主点検の結果を基に、企業の抱える労務管理等の実情を診断し、「労務管理等改善提案書」(様式9)を作成する。',
})
