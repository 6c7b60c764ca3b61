import { monthOf } from '../../calendar/days'
import { y14 } from '../../forms'
import { isConsulting } from '../../submission'
import { message } from '../engine/message'
import { groupRule } from '../engine/rule'
import { companyKeyOf, companyRows, type Row } from './companies'

const many = message<{ count: number; limit: number }>(({ count, limit }) => ({
  what: `この企業への職務分析・職務評価の支援が${count}回あります。${limit}回程度までです。`,
  next: '職務分析・職務評価の○と、続けて支援する理由を確かめてください。',
}))
const few = message<{ count: number; limit: number }>(({ count, limit }) => ({
  what: `この企業への職務分析・職務評価の支援が${count}回です。最低${limit}回です。`,
  next: '支援の回数を確かめ、次年度に引き継ぐ場合や途中で終えた場合は備考に書いてください。',
}))

export default groupRule({
  id: 'y14-job-analysis-visits',
  catalogue: ['R120'],
  severity: 'warning',
  form: y14,
  reads: ['topicJobAnalysis', 'method', 'visit', 'company'],
  uses: ['phone', 'remarks'],
  kin: ['topicJobAnalysis', 'method', 'visit', 'remarks'],
  title: '職務分析・職務評価の支援は1社に3回から6回程度',
  clause: '第5の5(2)② また、支援の回数は最低3回、6回程度までとする。',
  by: (row, { profile }) =>
    row.topicJobAnalysis.value === true && isConsulting(row.method.value, profile) ? companyKeyOf(row) : null,
  check(group, scene) {
    const { visitsMax: most, jobAnalysisVisitsMin: least } = scene.profile.limits
    const last = group.at(-1)!
    const visits = companyRows(scene, last as Row).filter(
      (row) => row.topicJobAnalysis.value === true && isConsulting(row.method.value, scene.profile),
    )
    const highest = Math.max(...visits.map((row) => row.visit.value ?? 0))
    const count = visits.length
    if (most !== undefined && count > most && highest <= most)
      return { at: last.visit, text: many({ count, limit: most }) }
    // Too few can only be said when the year is over.
    const reached = Math.max(count, highest)
    if (least === undefined || reached >= least || scene.month !== monthOf(scene.profile.period[1])) return
    if (visits.some((row) => row.remarks.value !== null)) return
    return { at: last.visit, text: few({ count: reached, limit: least }) }
  },
})
