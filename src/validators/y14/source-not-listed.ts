import { listed } from './listed'

export default listed({
  id: 'y14-source-not-listed',
  catalogue: ['R297', 'A56'],
  title: 'センターをどこで知ったかはプルダウンの項目から選ぶ',
  field: 'source',
})
