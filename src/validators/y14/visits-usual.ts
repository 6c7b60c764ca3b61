import { y14 } from '../../forms'
import { isConsulting } from '../../submission'
import { checklistOf } from '../../totals'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'
import { caseFields, type Row } from './companies'

const overUsual = message<{ visit: number; usual: number }>(({ visit, usual }) => ({
  what: `支援回数が${visit}回目です。1テーマは原則${usual}回までです。`,
  next: '続けて支援する理由を備考に書くか、支援回数を確かめてください。',
}))

/** 就業規則 and 賃金引上げ: where 賃金規程 are revised. The equal pay topics are reasons of their own. */
const reasons = ['topicPartTime', 'topicDispatch', 'topicJobAnalysis', 'topicWorkRules', 'topicWageIncrease'] as const

export default recordRule({
  id: 'y14-visits-usual',
  catalogue: ['R099', 'R101', 'R302'],
  severity: 'warning',
  form: y14,
  reads: ['visit', 'method'],
  uses: [...reasons, 'checklist', 'industry', 'remarks'],
  kin: [...caseFields, 'checklist'],
  title: '1つの支援テーマは原則3回まで',
  clause:
    '第5の4(2)②ア 同一の中小企業・小規模事業者等へのコンサルティングの回数は、1つの支援テーマにつき原則3回であること。',
  check(row, scene) {
    const visit = row.visit.value
    const { visitsUsual: usual, visitsMax: most } = scene.profile.limits
    if (visit === null || usual === undefined || visit <= usual) return
    if (most !== undefined && visit > most) return
    if (!isConsulting(row.method.value, scene.profile)) return
    if (row.remarks.value !== null || reasons.some((name) => row[name].value === true)) return
    const industry = row.industry.value
    if (industry !== null && scene.profile.longCases.industries.includes(industry)) return
    if (checklistOf(row as Row, scene) === 'yes') return
    return { at: row.visit, text: overUsual({ visit, usual }) }
  },
})
