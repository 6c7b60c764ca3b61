import { y13 } from '../../forms'
import { numberReport } from '../cross/typed'
import { valueRule } from '../engine/rule'

export default valueRule({
  id: 'y13-employees',
  catalogue: ['R280'],
  severity: 'warning',
  form: y13,
  fields: ['employees'],
  title: '従業員数は整数',
  clause: '様式13 見出し: 従業員数(人)',
  check: (cell) => numberReport(cell),
})
