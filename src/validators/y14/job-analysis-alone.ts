import { y14 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const alone = message<Record<never, never>>(() => ({
  what: '職務分析・職務評価に○がありますが、「パート・有期」「派遣」に○がありません。',
  next: '「パート・有期」か「派遣」にも「○」を入力してください。',
}))

export default recordRule({
  id: 'y14-job-analysis-alone',
  catalogue: ['R291'],
  severity: 'error',
  form: y14,
  reads: ['topicJobAnalysis', 'topicPartTime', 'topicDispatch'],
  title: '職務分析・職務評価は同一労働同一賃金にも○を付ける',
  clause:
    '様式14 記入上の留意事項: 「職務分析・職務評価」単独で○はつかないため、○がつく場合は、必ず、「同一労働同一賃金(不合理な待遇差の解消)(パート・有期又は派遣)にも○がつくことに留意すること。',
  check(row) {
    if (row.topicJobAnalysis.value !== true) return
    if (row.topicPartTime.value === true || row.topicDispatch.value === true) return
    return { at: row.topicJobAnalysis, text: alone({}), related: [row.topicPartTime.at, row.topicDispatch.at] }
  },
})
