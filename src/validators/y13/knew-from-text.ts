import { linkRule } from './link'

export default linkRule({
  id: 'y13-knew-from-text',
  catalogue: ['R274'],
  field: 'knewFrom',
  text: 'knewFromText',
  title: '設問4のその他と自由記入',
  clause: '様式13 見出し: ※14の自由記入欄の内容をここに入力。',
})
