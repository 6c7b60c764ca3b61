import { rangeRule } from './range'

export default rangeRule({
  id: 'y13-knew',
  catalogue: ['R273'],
  field: 'knew',
  title: '設問3は1~3',
  clause: '様式13 見出し: 1-知っていた(→4へ)2-知らなかった(→5へ)3-未記入',
})
