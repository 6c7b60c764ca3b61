import { registered } from '../engine/rule'

export default registered({
  id: 'y14-consultation-sheet',
  catalogue: ['R318'],
  severity: 'warning',
  kind: 'attest',
  needs: ['様式4', '様式14'],
  title: '様式14の各行は相談票の内容と同じ',
  clause: '様式14 記入上の留意事項: 相談票の内容を誤りなく記入すること。',
})
