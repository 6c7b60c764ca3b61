import { rangeRule } from './range'

export default rangeRule({
  id: 'y13-trigger',
  catalogue: ['R272'],
  field: 'trigger',
  title: '設問2は1~11',
  clause: '様式13 見出し: 10-その他(→内容を右の列に記入)11-未記入',
})
