import { linkRule } from './link'

export default linkRule({
  id: 'y13-role-text',
  catalogue: ['R276'],
  field: 'role',
  text: 'roleText',
  title: '参加者情報のその他と自由記入',
  clause: '様式13 見出し: ※4-その他の自由記入欄の内容をここに入力。',
})
