import { registered } from '../engine/rule'

export default registered({
  id: 'y14-proposal-document',
  catalogue: ['R307'],
  severity: 'warning',
  kind: 'attest',
  needs: ['様式9', '様式14'],
  title: '改善提案書の交付に○があれば様式9がある',
  clause: '様式14 見出し: 改善提案書の交付の有無※有の場合「○」を記入',
})
