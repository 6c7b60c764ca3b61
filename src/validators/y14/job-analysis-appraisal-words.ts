import { y14 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const appraisal = message<{ word: string }>(({ word }) => ({
  what: `職務分析・職務評価に○がありますが、相談内容は「${word}」だけに触れています。`,
  next: '職務分析・職務評価の○が、正社員の人事評価の相談でないか確かめてください。',
}))

const aboutAppraisal = /人事評価|人事考課|評価制度|考課/
const aboutEqualPay =
  /非正規|パート|有期|同一労働|同一賃金|待遇|不合理|派遣|契約社員|アルバイト|嘱託|短時間|均等|均衡|職務分析|職務評価/

export default recordRule({
  id: 'y14-job-analysis-appraisal-words',
  catalogue: ['R292'],
  severity: 'warning',
  form: y14,
  reads: ['topicJobAnalysis', 'question', 'advice'],
  title: '正社員の人事評価の見直しは職務分析・職務評価に当たらない',
  clause:
    '様式14 記入上の留意事項: 「職務分析・職務評価」は、「同一労働同一賃金(不合理な待遇差の解消)」とは関係のない、企業の正社員の人事評価制度の見直しなどの場合は該当しないこと。',
  check(row) {
    if (row.topicJobAnalysis.value !== true) return
    const text = `${row.question.value ?? ''}${row.advice.value ?? ''}`
    const word = aboutAppraisal.exec(text)?.[0]
    if (word === undefined || aboutEqualPay.test(text)) return
    return { at: row.topicJobAnalysis, text: appraisal({ word }), related: [row.question.at, row.advice.at] }
  },
})
