import { registered } from '../engine/rule'

export default registered({
  id: 'x-seminar-kinds',
  catalogue: ['R132'],
  severity: 'info',
  kind: 'total',
  title: '共催・講師派遣も開催回数に数える',
  clause:
    '第5の6(5) 主催のほか、共催や講師派遣(委託者が指示する労働局における企業に対する要請の機会への講師派遣等)も計上すること。',
})
