import { registered } from '../engine/rule'

export default registered({
  id: 'book-recipients',
  catalogue: ['R154'],
  severity: 'info',
  kind: 'total',
  title: '提出先に厚生労働省の担当課を入れる',
  clause:
    '第6 一部の報告・成果物については、委託者に提出する際に、厚生労働省雇用環境・均等局有期・短時間労働課(メールアドレス:center-yuutan@mhlw.go.jp)も宛先に入れること。',
})
