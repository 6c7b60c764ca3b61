import { y11 } from '../../forms'
import { sampleRule } from '../cross/sample'

export default sampleRule({
  id: 'y11-sample-left',
  catalogue: ['R254'],
  form: y11,
  clause:
    '別表 第6 報告内容について、活動件数の状況や様式ごとの整合などを確認し、期限を遵守して業務報告・成果物の提出を行う。',
})
