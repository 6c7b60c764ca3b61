import { y14 } from '../../forms'
import { countedRule } from './counted'

export default countedRule({
  id: 'x-y15-visits',
  catalogue: ['R329', 'R331'],
  field: 'visits',
  source: y14,
  title: '④は様式14のコンサルティングの件数',
  clause:
    '様式15 記入上の留意点: コンサルティングの④は、報告月に同じ会社への支援を複数回実施した場合はその回数を計上すること。',
})
