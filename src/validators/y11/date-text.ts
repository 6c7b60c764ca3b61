import { y11 } from '../../forms'
import { dayReport } from '../cross/typed'
import { valueRule } from '../engine/rule'

export default valueRule({
  id: 'y11-date-text',
  catalogue: ['R254'],
  severity: 'error',
  form: y11,
  fields: ['date'],
  title: 'セミナー開催表の実施日は西暦の日付で入力',
  clause: '様式11 見出し: 実施日※西暦表示で記入',
  check: (cell) => dayReport(cell),
})
