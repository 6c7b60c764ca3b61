import { y13 } from '../../forms'
import { markReport } from '../cross/typed'
import { valueRule } from '../engine/rule'

export default valueRule({
  id: 'y13-marks',
  catalogue: ['R275', 'A53'],
  severity: 'error',
  form: y13,
  fields: [...y13.sets.wants, 'wantNone'],
  title: '設問5の欄は「○」か空欄',
  clause: '様式13 見出し: ※該当するものに○を入力。6-その他は自由記入欄の内容を入力。',
  check(cell, { name }) {
    const report = markReport(cell)
    // 「6-その他は自由記入欄の内容を入力」 can be read as an order to write it here.
    return name === 'wantOther' ? { ...report, severity: 'warning' } : report
  },
})
