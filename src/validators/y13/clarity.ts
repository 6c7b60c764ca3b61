import { rangeRule } from './range'

export default rangeRule({
  id: 'y13-clarity',
  catalogue: ['R271'],
  field: 'clarity',
  title: '設問1は1~3',
  clause: '様式13 見出し: 1-分かりやすかった2-分かりにくかった3-未記入',
})
