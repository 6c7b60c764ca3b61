import { y14 } from '../../forms'
import type { Rec } from '../../reading/types'
import { isConsulting } from '../../submission'
import { checklistOf } from '../../totals'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'
import { caseFields } from './companies'

const notPositive = message<{ visit: number }>(({ visit }) => ({
  what: `支援回数が${visit}回目になっています。`,
  next: '支援回数を1からの数で入力してください。',
}))
const tooMany = message<{ visit: number; limit: number }>(({ visit, limit }) => ({
  what: `支援回数が${visit}回目ですが、1テーマは最大${limit}回までです。`,
  next: '支援回数を確かめ、新しいテーマであれば1から数えてください。',
}))
const longCase = message<{ visit: number; limit: number }>(({ visit, limit }) => ({
  what: `支援回数が${visit}回目で、最大の${limit}回を超えています。`,
  next: '支援回数と、続けて支援する理由を確かめてください。',
}))

export default recordRule({
  id: 'y14-visit-number',
  catalogue: ['R302', 'R100'],
  severity: 'error',
  form: y14,
  reads: ['visit', 'method'],
  uses: ['topicJobAnalysis', 'checklist'],
  kin: [...caseFields, 'checklist'],
  title: '支援回数は1回目から最大6回目まで',
  clause: '様式14 見出し: 支援回数(回目)※1テーマ原則3回まで、最大6回まで',
  check(row, scene) {
    const visit = row.visit.value
    if (visit === null) return
    const limit = scene.profile.limits['visitsMax']
    if (visit >= 1 && (limit === undefined || visit <= limit)) return
    if (!isConsulting(row.method.value, scene.profile)) return
    if (visit < 1) return { at: row.visit, text: notPositive({ visit }) }
    // 職務分析 may take 「6回程度」, what the 委託者 refers 「取組が完了等するまで」: over the limit only where neither can be.
    const analysis = row.topicJobAnalysis.state !== 'blank'
    const said = { visit, limit: limit! }
    return analysis || checklistOf(row as Rec<typeof y14>, scene) !== 'no'
      ? { at: row.visit, text: longCase(said), severity: 'warning' }
      : { at: row.visit, text: tooMany(said) }
  },
})
