import { y13 } from '../../forms'
import { numberReport } from '../cross/typed'
import { valueRule } from '../engine/rule'
import { codeFields } from './options'

export default valueRule({
  id: 'y13-code-text',
  catalogue: ['R271', 'R272', 'R273', 'R274', 'R276', 'R277'],
  severity: 'error',
  form: y13,
  fields: codeFields,
  title: '回答は番号だけで入力',
  clause: '様式13 見出し: 1-分かりやすかった2-分かりにくかった3-未記入',
  check: (cell) => numberReport(cell),
})
