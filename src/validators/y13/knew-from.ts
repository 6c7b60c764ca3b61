import { rangeRule } from './range'

export default rangeRule({
  id: 'y13-knew-from',
  catalogue: ['R274'],
  field: 'knewFrom',
  title: '設問4は1~15',
  clause: '様式13 見出し: 14-その他(→内容を右の列に記入)15-未記入',
})
