import { y14 } from '../../forms'
import { isConsulting } from '../../submission'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const tooShort = message<{ minutes: number; limit: number }>(({ minutes, limit }) => ({
  what: `支援時間が${minutes}分ですが、職務分析・職務評価は最低${limit}分です。`,
  next: '支援時間と、職務分析・職務評価の○を確かめてください。',
}))
const short = message<{ minutes: number; usual: number }>(({ minutes, usual }) => ({
  what: `支援時間が${minutes}分です。職務分析・職務評価は1回${usual}~180分を想定しています。`,
  next: '支援時間に入力の誤りがないか確かめてください。',
}))

export default recordRule({
  id: 'y14-minutes-job-analysis',
  catalogue: ['R119', 'R301'],
  severity: 'error',
  form: y14,
  reads: ['topicJobAnalysis', 'minutes', 'method'],
  title: '職務分析・職務評価の支援は1回30分以上',
  clause:
    '第5の5(2)② 1社当たり、1回に要する時間は2~3時間を想定している。最低でも1回のコンサルティングにつき30分以上は実施すること。',
  check(row, { profile }) {
    if (row.topicJobAnalysis.value !== true) return
    const minutes = row.minutes.value
    if (minutes === null || minutes <= 0 || !isConsulting(row.method.value, profile)) return
    const { minutesJobAnalysis: limit, minutesJobAnalysisUsualFrom: usual } = profile.limits
    if (limit !== undefined && minutes < limit) return { at: row.minutes, text: tooShort({ minutes, limit }) }
    if (usual !== undefined && minutes < usual) {
      return { at: row.minutes, text: short({ minutes, usual }), severity: 'info' }
    }
  },
})
