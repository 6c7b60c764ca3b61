import { registered } from '../engine/rule'

export default registered({
  id: 'y13-confidential',
  catalogue: ['R278'],
  severity: 'error',
  kind: 'check',
  title: '非公表情報を様式13に書かない',
  clause: '様式12 非公表情報 企業名: 連絡先ご担当者名: 電話番号:',
  needs: ['様式12'],
})
