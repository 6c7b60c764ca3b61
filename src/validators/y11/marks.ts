import { y11 } from '../../forms'
import { markReport } from '../cross/typed'
import { valueRule } from '../engine/rule'

export default valueRule({
  id: 'y11-marks',
  catalogue: ['R256', 'R259', 'A51'],
  severity: 'error',
  form: y11,
  fields: [...y11.sets.themes, 'workshop', 'survey', 'session'],
  title: '○の欄は「○」か空欄',
  clause: '様式11 記載要領: 当てはまるもの全てに「○」を記載。',
  check(cell, { name }) {
    const report = markReport(cell)
    // The column その他 has no place for its content: a word there says more than a ○, not less.
    return name === 'themeOther' ? { ...report, severity: 'warning' } : report
  },
})
