import { y13 } from '../../forms'
import { dayReport } from '../cross/typed'
import { valueRule } from '../engine/rule'

export default valueRule({
  id: 'y13-date-text',
  catalogue: ['R279'],
  severity: 'error',
  form: y13,
  fields: ['date'],
  title: 'アンケート集計表の実施日は西暦の日付で入力',
  clause: '様式13 2024/4/22のように,西暦で,入力してください。',
  check: (cell) => dayReport(cell),
})
