import { linkRule } from './link'

export default linkRule({
  id: 'y13-trigger-text',
  catalogue: ['R272'],
  field: 'trigger',
  text: 'triggerText',
  title: '設問2のその他と自由記入',
  clause: '様式13 見出し: ※10の自由記入欄の内容をここに入力。',
})
