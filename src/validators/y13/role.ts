import { rangeRule } from './range'

export default rangeRule({
  id: 'y13-role',
  catalogue: ['R276'],
  field: 'role',
  title: '参加者情報は1~5',
  clause: '様式13 見出し: 1-経営者・役員2-人事・総務部門担当者3-社会保険労務士等の専門家',
})
