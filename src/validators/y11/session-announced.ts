import { registered } from '../engine/rule'

export default registered({
  id: 'y11-session-announced',
  catalogue: ['R264'],
  severity: 'info',
  kind: 'total',
  title: '相談0件の個別相談会も開催回数に数える',
  clause:
    '様式11 記載要領: 「相談件数」が0件であっても、個別相談会の開催を事前に、又は、当日に参加者に伝えていた場合は、個別相談会の開催を「○」とすること。',
})
