import { y14 } from '../../forms'
import { isConsulting } from '../../submission'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'
import { companyRows, type Row } from './companies'

const wanted = message<Record<never, never>>(() => ({
  what: '点検の結果コンサルティング希望ありですが、同一労働同一賃金の支援の行がまだありません。',
  next: '同一労働同一賃金のコンサルティングの予定を確かめてください。',
}))

const [wants] = y14.codes.selfCheck
const onEqualPay = (row: Row): boolean => row.topicPartTime.value === true || row.topicDispatch.value === true

export default recordRule({
  id: 'y14-self-check-wants-visit',
  catalogue: ['R116'],
  severity: 'info',
  form: y14,
  reads: ['selfCheck', 'topicPartTime', 'topicDispatch'],
  uses: ['company', 'phone', 'date'],
  kin: ['method', 'topicPartTime', 'topicDispatch'],
  title: '自主点検で希望のあった企業をコンサルティングに誘導する',
  clause:
    '第5の4(4)③ア 自主点検の結果、非正規雇用労働者の待遇改善のための取組が必要となった場合は、コンサルティングに誘導すること。',
  check(row, scene) {
    if (row.selfCheck.value !== wants || onEqualPay(row as Row)) return
    const rows = companyRows(scene, row as Row)
    const later = rows.slice(rows.indexOf(row as Row) + 1)
    if (later.some((other) => isConsulting(other.method.value, scene.profile) && onEqualPay(other))) return
    return { at: row.selfCheck, text: wanted({}) }
  },
})
