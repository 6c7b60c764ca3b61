import { y14 } from '../../forms'
import { isConsulting } from '../../submission'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const otherTheme = message<{ value: string }>(({ value }) => ({
  what: `チェックリスト案件が「${value}」ですが、同一労働同一賃金の相談項目に○がありません。`,
  next: '相談項目の○と、チェックリスト案件かどうかを確かめてください。',
}))

const [concerned] = y14.codes.checklist

export default recordRule({
  id: 'y14-checklist-theme',
  catalogue: ['R305'],
  severity: 'warning',
  form: y14,
  reads: ['checklist', 'method', 'topicPartTime', 'topicDispatch', 'topicJobAnalysis'],
  title: 'チェックリスト案件のテーマは原則として同一労働同一賃金',
  clause:
    '様式14 記入上の留意事項: チェックリスト案件の支援テーマは、原則として同一労働同一賃金に関するテーマ(職務分析・職務評価を含む)のみである。',
  check(row, { profile }) {
    // In another row the cell itself is out of place.
    if (row.checklist.value !== concerned || !isConsulting(row.method.value, profile)) return
    if (row.topicPartTime.value === true || row.topicDispatch.value === true || row.topicJobAnalysis.value === true)
      return
    return { at: row.checklist, text: otherTheme({ value: concerned }), related: [row.topicPartTime.at] }
  },
})
