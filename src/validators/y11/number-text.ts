import { y11 } from '../../forms'
import { numberReport } from '../cross/typed'
import { valueRule } from '../engine/rule'

export default valueRule({
  id: 'y11-number-text',
  catalogue: ['R260', 'R262', 'R263'],
  severity: 'error',
  form: y11,
  fields: ['participants', 'answers', 'sessionConsultations'],
  title: '人数と件数は整数',
  clause: '様式11 見出し: 参加人数、アンケートの回答回収数、個別相談会の相談件数',
  check: (cell) => numberReport(cell),
})
