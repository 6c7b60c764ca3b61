import { y14 } from '../../forms'
import { countedRule } from './counted'

export default countedRule({
  id: 'x-y15-job-analysis-visits',
  catalogue: ['R334'],
  field: 'jobAnalysisVisits',
  source: y14,
  title: '⑦は様式14の職務分析・職務評価の支援の件数',
  clause: '様式15 見出し: 職務分析・職務評価の取組支援件数(⑥の内数)⑦',
})
