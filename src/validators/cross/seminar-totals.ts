import { registered } from '../engine/rule'

export default registered({
  id: 'x-seminar-totals',
  catalogue: ['R269'],
  severity: 'info',
  kind: 'total',
  title: '様式11から様式15のA~Eと③を集計',
  clause: '様式15 見出し: 開催回数A,参加者数C,開催後の個別相談会',
})
