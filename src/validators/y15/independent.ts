import { registered } from '../engine/rule'

export default registered({
  id: 'y15-independent',
  catalogue: ['R340'],
  severity: 'info',
  kind: 'total',
  title: '⑤と⑥、⑦と⑧は独立の項目',
  clause:
    '様式15 記入上の留意点: なお、④は⑤と⑥の合計ではない(⑤と⑥は独立の項目)。また、⑥は⑦と⑧の合計ではない(⑦と⑧は独立の項目)。',
})
