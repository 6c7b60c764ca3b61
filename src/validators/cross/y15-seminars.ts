import { y11 } from '../../forms'
import { countedRule } from './counted'

export default countedRule({
  id: 'x-y15-seminars',
  catalogue: ['R269', 'R132'],
  field: 'seminars',
  source: y11,
  title: 'Aは様式11のセミナーの回数',
  clause:
    '第5の6(5) 主催のほか、共催や講師派遣(委託者が指示する労働局における企業に対する要請の機会への講師派遣等)も計上すること。',
})
