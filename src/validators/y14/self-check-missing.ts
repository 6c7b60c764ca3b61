import { y14 } from '../../forms'
import { isConsulting } from '../../submission'
import { message } from '../engine/message'
import { groupRule } from '../engine/rule'
import { companyGroup, companyRows, type Row } from './companies'

const noSelfCheck = message<{ people: number }>(({ people }) => ({
  what: `非正規雇用労働者が${people}人いますが、自主点検表の配付が空欄です。`,
  next: '自主点検表の配付について、支援が終わっていれば選んでください。',
}))

export default groupRule({
  id: 'y14-self-check-missing',
  catalogue: ['R115'],
  severity: 'warning',
  form: y14,
  reads: ['method', 'selfCheck', 'nonRegular', 'topicPartTime'],
  uses: ['company', 'phone'],
  kin: ['selfCheck', 'topicPartTime'],
  title: '非正規雇用労働者のいる企業には自主点検表の配付を記入する',
  clause:
    '第5の4(4)③ア 当該企業に非正規雇用労働者がいることが確認できた場合は、コンサルティングの終了後、同一労働同一賃金自主点検表(相談対応マニュアルにおいて規定)を手交し',
  by: (row, { profile }) => (isConsulting(row.method.value, profile) ? companyGroup(row) : null),
  check(group, scene) {
    const open = group.filter(
      (row) => row.selfCheck.state === 'blank' && (row.nonRegular.value ?? 0) > 0 && row.topicPartTime.value !== true,
    )
    const last = open.at(-1)
    if (!last) return
    // Handed over once per company, after the last visit; a company advised on the law itself needs none.
    const visits = companyRows(scene, last as Row)
    if (visits.some((row) => row.selfCheck.state !== 'blank' || row.topicPartTime.value === true)) return
    return { at: last.selfCheck, text: noSelfCheck({ people: last.nonRegular.value! }), unfinished: true }
  },
})
