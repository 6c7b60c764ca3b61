import { y14 } from '../../forms'
import { countedRule } from './counted'

export default countedRule({
  id: 'x-y15-checklist-visits',
  catalogue: ['R335'],
  field: 'checklistVisits',
  source: y14,
  title: '⑧は様式14のチェックリスト案件の件数',
  clause: '様式15 見出し: チェックリスト案件による件数(⑥の内数)⑧',
})
