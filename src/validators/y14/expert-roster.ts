import { registered } from '../engine/rule'

export default registered({
  id: 'y14-expert-roster',
  catalogue: ['R316'],
  severity: 'warning',
  kind: 'check',
  needs: ['様式1', '様式14'],
  title: '専門家氏名は様式1の名簿にある',
  clause: '様式14 見出し: 都道府県センター事業専門家氏名',
})
